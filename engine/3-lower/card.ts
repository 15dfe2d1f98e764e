import type { Scorecard } from '@scorewright/schemas';
import type { PolicyDocument } from '../1-read/document.ts';
import { declarationsOf } from '../2-check/declarations.ts';
import type { Problem } from '../problems/problem.ts';
import { hasErrors } from '../problems/problem.ts';
import { lowerBonus } from './pay/bonus.ts';
import type { AppliedChange } from './corrections/changes.ts';
import { changesByKey, keyOfChange } from './corrections/changes.ts';
import { checkCorrectedWeights } from './corrections/weights.ts';
import type { Draft, Period } from './draft/draft.ts';
import { report } from './draft/draft.ts';
import { lowerExtras } from './pay/extra/index.ts';
import { lowerIndex } from './combination/index-steps.ts';
import { lowerIndicator } from './indicator/indicator.ts';
import { LookedUp } from './draft/looked-up.ts';
import { inputsOf } from './inputs.ts';
import { namesOfCard } from './draft/names.ts';
import { lowerPay } from './pay/pay.ts';
import type { Sheet } from './sheet.ts';
import { lowerFigures, lowerTotal, lowerVariable } from './pay/total.ts';
import { lowerKnownWeights } from './indicator/weights.ts';

/** All that a sheet depends on besides the policy. `scorecard`, `variant`: places in the policy. */
export interface CardKey {
  readonly scorecard: number;
  readonly variant: number | undefined;
  readonly period: Period;
  readonly changes: readonly AppliedChange[];
}

/** A sheet, or why there is none. */
export interface Lowered {
  readonly sheet?: Sheet;
  readonly problems: readonly Problem[];
}

/** More indicators than any person can follow; the size of a sheet can grow with the square of their number. */
const MOST_INDICATORS = 100;

/** Lowers a card: every part in the order of the calculation. `declarations` note what it depends on. */
export function lowerByKey(document: PolicyDocument, key: CardKey, declarations: LookedUp): Lowered {
  const draft = beginDraft(document, key, declarations);
  if (draft.card.indicators.length > MOST_INDICATORS) {
    report(draft, 'too-many-indicators', `${draft.pointer}/indicators`, {
      scorecard: draft.card.id,
      count: draft.card.indicators.length,
      limit: MOST_INDICATORS,
    });
    return { problems: draft.problems };
  }
  checkCorrectedWeights(draft);
  lowerPay(draft);
  lowerKnownWeights(draft);
  for (const { item, pointer } of draft.indicators) lowerIndicator(draft, item, pointer);
  lowerBonus(draft, lowerIndex(draft));
  lowerExtras(draft);
  lowerVariable(draft);
  lowerTotal(draft);
  lowerFigures(draft);
  return hasErrors(draft.problems) ? { problems: draft.problems } : { sheet: sheetOf(draft, key), problems: draft.problems };
}

/** A card of which nothing is written yet. */
export function beginDraft(
  { policy, source }: PolicyDocument,
  { scorecard, variant, period, changes: applied }: CardKey,
  declarations: LookedUp = new LookedUp(declarationsOf(policy)),
): Draft {
  const card = policy.scorecards[scorecard];
  if (card === undefined) throw new Error(`no scorecard ${scorecard}`);
  const pointer = `/scorecards/${scorecard}`;
  const changes = changesByKey(applied);
  const indicators = card.indicators.map((item, index) => ({ item, pointer: `${pointer}/indicators/${index}` }));
  const weights = variant === undefined ? undefined : card.weightVariants?.[variant];
  return {
    policy,
    card,
    pointer,
    currency: policy.currency,
    period,
    changes,
    literals: source.literals,
    declarations,
    ...(weights !== undefined && { variant: { item: weights, pointer: `${pointer}/weightVariants/${variant}` } }),
    indicators: indicators.filter(({ item }) => changes.get(keyOfChange('indicators', item.id))?.change.value !== false),
    lines: new Map(),
    scores: new Map(),
    readable: new Map(),
    later: new Set(namesOfCard(card)),
    reachedRead: reachedIn(card),
    broken: new Set(),
    open: new Set(),
    problems: [],
  };
}

/** Names in the text of the card are enough: a line too many does no harm. */
const reachedIn = (card: Scorecard): ReadonlySet<string> => new Set([...JSON.stringify(card).matchAll(/"([a-z0-9-]+)\.reached"/g)].map(([, id = '']) => id));

function sheetOf(draft: Draft, { changes }: CardKey): Sheet {
  const { policy, card, period, currency, variant } = draft;
  const lines = [...draft.lines.values()];
  return {
    policy: policy.id,
    scorecard: card.id,
    variant: variant?.item.id ?? null,
    currency,
    period,
    payable: !isTrial(draft),
    corrections: [...new Set(changes.map(({ record }) => record.id))],
    inputs: inputsOf(lines, draft.declarations),
    lines,
  };
}

/** Dates of one form compare as texts. */
function isTrial({ policy: { cycle }, period }: Draft): boolean {
  const trial = cycle?.trial;
  return trial !== undefined && trial.from <= period.from && period.from <= trial.until;
}
