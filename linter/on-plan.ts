import { calculate, type PolicyDocument, type Sheet, type Trace } from '@scorewright/engine';
import type { Example, Metric, Scorecard } from '@scorewright/schemas';
import { isNumber, lineAt } from './analyses/along.ts';
import { exactOf, isSame } from './analyses/exact.ts';
import { preimage } from './analyses/preimage.ts';
import { linesBehind } from './analyses/uses.ts';
import { assumedFacts, type Assumptions } from './assumed.ts';
import type { Analysis, FactSet } from './context.ts';
import type { Localized } from './finding.ts';
import { rawMetrics } from './metric-graph.ts';
import { wholePeriod } from './whole-period.ts';
import { withoutCutOffs } from './without-cut-offs.ts';

/** Why nothing is on plan: the document says nowhere what some facts are. */
const nothingKnown = (facts: readonly string[]): { readonly reason: Localized } => {
  const names = facts.map((id) => `\`${id}\``).join(', ');
  return {
    reason: {
      en: `there is no worked example, no history and no plan to take the facts of the card from: ${names}`,
      ru: `нет ни примера расчёта, ни истории, ни плана, из которых можно взять факты карты: ${names}`,
    },
  };
};

const text = (value: number | string | boolean): string | boolean => (typeof value === 'boolean' ? value : String(value));

/** The examples of the card that calculate: their facts are the only ones that the document itself vouches for. */
const examplesOf = (examples: readonly Example[], card: Scorecard): readonly Example[] =>
  examples.filter(({ scorecard, expect }) => scorecard === card.id && expect.problems === undefined);

const lastValue = ({ history = [] }: Metric): string | undefined => {
  const last = history[history.length - 1];
  return last === undefined ? undefined : String(last.value);
};

/** Facts of each input: from history, then from the example over it. */
function knownFacts({ policy }: PolicyDocument, example: Example | undefined, sheet: Sheet): FactSet {
  const metrics = new Map(policy.metrics.map((metric) => [metric.id, metric]));
  const history = Object.fromEntries(
    sheet.inputs.flatMap(({ id }) => {
      const metric = metrics.get(id);
      const value = metric && lastValue(metric);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
  return { ...history, ...Object.fromEntries(Object.entries(example?.facts ?? {}).map(([id, value]) => [id, text(value)])) };
}

/** Numbers that nothing tells and that plans are made of, each taken to be so much: what is then said must not depend on it. */
function nominalPlans(sheet: Sheet, { indicators }: Scorecard, known: FactSet, nominal: string): FactSet {
  const behind = linesBehind(sheet, ...indicators.map(({ id }) => `${id}.plan`));
  const measured = new Set(indicators.map(({ metric }) => metric));
  const plans = sheet.inputs.filter(({ id, type }) => type.kind === 'number' && behind.has(id) && !measured.has(id) && !Object.hasOwn(known, id));
  return Object.fromEntries(plans.map(({ id }) => [id, nominal]));
}

/** Facts that the card needs and that nothing tells. */
const unknownIn = (sheet: Sheet, facts: FactSet): readonly string[] =>
  sheet.inputs.filter(({ id, whenMissing }) => !Object.hasOwn(facts, id) && whenMissing === undefined).map(({ id }) => id);

/** The level that counts as being on plan where there is no plan: the one called target, else that scored 100, else the one in the middle. */
const targetLevel = <T extends { readonly id: string; readonly score?: number | string }>(levels: readonly T[]): T | undefined =>
  levels.find(({ id }) => id === 'target') ?? levels.find(({ score }) => Number(score) === 100) ?? levels[Math.floor(levels.length / 2)];

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

/** The card whose plans are wanted. `nominal`: what a plan is taken to be that is a fact which nothing tells, decimal text. */
export interface OnPlanInput {
  readonly document: PolicyDocument;
  readonly card: Scorecard;
  readonly sheet: Sheet;
  readonly nominal?: string;
  readonly which: Assumptions;
}

/** Facts on plan, and those among them that nothing tells and that are taken to be representative. */
export interface OnPlan {
  readonly facts: FactSet;
  readonly assumed: FactSet;
}

/** A period to begin from: an example, or none; with what each metric is on plan. */
interface Start {
  /** Whether it is an example that calculates: such a one vouches for itself, and what it leaves out may be missing. */
  readonly vouched: boolean;
  readonly known: FactSet;
  readonly planned: ReadonlyMap<string, string | boolean>;
  readonly hits: number;
}

function startFrom({ document, card, sheet, nominal }: OnPlanInput, example: Example | undefined, metrics: ReadonlyMap<string, Metric>): Start {
  const told = knownFacts(document, example, sheet);
  const known = nominal === undefined ? told : { ...told, ...nominalPlans(sheet, card, told, nominal) };
  const facts = { format: 'scorewright-facts/1', scorecard: card.id, period: example?.period ?? sheet.period, facts: known } as const;
  const { trace, status } = calculate(document, { source: document.source, facts });
  const planned = new Map(plannedIn(trace, card, metrics));
  return { vouched: example !== undefined && status === 'calculated', known, planned, hits: closeness(trace, card, planned) };
}

const isBetter = (a: Start, b: Start): boolean => (a.vouched === b.vouched ? a.hits > b.hits : a.vouched);

/** Facts at which every indicator is exactly on its plan, begun from the example that comes closest; without one, from history, the plans and assumptions. */
export function onPlanFacts(input: OnPlanInput): Analysis<OnPlan> {
  const { document, card, sheet, which } = input;
  const metrics = new Map(document.policy.metrics.map((metric) => [metric.id, metric]));
  const start = (example: Example | undefined): Start => startFrom(input, example, metrics);
  const [first, ...more] = examplesOf(document.policy.examples ?? [], card);
  const { vouched, known, planned } = more.map(start).reduce((best, one) => (isBetter(one, best) ? one : best), start(first));
  const complete = (facts: FactSet, plans: Start['planned']): FactSet => {
    const inputs = new Set(sheet.inputs.map(({ id }) => id));
    return withCalculated(sheet, { ...facts, ...Object.fromEntries([...plans].filter(([metric]) => inputs.has(metric))) }, plans, metrics);
  };
  const facts = wholePeriod(sheet, withoutCutOffs(input, complete(known, planned), planned));
  const unknown = unknownIn(sheet, facts);
  if (vouched || unknown.length === 0) return { value: { facts, assumed: {} } };
  const assumed = assumedFacts(document, { card, sheet, known: facts, unknown, which });
  const given = { format: 'scorewright-facts/1', scorecard: card.id, period: sheet.period, facts: { ...facts, ...assumed } } as const;
  const plans = new Map(plannedIn(calculate(document, { source: document.source, facts: given }).trace, card, metrics));
  const all = wholePeriod(sheet, complete({ ...facts, ...assumed }, plans));
  const left = unknownIn(sheet, all);
  if (left.length > 0) return nothingKnown(left);
  return { value: { facts: all, assumed: Object.fromEntries(Object.entries(all).filter(([id]) => Object.hasOwn(assumed, id))) } };
}
