import type { Scorecard } from '@scorewright/schemas';
import { valuesAt } from '../5-tell/pointer.ts';
import type { Written } from './blocks.ts';
import { cardClause, payClause, variantClause } from './cards.ts';
import type { CardPlace, PrintContext } from './context.ts';
import { cycleClause, groundClause } from './cycle.ts';
import { extraClause, figureClause } from './extras.ts';
import { generalClause, generalItem } from './general.ts';
import { goalClause } from './goals.ts';
import { indicatorClause, indicatorPart } from './indicators.ts';
import { factClause, metricClause } from './metrics.ts';
import { groupClause } from './groups.ts';
import { combinationClause, cutOffClause, limitClause, modifierClause, prorationClause, teamClause } from './results.ts';
import { roundingClause } from './rounding.ts';
import { say } from './words/index.ts';

/** Lists of a card, with what one of their items prints. */
const CARD_LISTS = ['weightVariants', 'groups', 'cutOffs', 'modifiers', 'extras', 'limits', 'rounding', 'figures'] as const;
type CardList = (typeof CARD_LISTS)[number];

const ITEMS: {
  readonly [List in CardList]: (context: PrintContext, place: CardPlace, item: NonNullable<Scorecard[List]>[number], pointer: string) => Written;
} = {
  weightVariants: variantClause,
  groups: groupClause,
  cutOffs: cutOffClause,
  modifiers: modifierClause,
  extras: extraClause,
  limits: limitClause,
  rounding: (context, _place, rounding) => roundingClause(context, rounding),
  figures: figureClause,
};

const isCardList = (name: string): name is CardList => (CARD_LISTS as readonly string[]).includes(name);

function cardPart(context: PrintContext, place: CardPlace, steps: readonly string[]): Written | undefined {
  const [name = '', index, part] = steps;
  const { card, pointer } = place;
  if (name === 'indicators') {
    const indicator = card.indicators[Number(index)];
    if (indicator === undefined) return undefined;
    const at = { indicator, scorecard: card.id, pointer: `${pointer}/indicators/${index ?? ''}` };
    return part === undefined ? indicatorClause(context, at) : indicatorPart(context, at, part);
  }
  if (name === 'pay') return payClause(context, place);
  if (name === 'combination') return combinationClause(context, place);
  if (name === 'team') return teamClause(context, place);
  if (name === 'proration') return card.proration && prorationClause(context, place, card.proration);
  if (!isCardList(name)) return undefined;
  if (index === undefined) return { title: say(context.language, `title.${name}`), blocks: [] };
  const item = card[name]?.[Number(index)];
  return item && ITEMS[name](context, place, item as never, `${pointer}/${name}/${index}`);
}

/** What a clause of the outline prints, by its pointer. Where a pointer has no words of its own, its value as it is written: nothing is left out. */
export function writeClause(context: PrintContext, pointer: string): Written {
  return written(context, pointer) ?? { blocks: [{ kind: 'formula', text: JSON.stringify(valuesAt(context.policy, pointer).at(-1)?.value) }] };
}

function written(context: PrintContext, pointer: string): Written | undefined {
  const { policy } = context;
  const [name = '', index, ...rest] = pointer.split('/').slice(1);
  const at = Number(index);
  const [goal, metric, fact, card] = [policy.goals?.[at], policy.metrics[at], policy.facts?.[at], policy.scorecards[at]];
  const [ground, rounding] = [policy.corrections?.grounds[Number(rest[0])], policy.rounding?.[at]];
  if (name === 'goals' && goal) return goalClause(context, goal);
  if (name === 'metrics' && metric) return metricClause(context, metric);
  if (name === 'facts' && fact) return factClause(context, fact);
  if (name === 'rounding' && rounding) return roundingClause(context, rounding);
  if (name === 'corrections' && ground) return groundClause(context, ground);
  if (name === 'cycle') return cycleClause(context, index ?? '', rest[0] === undefined ? undefined : Number(rest[0]));
  if (name !== 'scorecards' || !card) return index === undefined ? generalClause(context, name) : generalItem(context, name, at);
  const place = { card, pointer: `/scorecards/${index ?? ''}` };
  return rest.length === 0 ? cardClause(context, place) : cardPart(context, place, rest);
}
