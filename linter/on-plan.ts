import { calculate, type PolicyDocument, type Sheet, type Trace } from '@scorewright/engine';
import type { Example, Metric, Scorecard } from '@scorewright/schemas';
import { isNumber, lineAt } from './analyses/along.ts';
import { exactOf, isSame } from './analyses/exact.ts';
import { preimage } from './analyses/preimage.ts';
import type { Analysis, FactSet } from './context.ts';
import { rawMetrics } from './metric-graph.ts';

const NOTHING_KNOWN = {
  reason: {
    en: 'there is no worked example and no history to take the facts of the card from',
    ru: 'нет ни примера расчёта, ни истории, из которых можно взять факты карты',
  },
};

const text = (value: number | string | boolean): string | boolean => (typeof value === 'boolean' ? value : String(value));

/** The examples of the card that calculate: their facts are the only ones that the document itself vouches for. */
const examplesOf = (examples: readonly Example[], card: Scorecard): readonly Example[] =>
  examples.filter(({ scorecard, expect }) => scorecard === card.id && expect.problems === undefined);

const lastValue = ({ history = [] }: Metric): string | undefined => {
  const last = history[history.length - 1];
  return last === undefined ? undefined : String(last.value);
};

/** Facts of each input: from history, then from the example over it; what may be missing and is not known is left out. */
function knownFacts({ policy }: PolicyDocument, example: Example | undefined, sheet: Sheet): FactSet | undefined {
  const metrics = new Map(policy.metrics.map((metric) => [metric.id, metric]));
  const history = Object.fromEntries(
    sheet.inputs.flatMap(({ id }) => {
      const metric = metrics.get(id);
      const value = metric && lastValue(metric);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
  const facts = { ...history, ...Object.fromEntries(Object.entries(example?.facts ?? {}).map(([id, value]) => [id, text(value)])) };
  // An example vouches for itself: what it leaves out may be missing.
  return example || sheet.inputs.every(({ id, whenMissing }) => Object.hasOwn(facts, id) || whenMissing !== undefined) ? facts : undefined;
}

/** The level that counts as being on plan where there is no plan: the one called target, else the one in the middle. */
const targetLevel = <T extends { readonly id: string }>(levels: readonly T[]): T | undefined =>
  levels.find(({ id }) => id === 'target') ?? levels[Math.floor(levels.length / 2)];

function numberIn(trace: Trace | undefined, id: string): string | undefined {
  const line = trace?.byId.get(id);
  return line?.state === 'value' && typeof line.value === 'object' ? line.value.toFixed() : undefined;
}

/** What each indicator's metric is when it is exactly on plan: its target level where it has no plan, true where it is yes or no. */
function plannedIn(trace: Trace | undefined, card: Scorecard, metrics: ReadonlyMap<string, Metric>): readonly (readonly [string, string | boolean])[] {
  return card.indicators.flatMap(({ id, metric, levels }): readonly (readonly [string, string | boolean])[] => {
    const type = metrics.get(metric)?.type ?? 'number';
    if (type !== 'number') return type === 'boolean' ? [[metric, true]] : [];
    const level = targetLevel(levels ?? []);
    const value = numberIn(trace, `${id}.plan`) ?? (level && numberIn(trace, `${id}.level.${level.id}`));
    return value === undefined ? [] : [[metric, value]];
  });
}

const cutsOff = (trace: Trace | undefined, { id }: { readonly id: string }): boolean => {
  const line = trace?.byId.get(`cut-off.${id}`);
  return line?.state === 'value' && line.value === true;
};

/** How close an example is to a period on plan: its indicators that are exactly on plan; half a point less when something is cut off. */
const closeness = (trace: Trace | undefined, { indicators, cutOffs = [] }: Scorecard, planned: ReadonlyMap<string, string | boolean>): number =>
  indicators.filter(({ id, metric }) => planned.has(metric) && numberIn(trace, `${id}.actual`) === planned.get(metric)).length -
  (cutOffs.some((cutOff) => cutsOff(trace, cutOff)) ? 0.5 : 0);

/** Calculated metrics are brought to their plan by a fact that they read and that no indicator measures itself. */
function withCalculated(sheet: Sheet, facts: FactSet, planned: ReadonlyMap<string, string | boolean>, metrics: ReadonlyMap<string, Metric>): FactSet {
  return [...planned].reduce<FactSet>((known, [id, wanted]) => {
    if (metrics.get(id)?.formula === undefined || typeof wanted === 'boolean') return known;
    const now = lineAt(sheet, known, `metric.${id}`, 'ignore');
    if (isNumber(now) && isSame(now, exactOf(wanted))) return known;
    for (const fact of rawMetrics(id, metrics).filter((raw) => !planned.has(raw))) {
      const value = preimage(sheet, known, `metric.${id}`, fact, exactOf(wanted));
      if (value !== undefined) return { ...known, [fact]: value };
    }
    return known;
  }, facts);
}

/** Facts at which every indicator is exactly on its plan, begun from the example that comes closest. */
export function onPlanFacts(document: PolicyDocument, card: Scorecard, sheet: Sheet): Analysis<FactSet> {
  const metrics = new Map(document.policy.metrics.map((metric) => [metric.id, metric]));
  const examples = examplesOf(document.policy.examples ?? [], card);
  const candidates = (examples.length === 0 ? [undefined] : examples).flatMap((example) => {
    const known = knownFacts(document, example, sheet);
    if (!known) return [];
    const facts = { format: 'scorewright-facts/1', scorecard: card.id, period: example?.period ?? sheet.period, facts: known } as const;
    const { trace, status } = calculate(document, { source: document.source, facts });
    if (example && status === 'refused') return [];
    const planned = new Map(plannedIn(trace, card, metrics));
    return [{ known, planned, hits: closeness(trace, card, planned) }];
  });
  const [first, ...rest] = candidates;
  if (!first) return NOTHING_KNOWN;
  const { known, planned } = rest.reduce((best, candidate) => (candidate.hits > best.hits ? candidate : best), first);
  const inputs = new Set(sheet.inputs.map(({ id }) => id));
  const raw = Object.fromEntries([...planned].filter(([metric]) => inputs.has(metric)));
  return { value: withCalculated(sheet, { ...known, ...raw }, planned, metrics) };
}
