import { nodeAt, readTree } from '#lib/document/json-tree.ts';
import { stepsOf } from '#lib/document/pointer.ts';
import { editBetween } from '#lib/document/text-edit.ts';
import type { Session } from '#lib/document/session.svelte.ts';
import type { Monaco, MonacoApi } from './monaco.ts';

type Model = Monaco.editor.ITextModel;

/** Keeps the editor's text and the session's the same, both ways. Returns what ends it and what to call when the session's text changed. */
export function bindText(model: Model, session: Session): { readonly refresh: () => void; readonly end: () => void } {
  let taking = false;
  const listener = model.onDidChangeContent(({ changes }) => {
    if (taking) return;
    session.replaceText(
      changes.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, text })),
      { merge: 'source', from: 'source' },
    );
    // The editor has ideas of its own about line ends: what it shows is what counts.
    if (!changes.some(({ text }) => text.includes('\r')) && model.getValueLength() === session.text.length) return;
    const shown = model.getValue();
    const rest = editBetween(session.text, shown);
    if (rest) session.replaceText([rest], { merge: 'source', from: 'source' });
  });
  const refresh = (): void => {
    if (session.changedBy === 'source' && model.getValueLength() === session.text.length) return;
    const edit = editBetween(model.getValue(), session.text);
    if (!edit) return;
    taking = true;
    const [start, end] = [model.getPositionAt(edit.start), model.getPositionAt(edit.end)];
    model.applyEdits([
      { range: { startLineNumber: start.lineNumber, startColumn: start.column, endLineNumber: end.lineNumber, endColumn: end.column }, text: edit.text },
    ]);
    taking = false;
  };
  return {
    refresh,
    end: () => {
      listener.dispose();
    },
  };
}

const rangeBetween = (model: Model, from: number, to: number): Monaco.IRange => {
  const [start, end] = [model.getPositionAt(from), model.getPositionAt(to)];
  return { startLineNumber: start.lineNumber, startColumn: start.column, endLineNumber: end.lineNumber, endColumn: end.column };
};

/** Where a pointer is in the text: the value, or the nearest thing around it; of an object its first line. Undefined while the text does not parse. */
export function rangeOf(model: Model, { text }: Pick<Session, 'text'>, pointer: string): Monaco.IRange | undefined {
  // The editor's own text is the same, and takes long to be put together.
  const root = readTree(text);
  if (!root) return undefined;
  const steps = stepsOf(pointer);
  for (let depth = steps.length; depth >= 0; depth -= 1) {
    const node = nodeAt(root, steps.slice(0, depth));
    if (node) return rangeBetween(model, node.start, node.kind === 'leaf' ? node.end : node.start + 1);
  }
  return undefined;
}

/** The history is the session's: undo in the editor's menu, by key and from anywhere else is one thing. */
export function bindHistory(
  monaco: MonacoApi,
  editor: Monaco.editor.IStandaloneCodeEditor,
  session: Session,
  labels: { readonly undo: string; readonly redo: string; readonly save: string },
): void {
  const { KeyMod, KeyCode } = monaco;
  editor.addAction({
    id: 'undo',
    label: labels.undo,
    keybindings: [KeyMod.CtrlCmd | KeyCode.KeyZ],
    run: () => {
      session.undo();
    },
  });
  editor.addAction({
    id: 'redo',
    label: labels.redo,
    keybindings: [KeyMod.CtrlCmd | KeyCode.KeyY, KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ],
    run: () => {
      session.redo();
    },
  });
  editor.addAction({
    id: 'save',
    label: labels.save,
    keybindings: [KeyMod.CtrlCmd | KeyCode.KeyS],
    run: () => {
      void session.save();
    },
  });
}

/** Escape lets the next Tab leave the text: the keyboard is never trapped in it. */
export function bindEscape(monaco: MonacoApi, editor: Monaco.editor.IStandaloneCodeEditor): void {
  editor.onKeyDown(({ keyCode }) => {
    if (keyCode === monaco.KeyCode.Escape) editor.updateOptions({ tabFocusMode: true });
    else if (keyCode !== monaco.KeyCode.Tab && keyCode !== monaco.KeyCode.Shift) editor.updateOptions({ tabFocusMode: false });
  });
  editor.onDidBlurEditorText(() => {
    editor.updateOptions({ tabFocusMode: false });
  });
}
