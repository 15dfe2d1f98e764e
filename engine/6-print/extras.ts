import type { ExtraPay, Figure } from '@scorewright/schemas';
import type { Written } from './blocks.ts';
import { formula, numbers, paragraph, sentences, table } from './blocks.ts';
import type { CardPlace, PrintContext } from './context.ts';
import { formulaOf, logicOf, textOf } from './context.ts';
import type { Block } from './printed.ts';
import { amount, percent, quantityOf } from './quantities.ts';
import { divideUnits } from '../values/unit.ts';
import { say } from './words/index.ts';

/** The unit of what a commission is paid of, by the sheet; money where the sheet has no such line. */
const baseUnit = ({ policy, sheetOf }: PrintContext, { card }: CardPlace, id: string): string => {
  const base = sheetOf(card.id)?.lines.find((line) => line.id === `extra.${id}.base`);
  return base?.type.kind === 'number' ? base.type.unit : policy.currency;
};

const rateBlocks = (context: PrintContext, place: CardPlace, extra: ExtraPay): readonly Block[] => {
  const { language } = context;
  const scorecard = place.card.id;
  const unit = baseUnit(context, place, extra.id);
  const of = extra.of === undefined ? '' : quantityOf(context, extra.of, { unit, scorecard });
  const each = divideUnits(context.policy.currency, unit) ?? context.policy.currency;
  const rest = [
    extra.above === undefined ? undefined : say(language, 'extra.above', { above: quantityOf(context, extra.above, { unit, scorecard }) }),
    extra.share === undefined ? undefined : say(language, 'extra.share', { share: quantityOf(context, extra.share, { unit: '%', scorecard }) }),
  ];
  if (extra.brackets === undefined)
    return sentences(
      extra.rate === undefined ? undefined : say(language, 'extra.rate', { rate: quantityOf(context, extra.rate, { unit: '%', scorecard }), of }),
      extra.perUnit === undefined ? undefined : say(language, 'extra.per-unit', { money: quantityOf(context, extra.perUnit, { unit: each, scorecard }), of }),
      ...rest,
    );
  return [
    ...sentences(...rest),
    paragraph(
      extra.quota === undefined
        ? say(language, 'extra.brackets', { of })
        : say(language, 'extra.brackets.quota', { of, quota: quantityOf(context, extra.quota, { unit, scorecard }) }),
    ),
    table(
      [numbers(context, 'table.from'), numbers(context, 'table.rate')],
      extra.brackets.map(({ from, rate = 0, perUnit }) => [
        extra.quota === undefined ? amount(context, from, unit) : percent(context, from),
        perUnit === undefined ? percent(context, rate) : amount(context, perUnit, each),
      ]),
    ),
  ];
};

/** An extra pay line: a rate of a base, brackets, or a formula. */
export function extraClause(context: PrintContext, place: CardPlace, extra: ExtraPay): Written {
  const { policy, language } = context;
  const scorecard = place.card.id;
  const money = { kind: 'number', unit: policy.currency } as const;
  return {
    title: textOf(context, extra.name),
    blocks: [
      ...sentences(extra.when === undefined ? undefined : say(language, 'when', { condition: logicOf(context, extra.when, scorecard, { kind: 'boolean' }) })),
      ...(extra.formula === undefined
        ? rateBlocks(context, place, extra)
        : [paragraph(say(language, 'extra.formula')), formula(logicOf(context, extra.formula, scorecard, money))]),
      ...sentences(
        extra.cap === undefined ? undefined : say(language, 'extra.cap', { cap: quantityOf(context, extra.cap, { unit: policy.currency, scorecard }) }),
      ),
    ],
  };
}

/** A figure that is shown and not paid: its formula is that of its line. */
export function figureClause(context: PrintContext, { card }: CardPlace, figure: Figure): Written {
  const line = context.sheetOf(card.id)?.lines.find(({ id }) => id === `figure.${figure.id}`);
  const text = line === undefined ? logicOf(context, figure.formula, card.id) : formulaOf(context, line.expression, card.id);
  return { title: textOf(context, figure.name), blocks: [paragraph(say(context.language, 'figure.note')), formula(text)] };
}
