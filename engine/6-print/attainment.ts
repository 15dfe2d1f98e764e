import type { Attainment } from '@scorewright/schemas';
import { factOrMetric, levelName } from '../5-tell/names.ts';
import { exactNumber } from '../5-tell/numbers.ts';
import { decimal } from '../values/decimal.ts';
import { column, formula, numbers, paragraph, sentences, table } from './blocks.ts';
import { logicOf, textOf } from './context.ts';
import type { PrintContext } from './context.ts';
import type { IndicatorPlace } from './indicators.ts';
import type { Block } from './printed.ts';
import { amount, percent, quantityOf } from './quantities.ts';
import { say } from './words/index.ts';

type Of<Method extends Attainment['method']> = Extract<Attainment, { method: Method }>;

/** How each method is said. `unit`: of the metric. */
type Writer<Method extends Attainment['method']> = (context: PrintContext, attainment: Of<Method>, place: IndicatorPlace, unit: string) => readonly Block[];

const at = ({ scorecard, pointer }: IndicatorPlace, unit: string) => ({ unit, scorecard, levels: `${pointer}/levels` });

const ratio: Writer<'ratio'> = ({ language }) => sentences(say(language, 'attainment.ratio'));

const inverseRatio: Writer<'inverse-ratio'> = (context, { atZero }) =>
  sentences(
    say(context.language, 'attainment.inverse-ratio'),
    atZero === undefined ? undefined : say(context.language, 'attainment.at-zero', { value: percent(context, atZero) }),
  );

const bounds = (context: PrintContext, floor?: number | string, cap?: number | string): readonly (string | undefined)[] => [
  floor === undefined ? undefined : say(context.language, 'attainment.floor', { value: percent(context, floor) }),
  cap === undefined ? undefined : say(context.language, 'attainment.cap', { value: percent(context, cap) }),
];

const baseNorm: Writer<'base-norm'> = (context, { base, norm, floor, cap }, place, unit) =>
  sentences(
    say(context.language, 'attainment.base-norm', {
      base: quantityOf(context, base, at(place, unit)),
      norm: norm === undefined ? say(context.language, 'title.plan').toLowerCase() : quantityOf(context, norm, at(place, unit)),
    }),
    ...bounds(context, floor, cap),
  );

const deviation: Writer<'deviation'> = (context, { floor }) => sentences(say(context.language, 'attainment.deviation'), ...bounds(context, floor));

const ladder: Writer<'ladder'> = (context, { interpolation, below }) =>
  sentences(say(context.language, `attainment.ladder.${interpolation}`, { below: percent(context, below) }));

const interval: Writer<'interval'> = (context, { zeroAt, fullAt }, place, unit) =>
  sentences(
    say(context.language, 'attainment.interval', {
      zero: quantityOf(context, zeroAt, at(place, unit)),
      full: quantityOf(context, fullAt, at(place, unit)),
    }),
  );

const met: Writer<'met'> = (context, attainment, { scorecard, indicator }) => {
  const data = { met: percent(context, attainment.met), notMet: percent(context, attainment.notMet) };
  const { condition } = attainment;
  const isYesNo = context.policy.metrics.find(({ id }) => id === indicator.metric)?.type === 'boolean';
  return sentences(
    condition === undefined
      ? say(context.language, isYesNo ? 'attainment.met.yes' : 'attainment.met.plan', data)
      : say(context.language, 'attainment.met', { ...data, condition: logicOf(context, condition, scorecard, { kind: 'boolean' }) }),
  );
};

const pointsLost: Writer<'points-lost'> = (context, { start, violations, perPoint, floor }) => {
  const { policy, language } = context;
  const data = { start: percent(context, start), perPoint: percent(context, perPoint), floor: percent(context, floor) };
  const rows = violations.map(({ fact, points }) => [factOrMetric(policy, fact, language) ?? fact, exactNumber(decimal(points), language)]);
  return [paragraph(say(language, 'attainment.points-lost', data)), table([column(context, 'table.violation'), numbers(context, 'table.points')], rows)];
};

const rating: Writer<'rating'> = (context, { scale }) => {
  const rows = scale.map(({ rating: value, name, score }) => [
    name === undefined ? String(value) : `${String(value)} — ${textOf(context, name)}`,
    percent(context, score),
  ]);
  return [paragraph(say(context.language, 'attainment.rating')), table([column(context, 'table.rating'), numbers(context, 'table.score')], rows)];
};

const byFormula: Writer<'formula'> = (context, attainment, { scorecard }) => [
  paragraph(say(context.language, 'attainment.formula')),
  formula(logicOf(context, attainment.formula, scorecard, { kind: 'number', unit: '%' })),
];

const direct: Writer<'direct'> = ({ language }, _attainment, { indicator }) =>
  sentences(say(language, indicator.curve === undefined ? 'attainment.direct.score' : 'attainment.direct'));

/** The matrix as a table: a row a line, the indicator's levels across. */
const matrix: Writer<'matrix'> = (context, { interpolation, over, rows, below }, place, unit) => {
  const { policy, language } = context;
  const { indicator, scorecard, pointer } = place;
  const measured = context.sheetOf(scorecard)?.lines.find(({ id }) => id === `${indicator.id}.over`)?.type;
  const measure = measured?.kind === 'number' ? measured.unit : '1';
  const rises = rows.length < 2 || decimal(rows[0]?.at ?? 0).lt(decimal(rows[1]?.at ?? 0));
  const levels = (indicator.levels ?? []).map(({ id, at: from }, index) => ({
    title: `${levelName(policy, `${pointer}/levels/${index}`, id, language)} (${quantityOf(context, from, at(place, unit))})`,
    numbers: true as const,
  }));
  return [
    ...sentences(
      say(language, 'attainment.matrix', { over: quantityOf(context, over, { ...at(place, measure), levels: `${pointer}/levels` }) }),
      say(language, `attainment.matrix.${interpolation}`, { below: percent(context, below) }),
    ),
    table(
      [column(context, 'table.row'), numbers(context, rises ? 'table.at.higher' : 'table.at.lower'), ...levels],
      rows.map((row, index) => [
        levelName(policy, `${pointer}/attainment/rows/${index}`, row.id, language),
        amount(context, row.at, measure),
        ...row.scores.map((score) => percent(context, score)),
      ]),
    ),
  ];
};

const WRITERS: { readonly [Method in Attainment['method']]: Writer<Method> } = {
  ratio,
  'inverse-ratio': inverseRatio,
  'base-norm': baseNorm,
  deviation,
  ladder,
  interval,
  met,
  'points-lost': pointsLost,
  rating,
  formula: byFormula,
  direct,
  matrix,
};

/** How actual and plan become attainment. */
export function attainmentBlocks(context: PrintContext, attainment: Attainment, place: IndicatorPlace, unit: string): readonly Block[] {
  const write = WRITERS[attainment.method] as Writer<Attainment['method']>;
  return write(context, attainment as never, place, unit);
}
