import type { Indicator, Plan } from '@scorewright/schemas';
import { indicatorLabel } from '../5-tell/labels.ts';
import { factOrMetric, levelName } from '../5-tell/names.ts';
import { attainmentBlocks } from './attainment.ts';
import type { Written } from './blocks.ts';
import { about, citedName, column, formula, numbers, paragraph, sayIf, sentences, table } from './blocks.ts';
import type { PrintContext } from './context.ts';
import { logicOf, textOf } from './context.ts';
import { curveBlocks } from './curves.ts';
import type { Block } from './printed.ts';
import { roundingBlocks } from './rounding.ts';
import { amount, percent, quantityOf, weightText } from './quantities.ts';
import type { QuantityPlace } from './quantities.ts';
import { say } from './words/index.ts';

/** An indicator in its card. */
export interface IndicatorPlace {
  readonly indicator: Indicator;
  readonly scorecard: string;
  readonly pointer: string;
}

const unitOfMetric = ({ policy }: PrintContext, { metric }: Indicator): string => policy.metrics.find(({ id }) => id === metric)?.unit ?? '1';

const scoreUnit = ({ curve }: Indicator): string => (curve?.gives === 'coefficient' ? '1' : '%');

const attainmentUnit = (context: PrintContext, indicator: Indicator): string =>
  indicator.attainment?.method === 'direct' ? unitOfMetric(context, indicator) : '%';

const quantityPlace = (context: PrintContext, { indicator, scorecard, pointer }: IndicatorPlace): QuantityPlace => ({
  unit: unitOfMetric(context, indicator),
  scorecard,
  levels: `${pointer}/levels`,
});

/** The plan in one phrase, for the table of the card; `—` where there is none. */
export function planInTable(context: PrintContext, place: IndicatorPlace): string {
  const { plan } = place.indicator;
  if (plan === undefined) return '—';
  const stated = plan.method === 'value' ? plan.value : plan.stated;
  const line = context.sheetOf(place.scorecard)?.lines.find(({ id }) => id === `${place.indicator.id}.plan`);
  const at = quantityPlace(context, place);
  if (stated !== undefined) return quantityOf(context, stated, at);
  return line === undefined ? '—' : say(context.language, 'plan.by-clause', { clause: context.clause(line.source.pointer) });
}

const planSentence = (context: PrintContext, plan: Plan, place: IndicatorPlace): readonly Block[] => {
  const { language } = context;
  const at = quantityPlace(context, place);
  const shown = (value: Parameters<typeof quantityOf>[1]): string => quantityOf(context, value, at);
  switch (plan.method) {
    case 'value':
      return sentences(say(language, 'plan.value', { value: shown(plan.value) }));
    case 'uplift':
      return sentences(
        say(language, 'plan.uplift', { baseline: shown(plan.baseline), uplift: percent(context, plan.uplift) }),
        plan.newcomer === undefined ? undefined : say(language, 'plan.newcomer', { value: shown(plan.newcomer) }),
      );
    case 'predecessor':
      return sentences(say(language, 'plan.predecessor', { results: plan.results.map(shown).join(', ') }));
    case 'capacity': {
      const by = [
        plan.people === undefined ? undefined : say(language, 'plan.capacity.people', { value: quantityOf(context, plan.people, { ...at, unit: '1' }) }),
        plan.days === undefined ? undefined : say(language, 'plan.capacity.days', { value: quantityOf(context, plan.days, { ...at, unit: '1' }) }),
      ].filter((part) => part !== undefined);
      const required = quantityOf(context, plan.required, { ...at, unit: at.unit.split('/')[0] ?? '1' });
      return sentences(say(language, 'plan.capacity', { required, by: by.join('; '), step: amount(context, plan.step, at.unit, 'genitive') }));
    }
    case 'benchmark':
      return sentences(say(language, 'plan.benchmark', { relative: percent(context, plan.relative), benchmark: shown(plan.benchmark) }));
    case 'formula':
      return [paragraph(say(language, 'plan.formula')), formula(logicOf(context, plan.formula, place.scorecard, { kind: 'number', unit: at.unit }))];
  }
};

const planBlocks = (context: PrintContext, plan: Plan, place: IndicatorPlace): readonly Block[] => [
  ...planSentence(context, plan, place),
  ...(plan.method === 'value' || plan.stated === undefined
    ? []
    : sentences(say(context.language, 'plan.stated', { value: quantityOf(context, plan.stated, quantityPlace(context, place)) }))),
];

const levelBlocks = (context: PrintContext, place: IndicatorPlace): readonly Block[] => {
  const { indicator, pointer } = place;
  const direction = context.policy.metrics.find(({ id }) => id === indicator.metric)?.direction;
  // In a matrix the scores stand in its cells.
  const isScored = indicator.attainment?.method !== 'matrix';
  const rows = (indicator.levels ?? []).map((level, index) => [
    citedName(context, levelName(context.policy, `${pointer}/levels/${index}`, level.id, context.language), level.clause),
    quantityOf(context, level.at, quantityPlace(context, place)),
    ...(isScored ? [level.score === undefined ? '—' : percent(context, level.score)] : []),
  ]);
  const at = direction === 'lower' ? 'table.at.lower' : 'table.at.higher';
  return [table([column(context, 'table.level'), numbers(context, at), ...(isScored ? [numbers(context, 'table.score')] : [])], rows)];
};

/** What an indicator is: its weight, its metric, its bounds. */
export function indicatorClause(context: PrintContext, { indicator, scorecard }: IndicatorPlace): Written {
  const { policy, language } = context;
  const goal = policy.goals?.find(({ id }) => id === indicator.goal);
  const bound = (value: number | string): string => amount(context, value, scoreUnit(indicator));
  return {
    title: indicatorLabel(policy, scorecard, indicator.id, language),
    blocks: [
      ...sentences(
        say(language, 'indicator.metric', { metric: factOrMetric(policy, indicator.metric, language) ?? indicator.metric }),
        indicator.weight === undefined
          ? undefined
          : say(language, 'indicator.weight', {
              weight: weightText(
                context,
                policy.scorecards.find(({ id }) => id === scorecard),
                indicator.weight,
              ),
            }),
        indicator.amount === undefined
          ? undefined
          : say(language, 'indicator.amount', { amount: quantityOf(context, indicator.amount, { unit: policy.currency, scorecard }) }),
        sayIf(context, indicator.type === 'cut-off', 'indicator.cut-off'),
        goal && say(language, 'indicator.goal', { goal: textOf(context, goal.name) }),
        sayIf(context, indicator.personal === false, 'indicator.general'),
        sayIf(context, indicator.team === true, 'indicator.team'),
        indicator.judgedBy === undefined ? undefined : say(language, 'indicator.judged', { who: indicator.judgedBy }),
        about(context, 'indicator.evidence', 'text', indicator.evidence),
        indicator.floor === undefined ? undefined : say(language, 'indicator.floor', { value: bound(indicator.floor) }),
        indicator.cap === undefined ? undefined : say(language, 'indicator.cap', { value: bound(indicator.cap) }),
        indicator.why === undefined ? undefined : say(language, 'indicator.why', { text: textOf(context, indicator.why) }),
      ),
      ...(indicator.rounding ?? []).flatMap((rounding) => roundingBlocks(context, rounding)),
    ],
  };
}

/** A clause below the indicator: plan, levels, attainment, curve, missing. */
export function indicatorPart(context: PrintContext, place: IndicatorPlace, name: string): Written | undefined {
  const { language } = context;
  const { indicator, pointer } = place;
  const { plan, attainment, curve, missing } = indicator;
  if (name === 'plan' && plan) return { title: say(language, 'title.plan'), blocks: planBlocks(context, plan, place) };
  if (name === 'levels') return { title: say(language, 'title.levels'), blocks: levelBlocks(context, place) };
  if (name === 'attainment' && attainment)
    return { title: say(language, 'title.attainment'), blocks: attainmentBlocks(context, attainment, place, unitOfMetric(context, indicator)) };
  if (name === 'missing' && missing) return { title: say(language, 'title.missing'), blocks: [paragraph(say(language, `missing.${missing}`))] };
  if (name !== 'curve' || !curve) return undefined;
  const over = { of: 'of.attainment', unit: attainmentUnit(context, indicator) } as const;
  return { title: say(language, 'title.curve'), blocks: curveBlocks(context, curve, `${pointer}/curve`, over) };
}
