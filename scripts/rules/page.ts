import { readPolicy } from '@scorewright/engine';
import {
  applyPatch,
  baseRegulation,
  BASE_TODAY,
  lint,
  LINT_WORDS,
  witnessText,
  type Finding,
  type LintReport,
  type PatchOperation,
  type Rule,
  type RuleExample,
} from '@scorewright/linter';

type Language = 'en' | 'ru';

const WORDS = {
  why: { en: 'Why it matters', ru: 'Почему это важно' },
  says: { en: 'What it says', ru: 'Что правило сообщает' },
  needs: { en: 'Reads', ru: 'Читает' },
  origin: { en: 'Origin', ru: 'Происхождение' },
  limits: { en: 'Limits', ru: 'Пороги' },
  limit: { en: 'limit', ru: 'порог' },
  value: { en: 'value', ru: 'значение' },
  meaning: { en: 'meaning', ru: 'что это' },
  settable: { en: 'The [configuration](../linter-configuration.md) can change them.', ru: 'Их можно изменить в [настройках](../linter-configuration.md).' },
  bad: { en: 'An example that it finds', ru: 'Пример нарушения' },
  good: { en: 'An example that it accepts', ru: 'Пример без нарушения' },
  change: {
    en: 'The [base regulation](../../linter/examples/base.ts) with this change:',
    ru: '[Базовое положение](../../linter/examples/base.ts) с таким изменением:',
  },
  unchanged: { en: 'The [base regulation](../../linter/examples/base.ts) as it is.', ru: '[Базовое положение](../../linter/examples/base.ts) без изменений.' },
  results: { en: 'With results of {count} people and periods.', ru: 'Вместе с результатами людей за периоды, строк: {count}.' },
  found: { en: 'What is found:', ru: 'Что найдено:' },
  nothing: { en: 'Nothing is found: {reason}.', ru: 'Замечаний нет: {reason}.' },
  fix: { en: 'Fix', ru: 'Исправление' },
  money: { en: 'Money', ru: 'Деньги' },
  witness: { en: 'Proof', ru: 'Доказательство' },
  otherLanguage: { en: 'English', ru: 'По-русски' },
} as const;

/** Both examples of a rule, run over the base regulation as anybody would run them. */
export function runExample({ id }: Rule, { patch, results }: RuleExample): LintReport {
  const { document, problems } = readPolicy(JSON.stringify(applyPatch(baseRegulation(), patch), null, 2));
  if (!document) throw new Error(`an example of ${id} does not conform: ${problems.map(({ code, pointer }) => `${code} ${pointer}`).join(', ')}`);
  return lint(document, { today: BASE_TODAY, only: [id], ...(results && { results }) });
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
/** Placeholders are no markup. */
const message = (text: string): string => cell(text.replaceAll('`{', '{').replaceAll('}`', '}')).replace(/\{([^}]+)\}/g, '*$1*');

const patchText = (patch: readonly PatchOperation[]): string =>
  ['```json', '[', patch.map((operation) => `  ${JSON.stringify(operation)}`).join(',\n'), ']', '```'].join('\n');

function findingText({ severity, verdict, pointer, text, money, witness = [], fix }: Finding, language: Language): string {
  const grade = [LINT_WORDS[severity][language], ...(verdict === 'no-evidence' ? [LINT_WORDS.noEvidence[language]] : [])].join(', ');
  const lines = [
    `- **${grade}** \`${pointer || '/'}\`: ${text[language]}`,
    ...(money ? [`  - ${WORDS.money[language]}: ${money.amount} ${money.currency}`] : []),
    ...witness.map((one) => `  - ${WORDS.witness[language]}: \`${witnessText(one, '').trim()}\`${one.note ? ` (${one.note[language]})` : ''}`),
    ...(fix ? [`  - ${WORDS.fix[language]}: ${fix.title[language]}`] : []),
  ];
  return lines.join('\n');
}

function exampleText(rule: Rule, example: RuleExample, language: Language): readonly string[] {
  const { findings, passes, notAnalysed } = runExample(rule, example);
  const reason = passes[0]?.text[language] ?? notAnalysed[0]?.reason[language] ?? '';
  return [
    `${example.title[language]}. ${(example.patch.length > 0 ? WORDS.change : WORDS.unchanged)[language]}`,
    ...(example.patch.length > 0 ? [patchText(example.patch)] : []),
    ...(example.results ? [WORDS.results[language].replace('{count}', String(example.results.length))] : []),
    ...(findings.length > 0
      ? [WORDS.found[language], findings.map((finding) => findingText(finding, language)).join('\n')]
      : [WORDS.nothing[language].replace('{reason}', reason)]),
  ];
}

function limitsText({ limits = {} }: Rule, language: Language): readonly string[] {
  const rows = Object.entries(limits).map(([name, { default: value, byProfile = {}, what }]) => {
    const values = [String(value), ...Object.entries(byProfile).map(([profile, one]) => `${profile} ${one}`)];
    return `| \`${name}\` | ${values.join(', ')} | ${cell(what[language])} |`;
  });
  if (rows.length === 0) return [];
  return [
    `## ${WORDS.limits[language]}`,
    [`| ${WORDS.limit[language]} | ${WORDS.value[language]} | ${WORDS.meaning[language]} |`, '| --- | --- | --- |', ...rows].join('\n'),
    WORDS.settable[language],
  ];
}

function half(rule: Rule, language: Language): readonly string[] {
  const { id, name, origin, needs, title, why, messages } = rule;
  const said = new Map(runExample(rule, rule.bad).findings.map((finding) => [finding.message, finding.text[language]]));
  const rows = Object.entries(messages).map(([key, kind]) => {
    const real = said.get(key);
    const sentence = real === undefined ? message(kind[language]) : cell(real);
    return `| ${LINT_WORDS[kind.severity][language]}${kind.noEvidence ? `, ${LINT_WORDS.noEvidence[language]}` : ''} | ${sentence} |`;
  });
  return [
    `# ${id} ${title[language]}`,
    `\`${name}\`. ${WORDS.origin[language]}: ${origin}.${needs.length > 0 ? ` ${WORDS.needs[language]}: ${needs.join(', ')}.` : ''}`,
    `## ${WORDS.why[language]}`,
    why[language],
    `## ${WORDS.says[language]}`,
    [`| ${LINT_WORDS.severity[language]} | ${LINT_WORDS.finding[language]} |`, '| --- | --- |', ...rows].join('\n'),
    ...limitsText(rule, language),
    `## ${WORDS.bad[language]}`,
    ...exampleText(rule, rule.bad, language),
    `## ${WORDS.good[language]}`,
    ...exampleText(rule, rule.good, language),
  ];
}

const GENERATED = '<!-- Generated by `npm run generate` from the rule itself. Do not edit. -->';

/** Name of the file of a rule's page. */
export const pageName = ({ id, name }: Rule): string => `${id.toLowerCase()}-${name}.md`;

/** The page of a rule, English first, then Russian. */
export const rulePage = (rule: Rule): string => `${[GENERATED, ...half(rule, 'en'), '---', ...half(rule, 'ru')].join('\n\n')}\n`;

/** The list of all rules. */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const severities = [...new Set(Object.values(rule.messages).map(({ severity }) => LINT_WORDS[severity].en))].join(', ');
    return `| [${rule.id}](${pageName(rule)}) | ${cell(rule.title.en)} | ${cell(rule.title.ru)} | ${severities} |`;
  });
  return `${[
    GENERATED,
    '# Rules of the linter',
    'Every rule computes its answer from the document: no rule asks the author whether all is well. An error blocks approval, a warning blocks it until it is fixed or waived, a note informs. ' +
      'Where the document does not say enough, the verdict is *no evidence*, which is never a pass. Severities and limits can be set in a [configuration](../linter-configuration.md).',
    ['| rule | title | название | severity |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n')}\n`;
}
