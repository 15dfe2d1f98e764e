import { checkPolicy, readPolicy, type PolicyDocument } from '@scorewright/engine';
import type { Finding, LintReport, Localized } from '../finding.ts';
import { lint, type LintOptions } from '../lint.ts';
import { PatchMisfit } from '../patch.ts';
import { editText } from './edit-text.ts';

export interface FixOptions extends LintOptions {
  /** Fixes that may change somebody's pay too. */
  readonly unsafe?: boolean;
}

/** A fix that was offered and not taken, and why. */
export interface RefusedFix {
  readonly finding: Finding;
  readonly reason: Localized;
}

export interface Fixed {
  /** The text after all fixes: layout and spelling of everything else are kept. */
  readonly text: string;
  readonly applied: readonly Finding[];
  readonly refused: readonly RefusedFix[];
  /** What the linter says of the text after the fixes. */
  readonly report: LintReport;
}

const NOT_FITTING: Localized = { en: 'it does not fit the document', ru: 'оно не подходит к документу' };
const NOT_CONFORMING: Localized = { en: 'the document would no longer conform to the schema', ru: 'документ перестал бы соответствовать схеме' };
const NOT_GONE: Localized = { en: 'the finding would stay', ru: 'замечание осталось бы' };
const NEW_ERROR: Localized = { en: 'it would bring a new error', ru: 'появилась бы новая ошибка' };

/** A fix that brings back what another one takes away would go round for ever. */
const MOST = 500;

const keyOf = ({ rule, message, data, pointer }: Finding): string => JSON.stringify([rule, message, data, pointer]);

const count = (findings: readonly Finding[], wanted: Finding): number =>
  findings.filter((one) => one.rule === wanted.rule && one.message === wanted.message).length;

const errorsOf = (report: LintReport, document: PolicyDocument): number =>
  report.findings.filter(({ severity }) => severity === 'error').length + checkPolicy(document).filter(({ severity }) => severity === 'error').length;

interface State {
  readonly text: string;
  readonly document: PolicyDocument;
  readonly report: LintReport;
}

/** The state after one fix, or why it is not taken. */
function step(before: State, finding: Finding, options: FixOptions): State | Localized {
  const edited = textAfter(before.text, finding);
  if (edited === undefined) return NOT_FITTING;
  const { document } = readPolicy(edited);
  if (!document) return NOT_CONFORMING;
  const report = lint(document, options);
  if (count(report.findings, finding) >= count(before.report.findings, finding)) return NOT_GONE;
  if (errorsOf(report, document) > errorsOf(before.report, before.document)) return NEW_ERROR;
  return { text: edited, document, report };
}

function textAfter(text: string, { fix }: Finding): string | undefined {
  try {
    return fix && editText(text, fix.patch);
  } catch (cause) {
    if (cause instanceof PatchMisfit) return undefined;
    throw cause;
  }
}

/**
 * Applies fixes one after the other until none is left, each proven: the document still conforms, the finding is gone, no error is new. Only safe ones
 * unless `unsafe`; findings that are waived are left alone. The text must be a policy that conforms to the schema.
 */
export function applyFixes(document: PolicyDocument, options: FixOptions): Fixed {
  let state: State = { text: document.source.text, document, report: lint(document, options) };
  const applied: Finding[] = [];
  const refused: RefusedFix[] = [];
  const tried = new Set<string>();
  for (;;) {
    const next = state.report.findings.find(
      (finding) => finding.fix && (finding.fix.safe || options.unsafe) && finding.waivedBy === undefined && tried.size < MOST && !tried.has(keyOf(finding)),
    );
    if (!next) return { text: state.text, applied, refused, report: state.report };
    tried.add(keyOf(next));
    const after = step(state, next, options);
    if ('report' in after) {
      state = after;
      applied.push(next);
    } else refused.push({ finding: next, reason: after });
  }
}
