import {
  calculate,
  extremesOf,
  lowerCard,
  rationals,
  shapeOf,
  type CardOutcome,
  type FactsDocument,
  type Limit,
  type PolicyDocument,
  type Shape,
  type Sheet,
} from '@scorewright/engine';
import type { Metric, Scorecard } from '@scorewright/schemas';
import type { Analysis, CardView, FactSet } from './context.ts';
import type { Localized } from './finding.ts';
import { Answers } from './kept/answers.ts';
import { domainOf, freeFacts } from './free-facts.ts';
import { onPlanFacts, type OnPlan, type OnPlanInput } from './on-plan.ts';
import { bounded } from './analyses/along.ts';
import { percentText, weightSets } from './analyses/weights.ts';
import { token } from './pointer.ts';

const once = <T>(compute: () => T): (() => T) => {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
};

const because = (en: string, ru: string): { readonly reason: Localized } => ({ reason: { en, ru } });
const NO_SHEET = because('the card has problems that prevent its calculation', 'карта содержит ошибки, из-за которых её нельзя рассчитать');
const REFUSED = because('the card cannot be calculated for these facts', 'карту нельзя рассчитать для этих фактов');

function sheetsOf(document: PolicyDocument, card: Scorecard): Analysis<readonly Sheet[]> {
  const variants: readonly (string | undefined)[] = card.weightVariants?.map(({ id }) => id) ?? [undefined];
  const sheets = variants.map((variant) => lowerCard(document, card.id, variant === undefined ? {} : { variant }).sheet);
  return sheets.every((sheet) => sheet !== undefined) ? { value: sheets } : NO_SHEET;
}

const asText = (limit: Limit): string => (typeof limit === 'object' ? rationals.toDecimal(limit) : limit);

/** Bonus with extras of an outcome: the line `variable`. */
export function variableOf(outcome: CardOutcome): string | undefined {
  const line = outcome.trace?.byId.get('variable');
  return outcome.status === 'calculated' && line?.state === 'value' && typeof line.value === 'object' ? line.value.toFixed() : undefined;
}

type Assume = Pick<OnPlanInput, 'nominal' | 'which'>;

/** One card as the rules see it; every analysis runs once, when first asked for. */
export function cardView(document: PolicyDocument, index: number, metrics: ReadonlyMap<string, Metric>, assume: Assume = { which: 'one' }): CardView {
  const card = document.policy.scorecards[index] as Scorecard;
  const pointer = `/scorecards/${token(index)}`;
  const [set] = weightSets({ card, pointer });
  const weights = new Map(set?.entries.map(({ indicator, weight }) => [indicator, percentText(set, weight)]));
  const sheets = once(() => sheetsOf(document, card));
  const planned = once((): Analysis<OnPlan> => {
    const lowered = sheets();
    const [sheet] = 'value' in lowered ? lowered.value : [];
    if (!sheet) return NO_SHEET;
    const found = bounded(() => onPlanFacts({ document, card, sheet, ...assume }));
    return 'value' in found ? found.value : found;
  });
  const onPlan = once((): Analysis<FactSet> => {
    const found = planned();
    return 'value' in found ? { value: found.value.facts } : found;
  });

  const calculated = (facts: FactSet): Analysis<CardOutcome> => (Object.keys(facts).length === 0 ? calculatedOnPlan() : calculatedFor(facts));
  const calculatedOnPlan = once(() => calculatedFor({}));
  const calculatedFor = (facts: FactSet): Analysis<CardOutcome> => {
    const base = onPlan();
    const lowered = sheets();
    if (!('value' in base)) return base;
    const [sheet] = 'value' in lowered ? lowered.value : [];
    if (!sheet) return NO_SHEET;
    const given: FactsDocument = {
      source: document.source,
      facts: { format: 'scorewright-facts/1', scorecard: card.id, period: sheet.period, facts: { ...base.value, ...facts } },
    };
    return { value: calculate(document, given) };
  };

  const pays = new Answers<Analysis<string>>();
  const payAt = (facts: FactSet): Analysis<string> => pays.to(JSON.stringify(facts), () => paid(facts));
  const paid = (facts: FactSet): Analysis<string> => {
    const outcome = calculated(facts);
    if (!('value' in outcome)) return outcome;
    const pay = variableOf(outcome.value);
    return pay === undefined ? REFUSED : { value: pay };
  };

  const shapes = new Answers<Analysis<Shape>>();
  const shapeOver = (fact: string): Analysis<Shape> => shapes.to(fact, () => shapeOnPlan(fact));
  function shapeOnPlan(fact: string): Analysis<Shape> {
    const [lowered, base] = [sheets(), onPlan()];
    if (!('value' in base)) return base;
    const [sheet] = 'value' in lowered ? lowered.value : [];
    if (!sheet) return NO_SHEET;
    return bounded(() => shapeOf({ sheet, facts: base.value, variable: fact, target: 'variable', rounding: 'ignore', domain: domainOf(sheet, fact) }));
  }

  const extremes = once((): CardView['extremes'] => {
    const [lowered, base] = [sheets(), onPlan()];
    if (!('value' in base)) return base;
    const [sheet] = 'value' in lowered ? lowered.value : [];
    if (!sheet) return NO_SHEET;
    const found = bounded(() => extremesOf({ sheet, facts: base.value, free: freeFacts(sheet, metrics), target: 'variable' }));
    if (!('value' in found)) return found;
    const { minimum, maximum, proven } = found.value;
    if (!minimum || !maximum) return REFUSED;
    return {
      value: {
        min: asText(minimum.value),
        max: maximum.value === 'infinity' ? 'unbounded' : asText(maximum.value),
        atMin: minimum.facts,
        atMax: maximum.facts,
        proven,
      },
    };
  });

  return {
    card,
    pointer,
    profile: card.profile,
    indicators: card.indicators.map((indicator, position) => {
      const weight = weights.get(indicator.id) ?? (indicator.weight === undefined ? undefined : String(indicator.weight));
      return { indicator, pointer: `${pointer}/indicators/${position}`, metric: metrics.get(indicator.metric), weight };
    }),
    get sheets() {
      return sheets();
    },
    get onPlan() {
      return onPlan();
    },
    get extremes() {
      return extremes();
    },
    get targetBonus() {
      return lineOf(calculated({}), 'target-bonus');
    },
    calculate: calculated,
    payAt,
    shapeOver,
    get assumed() {
      const found = planned();
      return 'value' in found ? found.value.assumed : {};
    },
    withPlansOf: (plan) => cardView(document, index, metrics, { ...assume, nominal: plan }),
    assumedOtherwise: once(() => cardView(document, index, metrics, { which: 'other' })),
  };
}

function lineOf(outcome: Analysis<CardOutcome>, id: string): Analysis<string> {
  if (!('value' in outcome)) return outcome;
  const line = outcome.value.trace?.byId.get(id);
  return line?.state === 'value' && typeof line.value === 'object' ? { value: line.value.toFixed() } : REFUSED;
}
