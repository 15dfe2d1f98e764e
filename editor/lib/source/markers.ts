import type { Finding } from '@scorewright/linter';
import type { Session } from '#lib/document/session.svelte.ts';
import { foundIn } from '#lib/frame/found.ts';
import type { Found, WithFixes } from '#lib/worker/protocol.ts';
import type { Language } from '#lib/words/language.ts';
import { rangeOf } from './binding.ts';
import type { Monaco, MonacoApi } from './monaco.ts';

const OWNER = 'scorewright';

/** Where a finding is: the value that its pointer names, else the word at its line and column. */
function placeOf(model: Monaco.editor.ITextModel, session: Session, { pointer, line = 1, column = 1 }: Found): Monaco.IRange {
  const range = session.parses && pointer !== '' ? rangeOf(model, session, pointer) : undefined;
  if (range) return range;
  const lineNumber = Math.min(line, model.getLineCount());
  const startColumn = Math.min(column, model.getLineMaxColumn(lineNumber));
  const word = model.getWordAtPosition({ lineNumber, column: startColumn });
  return { startLineNumber: lineNumber, startColumn, endLineNumber: lineNumber, endColumn: Math.max(startColumn + 1, word?.endColumn ?? 0) };
}

const said = ({ cause, remedy }: Found, language: Language): string => [cause[language], remedy[language]].filter((part) => part !== '').join('; ');

/** Shows what engine and linter found, where it is. Findings about an older text wait for the new ones. */
export function showMarkers(monaco: MonacoApi, model: Monaco.editor.ITextModel, session: Session, language: Language): void {
  if (!session.isChecked) return;
  const severity = { error: monaco.MarkerSeverity.Error, warning: monaco.MarkerSeverity.Warning, notice: monaco.MarkerSeverity.Info };
  monaco.editor.setModelMarkers(
    model,
    OWNER,
    foundIn(session).map((found) => ({
      ...placeOf(model, session, found),
      severity: severity[found.severity],
      message: said(found, language),
      code: found.code,
      source: 'Scorewright',
    })),
  );
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Findings with the fixes that hold: of the newest text that they were tried on, or, for somebody who asks and waits, of the text as it is. */
export interface Tried {
  readonly newest: () => WithFixes | undefined;
  readonly now: () => Promise<WithFixes | undefined>;
}

/** Offers the fixes of the linter where their findings are; taking one is a step of the session's history. */
export function offerFixes(
  monaco: MonacoApi,
  editor: Monaco.editor.IStandaloneCodeEditor,
  session: Session,
  language: Language,
  tried: Tried,
): Monaco.IDisposable {
  const present = (): readonly Finding[] => {
    const found = tried.newest();
    return found?.text === session.text ? found.findings : [];
  };
  const command = editor.addCommand(0, (_, index: number) => {
    const fix = present()[index]?.fix;
    if (fix) session.edit(fix.patch, { label: fix.title[language] });
  });
  return monaco.languages.registerCodeActionProvider('json', {
    provideCodeActions: async (model, range, { trigger }) => {
      if (trigger === monaco.languages.CodeActionTriggerType.Invoke) await tried.now();
      const actions = (command === null ? [] : present()).flatMap(({ fix, pointer }, index) => {
        const place = fix && rangeOf(model, session, pointer);
        if (!fix || !place || !monaco.Range.areIntersectingOrTouching(place, range)) return [];
        return [
          {
            title: capital(fix.title[language]),
            kind: 'quickfix',
            isPreferred: fix.safe,
            command: { id: command ?? '', title: fix.title[language], arguments: [index] },
          },
        ];
      });
      return { actions, dispose: () => undefined };
    },
  });
}
