import type { CutOff, ExtraPay, Indicator, Scorecard } from '@scorewright/schemas';
import type { Answer } from '../oracle/index.ts';
import { compare, rational } from '../oracle/rational.ts';
import type { Case } from './cases.ts';

type Features = readonly string[];

const list = <T>(items: readonly T[] | undefined, of: (item: T) => Features): Features => (items ?? []).flatMap(of);
const given = (name: string, value: unknown): Features => (value === undefined ? [] : [name]);

/** The tokens, kinds of quantities and of bands, and other words that a document has anywhere under these keys. */
const words = (value: unknown): Features => {
  if (Array.isArray(value)) return value.flatMap(words);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    ...(TOKENS.has(key) && Array.isArray(item) && !NOT_TOKENS.has(key) ? [`token ${key}${key === '-' ? ` ${item.length}` : ''}`] : []),
    ...(NAMED_BY.has(key) && typeof item === 'string' ? [`${key} ${item}`] : []),
    ...words(item),
  ]);
};

const TOKENS: ReadonlySet<string> = new Set([
  'if',
  '?:',
  'and',
  'or',
  '!',
  '==',
  '===',
  '!=',
  '!==',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '%',
  'min',
  'max',
  'in',
  'percent-of',
  'percent',
  'round',
  'abs',
  'average',
  'known',
  'days-between',
]);
const NOT_TOKENS: ReadonlySet<string> = new Set(['from', 'to']);
const NAMED_BY: ReadonlySet<string> = new Set([
  'kind',
  'gives',
  'ends',
  'mode',
  'what',
  'direction',
  'interpolation',
  'parameter',
  'missing',
  'measure',
  'about',
]);

const ofIndicator = (item: Indicator): Features => [
  ...given(`plan ${item.plan?.method}`, item.plan),
  ...given(`attainment ${item.attainment?.method}`, item.attainment),
  ...(item.plan && 'stated' in item.plan ? ['plan stated'] : []),
  ...given('newcomer', item.plan?.method === 'uplift' ? item.plan.newcomer : undefined),
  ...given('curve', item.curve),
  ...given('curve floor', item.curve?.floor),
  ...given('curve cap', item.curve?.cap),
  ...given('no curve', item.curve ? undefined : 1),
  ...given('indicator floor', item.floor),
  ...given('indicator cap', item.cap),
  ...given('indicator rounding', item.rounding),
  ...given('amount', item.amount),
  ...(item.type === 'cut-off' ? ['cut-off indicator'] : []),
];

const ofCutOff = ({ effect, scope }: CutOff): Features => [`cut-off ${effect} on ${scope.card ?? (scope.indicators ? 'indicators' : 'extras')}`];

const ofExtra = (extra: ExtraPay): Features => [
  ...(['when', 'above', 'share', 'rate', 'perUnit', 'brackets', 'quota', 'formula', 'cap'] as const).flatMap((name) => given(`extra ${name}`, extra[name])),
  ...given('extra brackets by unit', extra.brackets?.[0]?.perUnit),
];

const ofCard = (card: Scorecard): Features => [
  `combination ${card.combination.method}`,
  ...(['minimumIndex', 'cap', 'floor', 'tiers'] as const).flatMap((name) => given(`index ${name}`, card.combination[name])),
  ...given(`weights ${card.combination.weights}`, card.combination.weights),
  ...given('team', card.team),
  ...list(card.groups, (group) => [
    'group',
    ...(['when', 'floor', 'cap', 'highest', 'lowest'] as const).flatMap((name) => given(`group ${name}`, group[name])),
  ]),
  ...given('appliesTo', card.appliesTo),
  ...given('no salary', card.pay.salary === undefined ? 1 : undefined),
  ...list(card.indicators, ofIndicator),
  ...list(card.cutOffs, ofCutOff),
  ...list(card.extras, ofExtra),
  ...list(card.modifiers, ({ effect, on, table, when }) => [`modifier ${effect} on ${on}`, ...given('modifier table', table), ...given('modifier when', when)]),
  ...list(card.limits, ({ on, atLeast, atMost }) => [...given(`limit on ${on} at least`, atLeast), ...given(`limit on ${on} at most`, atMost)]),
  ...list(card.proration?.on, (part) => [`proration of ${part}`]),
  ...given('proration minimum', card.proration?.minimumShare),
  ...list(card.weightVariants, ({ when }) => [when === undefined ? 'variant by date' : 'variant by condition']),
  ...list(card.figures, () => ['figure']),
];

/** What happened to the actuals: missing under each rule, zero, negative, huge, tiny, on a level or on the end of a band. */
const ofIndicatorAnswer = ({ policy, facts }: Case, { lines }: Answer, item: Indicator): Features => {
  const [actual, x] = [lines.get(`${item.id}.actual`), lines.get(`${item.id}.attainment`)];
  const text = (line: typeof actual): string | undefined => (line?.state === 'value' && line.isNumber ? String(line.value) : undefined);
  const [value, attained] = [text(actual), text(x)];
  const lacksActual =
    item.type !== 'cut-off' && policy.metrics.some(({ id, formula }) => id === item.metric && formula === undefined && !Object.hasOwn(facts.facts, id));
  const same = (at: unknown, number: string | undefined): boolean =>
    number !== undefined && (typeof at === 'number' || typeof at === 'string') && compare(rational(at), rational(number)) === 0;
  return [
    ...(lacksActual ? [`actual missing, ${item.missing ?? policy.missing}`] : []),
    ...(value === undefined
      ? []
      : [
          ...(value === '0' ? ['actual zero'] : []),
          ...(value.startsWith('-') ? ['actual negative'] : []),
          ...(value.replace(/[.].*/, '').length > 20 ? ['actual huge'] : []),
          ...(/^-?0\.0{9}/.test(value) ? ['actual tiny'] : []),
        ]),
    ...(item.levels?.some(({ at }) => same(at, value)) ? ['on a level'] : []),
    ...(item.curve?.bands.some(({ from, to }) => same(from, attained) || same(to, attained)) ? ['on the end of a band'] : []),
  ];
};

/** Everything that a case exercises, by name. */
export const featuresOf = (made: Case, answer: Answer): ReadonlySet<string> => {
  const { policy, facts } = made;
  const states = [...answer.lines.values()];
  return new Set([
    ...policy.scorecards.flatMap(ofCard),
    ...words(policy),
    ...words(facts.corrections ?? []),
    answer.status,
    ...given('two cards', policy.scorecards[1]),
    ...given('correction records', policy.correctionRecords?.[0]),
    ...given('correction in facts', facts.corrections?.[0]),
    ...(policy.metrics.some(({ type }) => type === 'boolean') ? ['boolean metric'] : []),
    ...(policy.metrics.some(({ type }) => type === 'text') ? ['text metric'] : []),
    ...(policy.metrics.some(({ formula }) => formula !== undefined) ? ['calculated metric'] : []),
    ...(answer.payable ? [] : ['trial']),
    ...list(answer.problems, ({ code }) => [`problem ${code}`]),
    ...(states.some((line) => line.state === 'value' && line.before !== undefined) ? ['rounded'] : []),
    ...(policy.facts?.some(({ id, whenMissing }) => whenMissing !== undefined && !Object.hasOwn(facts.facts, id)) ? ['assumed fact'] : []),
    ...(policy.scorecards[0]?.indicators ?? []).flatMap((item) => ofIndicatorAnswer(made, answer, item)),
  ]);
};
