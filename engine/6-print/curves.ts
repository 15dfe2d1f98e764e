import type { Band, Curve, Pays } from '@scorewright/schemas';
import { rangeText } from '../5-tell/explain/reach/range.ts';
import { levelName } from '../5-tell/names.ts';
import { exactNumber } from '../5-tell/numbers.ts';
import { decimal } from '../values/decimal.ts';
import { citedName, column, sentences, table } from './blocks.ts';
import type { PrintContext } from './context.ts';
import type { Block } from './printed.ts';
import { amount } from './quantities.ts';
import type { Word } from './words/index.ts';
import { say } from './words/index.ts';

/** What a curve reads and in which unit. */
export interface Over {
  readonly of: Extract<Word, `of.${string}`>;
  readonly unit: string;
}

/** What a band pays, in words. `unit`: of the value that it reads; `gives`: of what it pays. */
function paysText(context: PrintContext, pays: Pays, { from }: Band, unit: string, gives: string): string {
  const { language } = context;
  const paid = (value: number | string): string => amount(context, value, gives);
  const plain = (value: number | string): string => exactNumber(decimal(value), language);
  const lower = amount(context, from ?? 0, unit, 'genitive');
  switch (pays.kind) {
    case 'nothing':
      return say(language, 'pays.nothing');
    case 'constant':
      return say(language, 'pays.constant', { value: paid(pays.value) });
    case 'proportional':
      return decimal(pays.factor).eq(1) ? say(language, 'pays.proportional.one') : say(language, 'pays.proportional', { factor: plain(pays.factor) });
    case 'linear':
      return say(language, 'pays.linear', { from: paid(pays.from), to: paid(pays.to) });
    case 'marginal':
      return say(language, 'pays.marginal', { start: paid(pays.start), factor: plain(pays.factor), lower });
    case 'stairs':
      return say(language, 'pays.stairs', { start: paid(pays.start), perStep: paid(pays.perStep), step: amount(context, pays.step, unit), lower });
  }
}

/** The table of a payout curve, with its floor and cap. */
export function curveBlocks(context: PrintContext, curve: Curve, pointer: string, { of, unit }: Over): readonly Block[] {
  const { policy, language } = context;
  const gives = curve.gives === 'percent' ? '%' : '1';
  const rows = curve.bands.map((band, index) => [
    citedName(context, levelName(policy, `${pointer}/bands/${index}`, band.id, language), band.clause),
    rangeText(band, unit, context),
    paysText(context, band.pays, band, unit, gives),
  ]);
  return [
    table(
      [
        column(context, 'table.band'),
        column(context, 'table.range', { of: say(language, of) }),
        column(context, curve.gives === 'percent' ? 'table.pays' : 'table.coefficient'),
      ],
      rows,
    ),
    ...sentences(
      curve.floor === undefined ? undefined : say(language, 'curve.floor', { value: amount(context, curve.floor, gives) }),
      curve.cap === undefined ? undefined : say(language, 'curve.cap', { value: amount(context, curve.cap, gives) }),
    ),
  ];
}
