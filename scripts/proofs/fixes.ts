import { checkPolicy, readPolicy, runExamples, type PolicyDocument } from '@scorewright/engine';
import { BASE_TODAY, editText, lint, type Finding, type LintReport } from '@scorewright/linter';
import type { Made } from './fix-documents.ts';

/** A promise that a fix broke. */
export interface Breach {
  readonly document: string;
  readonly rule: string;
  readonly message: string;
  readonly promise: 'conforms' | 'gone' | 'no new error' | 'effect' | 'safe';
  readonly what: string;
  readonly patch: string;
}

export interface Judged {
  /** How many fixes of each rule were tried. */
  readonly fixes: ReadonlyMap<string, number>;
  readonly breaches: readonly Breach[];
}

const documentOf = (text: string): PolicyDocument | undefined => readPolicy(text).document;

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Errors by kind, those of the linter and those of the engine's check. */
const errorsIn = (report: LintReport, document: PolicyDocument): ReadonlyMap<string, number> =>
  counted([
    ...report.findings.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule} ${message}`),
    ...checkPolicy(document).flatMap(({ severity, code }) => (severity === 'error' ? [code] : [])),
  ]);

const alike = ({ findings }: LintReport, { rule, message }: Finding): number => findings.filter((one) => one.rule === rule && one.message === message).length;

const totals = (document: PolicyDocument): ReadonlyMap<string, string | null> =>
  new Map(runExamples(document).map(({ example, outcome }) => [example.id, outcome.totals?.total.toFixed() ?? null]));

interface Before {
  readonly made: Made;
  readonly document: PolicyDocument;
  readonly report: LintReport;
}

/** What one fix breaks, applied to the text and read again. */
function breachesOf({ made, document, report }: Before, finding: Finding, lintIt: (document: PolicyDocument) => LintReport): readonly Breach[] {
  const { fix, rule, message } = finding;
  if (!fix) return [];
  const breach = (promise: Breach['promise'], what: string): Breach => ({
    document: made.name,
    rule,
    message,
    promise,
    what,
    patch: JSON.stringify(fix.patch),
  });
  const text = editText(made.text, fix.patch);
  const fixed = documentOf(text);
  if (!fixed) return [breach('conforms', JSON.stringify(readPolicy(text).problems[0]))];
  const after = lintIt(fixed);
  const [known, now] = [errorsIn(report, document), errorsIn(after, fixed)];
  const fresh = [...now].filter(([key, count]) => count > (known.get(key) ?? 0)).map(([key]) => key);
  const stays = alike(after, finding) >= alike(report, finding);
  const [was, is] = [totals(document), totals(fixed)];
  const wrong = fix.effect.filter(({ example, before, after: then }) => was.get(example) !== before || (is.get(example) ?? null) !== then);
  const pays = fix.safe ? [...was].filter(([example, total]) => is.has(example) && is.get(example) !== total) : [];
  return [
    ...(stays ? [breach('gone', after.findings.find((one) => one.rule === rule && one.message === message)?.text.en ?? '')] : []),
    ...(fresh.length > 0 ? [breach('no new error', fresh.join(', '))] : []),
    ...(wrong.length > 0 || fix.effect.length !== was.size ? [breach('effect', JSON.stringify(wrong))] : []),
    ...(pays.length > 0 ? [breach('safe', JSON.stringify(pays))] : []),
  ];
}

/** Lints a document, applies each fix that is offered on it by itself, and says which promise any of them breaks. */
export function judgeFixes(made: Made): Judged {
  const document = documentOf(made.text);
  if (!document) throw new Error(`${made.name} does not conform`);
  const lintIt = (one: PolicyDocument): LintReport => lint(one, { today: BASE_TODAY, ...(made.results && { results: made.results }) });
  const report = lintIt(document);
  const offered = report.findings.filter(({ fix }) => fix);
  const crashes = report.findings
    .filter(({ message }) => message === 'internal-error')
    .map(({ rule, message, text }): Breach => ({ document: made.name, rule, message, promise: 'conforms', what: text.en, patch: '' }));
  return {
    fixes: counted(offered.map(({ rule }) => rule)),
    breaches: [...crashes, ...offered.flatMap((finding) => breachesOf({ made, document, report }, finding, lintIt))],
  };
}
