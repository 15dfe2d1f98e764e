import { checkPolicy, describe, readPolicy, runExamples, type ExampleOutcome, type PolicyDocument, type Problem } from '@scorewright/engine';
import { lint, SINS, verdictOf, type Evidence, type Finding, type LintReport } from '@scorewright/linter';
import type { LintConfig } from '@scorewright/schemas';
import { obstacle, type Obstacle } from './obstacle.ts';

/** What the text itself, and what is known about it, leave open. */
export interface Judgement {
  readonly obstacles: readonly Obstacle[];
  /** What is not in the way of the approval, and has to be done between it and the first day. */
  readonly pending: readonly Obstacle[];
}

export interface JudgeOptions {
  readonly today: string;
  readonly evidence: Evidence;
  readonly config?: LintConfig;
}

const WORDS = {
  invalid: { en: 'the document has an error at `{place}`: {en}', ru: 'в документе ошибка, `{place}`: {ru}' },
  noExample: {
    en: 'there is no worked example: add one with the result that you expect',
    ru: 'нет ни одного разобранного примера: добавьте пример с ожидаемым результатом',
  },
  example: {
    en: 'example `{example}` does not come out as it says ({lines}): mend the rules or the expectation',
    ru: 'пример «{example}» не сходится ({lines}): исправьте правила или ожидаемый результат',
  },
  finding: { en: '{rule}: {en}', ru: '{rule}: {ru}' },
  notAnalysed: { en: '{rule} could not be judged: {en}', ru: 'не удалось проверить {rule}: {ru}' },
} as const;

const invalid = (problem: Problem): Obstacle => {
  const data = { problem: problem.code, place: problem.pointer, en: describe(problem, 'en').message, ru: describe(problem, 'ru').message };
  return obstacle('invalid', WORDS.invalid, data, problem.pointer);
};

const failedExample = ({ example, mismatches }: ExampleOutcome, index: number): Obstacle => {
  const lines = mismatches.map(({ line, expected, actual }) => `${line || 'problems'}: ${expected ?? '–'} / ${actual ?? '–'}`);
  return obstacle('example-failed', WORDS.example, { example: example.id, lines }, `/examples/${index}`);
};

/** Errors block; so do warnings that nobody waived, and a sin of which there is no evidence. */
const blocks = ({ rule, severity, verdict, waivedBy }: Finding): boolean =>
  severity === 'error' || (waivedBy === undefined && (severity === 'warning' || (verdict === 'no-evidence' && SINS.includes(rule))));

const found = ({ rule, pointer, message, text }: Finding): Obstacle => obstacle('finding', WORDS.finding, { rule, message, en: text.en, ru: text.ru }, pointer);

/** Acknowledging comes after the approval: until then nobody can have signed this text. */
const isPending = ({ rule, message }: Finding): boolean => rule === 'S09' && message === 'not-acknowledged';

const notAnalysed = (report: LintReport): readonly Obstacle[] =>
  SINS.flatMap((rule) => {
    const verdict = verdictOf(report, rule);
    if (verdict?.verdict !== 'not-analysed') return [];
    const [reason] = verdict.reasons;
    return [obstacle('not-analysed', WORDS.notAnalysed, { rule, en: reason?.en ?? '', ru: reason?.ru ?? '' })];
  });

function judgeDocument(document: PolicyDocument, options: JudgeOptions): Judgement {
  const report = lint(document, options);
  const findings = report.findings.filter(blocks);
  const examples = runExamples(document);
  return {
    obstacles: [
      ...(examples.length === 0 ? [obstacle('no-example', WORDS.noExample, {}, '/examples')] : []),
      ...examples.flatMap((example, index) => (example.passed ? [] : [failedExample(example, index)])),
      ...findings.filter((finding) => !isPending(finding)).map(found),
      ...notAnalysed(report),
    ],
    pending: findings.filter(isPending).map(found),
  };
}

/** Judges a frozen text: it must be valid, its examples come out, and the linter find no error, and no warning that nobody waived. */
export function judge(text: string, options: JudgeOptions): Judgement {
  const { document, problems } = readPolicy(text);
  const errors = [...problems, ...(document ? checkPolicy(document) : [])].filter(({ severity }) => severity === 'error');
  if (!document || errors.length > 0) return { obstacles: errors.map(invalid), pending: [] };
  return judgeDocument(document, options);
}
