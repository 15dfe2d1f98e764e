import {
  calculate,
  compareVersions,
  rationals,
  TooMany,
  type Extreme,
  type FactsDocument,
  type PolicyDocument,
  type Sheet,
  type VersionsCompared,
} from '@scorewright/engine';
import { TOO_MANY } from '../analyses/along.ts';
import { cardView } from '../card-view.ts';
import type { Analysis, CardView, FactSet } from '../context.ts';
import type { Localized } from '../finding.ts';
import { freeFacts } from '../free-facts.ts';
import type { PersonPay, PayComparison, VersionVerdict } from './comparison.ts';

const metricsOf = ({ policy }: PolicyDocument) => new Map(policy.metrics.map((metric) => [metric.id, metric]));

const viewOf = (document: PolicyDocument, scorecard: string): CardView | undefined => {
  const index = document.policy.scorecards.findIndex(({ id }) => id === scorecard);
  return index < 0 ? undefined : cardView(document, index, metricsOf(document));
};

const totalOf = (document: PolicyDocument, facts: FactsDocument): string | null => calculate(document, facts).totals?.total.toFixed() ?? null;

/** Both totals for facts that were given. */
export const personPay = (before: PolicyDocument, after: PolicyDocument, name: string, facts: FactsDocument): PersonPay => ({
  name,
  before: totalOf(before, facts),
  after: totalOf(after, facts),
});

/** Facts of the worked examples of both versions; of two with one id the newer. */
export function exampleFacts(before: PolicyDocument, after: PolicyDocument): readonly { readonly name: string; readonly facts: FactsDocument }[] {
  const examples = new Map(
    [before, after].flatMap(({ policy, source }) => (policy.examples ?? []).map((example) => [example.id, { policy, source, example }] as const)),
  );
  return [...examples.values()].flatMap(({ policy, source, example: { id, scorecard, period, facts, corrections, expect } }) => {
    if (expect.problems !== undefined) return [];
    const dates = period ?? { from: policy.effective.from, until: policy.effective.from };
    return [
      { name: id, facts: { source, facts: { format: 'scorewright-facts/1' as const, scorecard, period: dates, facts, ...(corrections && { corrections }) } } },
    ];
  });
}

/** Sheets of both versions for the same weights: by the id of the variant, or the only one. */
function sheetPairs(before: CardView, after: CardView): Analysis<readonly (readonly [Sheet, Sheet])[]> {
  if (!('value' in before.sheets)) return before.sheets;
  if (!('value' in after.sheets)) return after.sheets;
  const { value: olds } = before.sheets;
  const pairs = after.sheets.value.flatMap((sheet) => {
    const old = olds.find(({ variant }) => variant === sheet.variant) ?? olds[0];
    return old ? [[old, sheet] as const] : [];
  });
  return { value: pairs };
}

/** Pay is calculated by the same expressions: nothing is to be searched. */
const sameLines = (before: Sheet, after: Sheet): boolean => {
  const [old, now] = [before, after].map(({ lines }) =>
    JSON.stringify(lines.map(({ id, expression, rounding }) => [id, expression, rounding?.step, rounding?.mode])),
  );
  return old === now;
};

/** Why the versions cannot be told apart over all facts. */
const NOT_PROVEN: { readonly [reason in NonNullable<VersionsCompared['reason']>]: Localized } = {
  cells: { en: 'pay has too many pieces to go through all of them together', ru: 'у выплаты слишком много участков, чтобы перебрать все сочетания' },
  operator: {
    en: 'pay has a part of several facts together that is not followed exactly, such as a rounding',
    ru: 'в выплате есть часть сразу от нескольких фактов, которую нельзя проследить точно, например округление',
  },
  unbounded: {
    en: 'facts without bounds are multiplied: give their metrics a domain',
    ru: 'перемножаются факты без границ: задайте метрикам область значений',
  },
  irrational: { en: 'pay turns where no fraction lies', ru: 'выплата меняет ход в точке, которую не записать дробью' },
  bound: { en: 'the difference comes too near to zero to be told from it', ru: 'разница подходит к нулю так близко, что её не отличить от нуля' },
};

const amount = (extreme: Extreme | undefined): string | undefined =>
  extreme && typeof extreme.value === 'object' ? rationals.toDecimal(extreme.value, 2) : undefined;

const isWorse = (a: VersionsCompared, b: VersionsCompared): boolean => {
  const [one, other] = [amount(a.worst), amount(b.worst)];
  return one !== undefined && (other === undefined || rationals.compare(rationals.fromDecimal(one), rationals.fromDecimal(other)) < 0);
};

/** Only the facts that a version reads: the rest would be warnings. */
const asked = (view: CardView, facts: FactSet): FactSet => {
  const ids = 'value' in view.sheets ? new Set(view.sheets.value.flatMap(({ inputs }) => inputs.map(({ id }) => id))) : new Set<string>();
  return Object.fromEntries(Object.entries(facts).filter(([id]) => ids.has(id)));
};

function payOf(view: CardView, facts: FactSet): string | undefined {
  const outcome = view.calculate(asked(view, facts));
  return 'value' in outcome ? outcome.value.totals?.total.toFixed() : undefined;
}

/** Totals under both versions, over all facts at once: who loses, who gains, and whether that is proven. */
function compareCard(before: CardView, after: CardView, document: PolicyDocument): Analysis<VersionVerdict> {
  const [pairs, facts] = [sheetPairs(before, after), after.onPlan];
  if (!('value' in pairs)) return pairs;
  if (!('value' in facts)) return facts;
  const start = { ...('value' in before.onPlan ? before.onPlan.value : {}), ...facts.value };
  const compared = pairs.value.map(([old, sheet]): VersionsCompared => {
    if (sameLines(old, sheet)) return { verdict: 'same', proven: true, worst: undefined, best: undefined };
    const free = [...new Map([...freeFacts(old, metricsOf(document)), ...freeFacts(sheet, metricsOf(document))].map((fact) => [fact.id, fact])).values()];
    return compareVersions({ before: old, after: sheet, facts: start, free, target: 'total' });
  });
  const [first] = compared;
  if (!first) return { reason: { en: 'the versions have no weights in common', ru: 'у версий нет общих весов' } };
  const worst = compared.reduce((found, one) => (isWorse(one, found) ? one : found), first);
  const verdicts = new Set(compared.map(({ verdict }) => verdict));
  const loses = verdicts.has('mixed') || verdicts.has('nobody-gains');
  const gains = verdicts.has('mixed') || verdicts.has('nobody-loses');
  const open = compared.find(({ reason }) => reason !== undefined);
  const witness = worst.worst && loses ? witnessOf(before, after, worst.worst.facts) : undefined;
  return {
    value: {
      verdict: loses ? (gains ? 'mixed' : 'nobody-gains') : gains ? 'nobody-loses' : 'same',
      proven: compared.every(({ proven }) => proven),
      ...(open?.reason && { reason: NOT_PROVEN[open.reason] }),
      ...(witness && { witness }),
    },
  };
}

function witnessOf(before: CardView, after: CardView, facts: FactSet): VersionVerdict['witness'] {
  const [old, now] = [payOf(before, facts), payOf(after, facts)];
  return old !== undefined && now !== undefined ? { facts, before: old, after: now } : undefined;
}

/** Who loses and who gains by a new version, card by card. */
export function comparePay(before: PolicyDocument, after: PolicyDocument): readonly PayComparison[] {
  const ids = new Set(after.policy.scorecards.map(({ id }) => id));
  return before.policy.scorecards
    .filter(({ id }) => ids.has(id))
    .flatMap(({ id }): readonly PayComparison[] => {
      const [old, now] = [viewOf(before, id), viewOf(after, id)];
      if (!old || !now) return [];
      try {
        return [{ scorecard: id, analysis: compareCard(old, now, after) }];
      } catch (signal) {
        if (!(signal instanceof TooMany)) throw signal;
        return [{ scorecard: id, analysis: TOO_MANY }];
      }
    });
}
