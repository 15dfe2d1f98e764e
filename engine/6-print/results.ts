import type { CutOff, JsonLogic, Limit, Modifier, Proration, Quantity } from '@scorewright/schemas';
import { indicatorLabel } from '../5-tell/labels.ts';
import { exactNumber } from '../5-tell/numbers.ts';
import { decimal } from '../values/decimal.ts';
import type { Written } from './blocks.ts';
import { about, capital, paragraph, sentences } from './blocks.ts';
import type { CardPlace, PrintContext } from './context.ts';
import { logicOf, textOf } from './context.ts';
import { curveBlocks } from './curves.ts';
import { amount, percent, quantityOf } from './quantities.ts';
import { isInParts } from '../2-check/in-parts.ts';
import { say } from './words/index.ts';

/** The unit of the card's result: an index in percent, or a coefficient. */
const resultUnit = ({ card: { combination } }: CardPlace): string => (combination.method === 'product' || combination.method === 'sum' ? '1' : '%');

/** How the scores become the result and that the bonus. */
export function combinationClause(context: PrintContext, place: CardPlace): Written {
  const { language } = context;
  const { method, minimumIndex, cap, floor, tiers } = place.card.combination;
  const unit = resultUnit(place);
  const bound = (value: number | string): string => amount(context, value, unit);
  return {
    title: say(language, 'title.combination'),
    blocks: [
      ...sentences(
        say(language, `combination.${method}`),
        isInParts(place.card) ? say(language, 'combination.parts') : undefined,
        method === 'separate' || tiers !== undefined ? undefined : say(language, 'combination.bonus'),
        floor === undefined ? undefined : say(language, 'combination.floor', { value: bound(floor) }),
        cap === undefined ? undefined : say(language, 'combination.cap', { value: bound(cap) }),
        minimumIndex === undefined ? undefined : say(language, 'combination.minimum', { value: percent(context, minimumIndex) }),
      ),
      ...(tiers === undefined
        ? []
        : [paragraph(say(language, 'combination.tiers')), ...curveBlocks(context, tiers, `${place.pointer}/combination/tiers`, { of: 'of.index', unit })]),
    ],
  };
}

export function teamClause(context: PrintContext, { card }: CardPlace): Written | undefined {
  const { team } = card;
  if (team === undefined) return undefined;
  const index = quantityOf(context, team.index, { unit: '%', scorecard: card.id });
  return {
    title: team.name === undefined ? say(context.language, 'title.team') : textOf(context, team.name),
    blocks: sentences(capital(say(context.language, 'team', { share: percent(context, team.share), index }))),
  };
}

const scopeText = (context: PrintContext, { card }: CardPlace, { scope }: CutOff): string => {
  const { policy, language } = context;
  if (scope.indicators !== undefined)
    return say(language, 'scope.indicators', {
      names: scope.indicators.map((id) => say(language, 'quantity.named', { name: indicatorLabel(policy, card.id, id, language) })).join(', '),
    });
  if (scope.extras !== undefined) {
    const names = scope.extras.map((id) => card.extras?.find((extra) => extra.id === id)).flatMap((extra) => (extra ? [textOf(context, extra.name)] : []));
    return say(language, 'scope.extras', { names: names.map((name) => say(language, 'quantity.named', { name })).join(', ') });
  }
  return say(language, scope.card === 'variable' ? 'scope.variable' : 'scope.bonus');
};

const effectText = (context: PrintContext, place: CardPlace, cutOff: CutOff): string => {
  const { language } = context;
  const { effect, by = 0, scope } = cutOff;
  const what = scopeText(context, place, cutOff);
  if (effect === 'zero') return say(language, scope.indicators === undefined ? 'cut-off.zero' : 'cut-off.zero.score', { what });
  if (effect === 'multiply') return say(language, 'cut-off.multiply', { what, by: exactNumber(decimal(by), language) });
  const cap = percent(context, by);
  if (scope.indicators !== undefined) return say(language, 'cut-off.cap', { what, by: cap });
  return say(language, 'cut-off.cap', { what, by: say(language, scope.extras === undefined ? 'cap.of-bonus' : 'cap.of-amount', { by: cap }) });
};

/** `Where accidents > 0, the bonus is not paid.` */
export function cutOffClause(context: PrintContext, place: CardPlace, cutOff: CutOff): Written {
  const { language } = context;
  const condition = logicOf(context, cutOff.condition, place.card.id, { kind: 'boolean' });
  return {
    title: textOf(context, cutOff.name),
    blocks: sentences(
      say(language, 'cut-off', { condition, effect: effectText(context, place, cutOff) }),
      cutOff.decidedBy === undefined ? undefined : say(language, 'cut-off.decided', { who: cutOff.decidedBy }),
      about(context, 'indicator.why', 'text', cutOff.why),
    ),
  };
}

/** What a formula takes off: `{"-": [0, a]}` and `{"-": [a]}` take a; undefined where it does more than that. */
function takenOff(by: Quantity): Quantity | undefined {
  const formula = typeof by === 'object' && 'formula' in by ? by.formula : undefined;
  const terms = typeof formula === 'object' && '-' in formula && Array.isArray(formula['-']) ? (formula['-'] as readonly JsonLogic[]) : [];
  const [first, second] = terms;
  if (first === undefined || (second !== undefined && first !== 0)) return undefined;
  return { formula: second ?? first };
}

/** A factor or an addition on top. */
export function modifierClause(context: PrintContext, place: CardPlace, modifier: Modifier, pointer: string): Written {
  const { policy, language } = context;
  const { effect, on, by, table, when } = modifier;
  const scorecard = place.card.id;
  const words = { on: say(language, `on.${on}`), to: say(language, `to.${on}`) };
  const added = on === 'index' ? resultUnit(place) : policy.currency;
  const condition = when === undefined ? undefined : say(language, 'when', { condition: logicOf(context, when, scorecard, { kind: 'boolean' }) });
  const unit = effect === 'multiply' ? '1' : added;
  const taken = by === undefined || effect === 'multiply' ? undefined : takenOff(by);
  const plain =
    by === undefined
      ? undefined
      : say(language, taken ? 'modifier.take' : `modifier.${effect}`, { ...words, by: quantityOf(context, taken ?? by, { unit, scorecard }) });
  const title = textOf(context, modifier.name);
  if (table === undefined) return { title, blocks: sentences(condition, plain) };
  const overLine = context.sheetOf(scorecard)?.lines.find(({ id }) => id === `modifier.${modifier.id}.over`);
  const overUnit = overLine?.type.kind === 'number' ? overLine.type.unit : '1';
  const over = quantityOf(context, table.over, { unit: overUnit, scorecard });
  return {
    title,
    blocks: [
      ...sentences(condition, say(language, `modifier.${effect}.table`, { ...words, over })),
      ...curveBlocks(context, table.curve, `${pointer}/table/curve`, { of: 'of.value', unit: overUnit }),
    ],
  };
}

export function limitClause(context: PrintContext, { card }: CardPlace, { name, on, atLeast, atMost, why }: Limit): Written {
  const { policy, language } = context;
  const place = { unit: policy.currency, scorecard: card.id };
  const said = say(language, `on.${on}`);
  return {
    ...(name === undefined ? {} : { title: textOf(context, name) }),
    blocks: sentences(
      atLeast === undefined ? undefined : say(language, 'limit.at-least', { on: said, value: quantityOf(context, atLeast, place) }),
      atMost === undefined ? undefined : say(language, 'limit.at-most', { on: said, value: quantityOf(context, atMost, place) }),
      about(context, 'indicator.why', 'text', why),
    ),
  };
}

export function prorationClause(context: PrintContext, { card }: CardPlace, proration: Proration): Written {
  const { language } = context;
  const { on, by, worked, norm, minimumShare } = proration;
  const customary = by === 'hours' ? 'h' : 'day';
  const counted = context.sheetOf(card.id)?.lines.find(({ id }) => id === 'proration.worked')?.type;
  const place = { unit: counted?.kind === 'number' ? counted.unit : customary, scorecard: card.id };
  const data = {
    on: capital(on.map((part) => say(language, `proration.${part}`)).join(', ')),
    // Months and shifts are counted as what they are, whatever days they are made of.
    by: place.unit === customary ? say(language, 'proration.counted', { by: say(language, `proration.${by}`) }) : '',
    worked: quantityOf(context, worked, place),
    norm: quantityOf(context, norm, place),
  };
  return {
    title: say(language, 'title.proration'),
    blocks: sentences(
      say(language, 'proration', data),
      minimumShare === undefined ? undefined : say(language, 'proration.minimum', { share: percent(context, minimumShare) }),
    ),
  };
}
