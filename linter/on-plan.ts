import { calculate, type PolicyDocument, type Sheet, type Trace } from '@scorewright/engine';
import type { Example, Metric, Scorecard } from '@scorewright/schemas';
import type { Analysis, FactSet } from './context.ts';

const NOTHING_KNOWN = {
  reason: {
    en: 'there is no worked example and no history to take the facts of the card from',
    ru: 'нет ни примера расчёта, ни истории, из которых можно взять факты карты',
  },
};

const text = (value: number | string | boolean): string | boolean => (typeof value === 'boolean' ? value : String(value));

/** The first example of the card that calculates: its facts are the only ones that the document itself vouches for. */
const exampleOf = (examples: readonly Example[], card: Scorecard): Example | undefined =>
  examples.find(({ scorecard, expect }) => scorecard === card.id && expect.problems === undefined);

const lastValue = ({ history = [] }: Metric): string | undefined => {
  const last = history[history.length - 1];
  return last === undefined ? undefined : String(last.value);
};

/** Facts of each input: from history, then from the example over it; what may be missing and is not known is left out. */
function knownFacts({ policy }: PolicyDocument, example: Example | undefined, sheet: Sheet): FactSet | undefined {
  const metrics = new Map(policy.metrics.map((metric) => [metric.id, metric]));
  const history = Object.fromEntries(sheet.inputs.flatMap(({ id }) => {
    const metric = metrics.get(id);
    const value = metric && lastValue(metric);
    return value === undefined ? [] : [[id, value] as const];
  }));
  const facts = { ...history, ...Object.fromEntries(Object.entries(example?.facts ?? {}).map(([id, value]) => [id, text(value)])) };
  return sheet.inputs.every(({ id, whenMissing }) => Object.hasOwn(facts, id) || whenMissing !== undefined) ? facts : undefined;
}

/** The level that counts as being on plan where there is no plan: the one called target, else the one in the middle. */
const targetLevel = <T extends { readonly id: string }>(levels: readonly T[]): T | undefined =>
  levels.find(({ id }) => id === 'target') ?? levels[Math.floor(levels.length / 2)];

function numberIn(trace: Trace | undefined, id: string): string | undefined {
  const line = trace?.byId.get(id);
  return line?.state === 'value' && typeof line.value === 'object' ? line.value.toFixed() : undefined;
}

/** Facts at which every indicator on a raw metric is exactly on its plan (its target level where it has no plan, true where it is yes or no). */
export function onPlanFacts(document: PolicyDocument, card: Scorecard, sheet: Sheet): Analysis<FactSet> {
  const example = exampleOf(document.policy.examples ?? [], card);
  const known = knownFacts(document, example, sheet);
  if (!known) return NOTHING_KNOWN;
  const inputs = new Map(sheet.inputs.map((input) => [input.id, input]));
  const facts = { format: 'scorewright-facts/1', scorecard: card.id, period: example?.period ?? sheet.period, facts: known } as const;
  const { trace } = calculate(document, { source: document.source, facts });
  const planned = card.indicators.flatMap(({ id, metric, levels }): readonly (readonly [string, string | boolean])[] => {
    const input = inputs.get(metric);
    if (input?.type.kind === 'boolean') return [[metric, true]];
    if (input?.type.kind !== 'number') return [];
    const level = targetLevel(levels ?? []);
    const value = numberIn(trace, `${id}.plan`) ?? (level && numberIn(trace, `${id}.level.${level.id}`));
    return value === undefined ? [] : [[metric, value]];
  });
  return { value: { ...known, ...Object.fromEntries(planned) } };
}
