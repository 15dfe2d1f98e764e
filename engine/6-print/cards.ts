import type { Indicator, Scorecard, WeightVariant } from '@scorewright/schemas';
import { dateText } from '../5-tell/dates.ts';
import { indicatorLabel } from '../5-tell/labels.ts';
import { unitName } from '../5-tell/unit-words.ts';
import { textIn } from '../5-tell/language.ts';
import { decimal, ZERO } from '../values/decimal.ts';
import type { Written } from './blocks.ts';
import { column, numbers, sentences, table } from './blocks.ts';
import type { CardPlace, PrintContext } from './context.ts';
import { logicOf, textOf } from './context.ts';
import { planInTable } from './indicators.ts';
import type { Block } from './printed.ts';
import { money, quantityOf, weightText } from './quantities.ts';
import { say } from './words/index.ts';

const weightOf = (context: PrintContext, { card, pointer }: CardPlace, { weight, amount, type }: Indicator): string => {
  const { language, policy } = context;
  if (weight !== undefined) return weightText(context, card, weight);
  if (amount !== undefined) return quantityOf(context, amount, { unit: policy.currency, scorecard: card.id });
  if (type === 'cut-off') return say(language, 'cut-off.only');
  return card.weightVariants === undefined ? '—' : say(language, 'plan.by-clause', { clause: context.clause(`${pointer}/weightVariants`) });
};

const total = (context: PrintContext, card: Scorecard): readonly (readonly string[])[] => {
  const weights = card.indicators.flatMap(({ weight }) => (weight === undefined ? [] : [decimal(weight)]));
  if (weights.length < 2) return [];
  const sum = weights.reduce((left, weight) => left.plus(weight), ZERO);
  return [[say(context.language, 'table.total'), weightText(context, card, sum.toFixed()), '', '', '']];
};

/** The card at a glance: its indicators in one table. */
function overview(context: PrintContext, { card, pointer }: CardPlace): Block {
  const { policy, language } = context;
  const rows = card.indicators.map((indicator, index) => {
    const metric = policy.metrics.find(({ id }) => id === indicator.metric);
    return [
      indicatorLabel(policy, card.id, indicator.id, language),
      weightOf(context, { card, pointer }, indicator),
      planInTable(context, { indicator, scorecard: card.id, pointer: `${pointer}/indicators/${index}` }),
      unitName(metric?.unit ?? '1', language) || '—',
      metric === undefined ? '—' : say(language, `better.${metric.direction}`),
    ];
  });
  return table(
    [
      column(context, 'table.indicator'),
      numbers(context, 'table.weight'),
      numbers(context, 'table.plan'),
      column(context, 'table.unit'),
      column(context, 'table.better'),
    ],
    [...rows, ...total(context, card)],
  );
}

/** What a card is, before its clauses. */
export function cardClause(context: PrintContext, place: CardPlace): Written {
  const { language } = context;
  const { card } = place;
  const { title, position, department, grade, headcount, appliesTo, statedMaximum, statedMinimum } = card;
  return {
    title: textOf(context, title),
    blocks: [
      ...sentences(
        say(language, 'card.position', { position }),
        department === undefined ? undefined : say(language, 'card.department', { department }),
        grade === undefined ? undefined : say(language, 'card.grade', { grade }),
        headcount === undefined ? undefined : say(language, 'card.headcount', { number: String(headcount) }),
        appliesTo === undefined ? undefined : say(language, 'card.applies', { condition: logicOf(context, appliesTo, card.id, { kind: 'boolean' }) }),
      ),
      overview(context, place),
      ...sentences(
        statedMinimum === undefined || decimal(statedMinimum).isZero() ? undefined : say(language, 'card.minimum', { money: money(context, statedMinimum) }),
        statedMaximum === undefined ? undefined : say(language, 'card.maximum', { money: money(context, statedMaximum) }),
      ),
    ],
  };
}

export function payClause(context: PrintContext, { card: { id, pay } }: CardPlace): Written {
  const { language, policy } = context;
  const place = { unit: policy.currency, scorecard: id };
  const none = pay.salary === undefined && pay.targetBonus === undefined;
  return {
    title: say(language, 'title.pay'),
    blocks: sentences(
      none ? say(language, 'pay.none') : undefined,
      pay.salary === undefined ? undefined : say(language, 'pay.salary', { salary: quantityOf(context, pay.salary, place) }),
      pay.targetBonus === undefined ? undefined : say(language, 'pay.bonus', { bonus: quantityOf(context, pay.targetBonus, place) }),
    ),
  };
}

/** When a set of weights holds, and the weights. */
export function variantClause(context: PrintContext, { card }: CardPlace, variant: WeightVariant): Written {
  const { policy, language } = context;
  const { name, id, from, until, when, weights } = variant;
  const conditions = [
    from === undefined ? undefined : say(language, 'variant.from', { from: dateText(from, language) }),
    until === undefined ? undefined : say(language, 'variant.until', { until: dateText(until, language) }),
    when === undefined ? undefined : say(language, 'variant.when', { condition: logicOf(context, when, card.id, { kind: 'boolean' }) }),
  ].filter((part) => part !== undefined);
  const title = name === undefined ? id : textIn(name, language, policy.languages);
  return {
    title: conditions.length === 0 ? title : `${title} (${conditions.join(', ')})`,
    blocks: [
      table(
        [column(context, 'table.indicator'), numbers(context, 'table.weight')],
        weights.map(({ indicator, weight }) => [indicatorLabel(policy, card.id, indicator, language), weightText(context, card, weight)]),
      ),
    ],
  };
}
