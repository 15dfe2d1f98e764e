import { calculate, type Argument, type Input } from '@scorewright/engine';
import { linesBehind } from './analyses/uses.ts';
import type { FactSet } from './context.ts';
import type { OnPlanInput } from './on-plan.ts';

/** How many cut-offs strike. */
function struck({ document, card, sheet }: OnPlanInput, facts: FactSet): number {
  const given = { format: 'scorewright-facts/1', scorecard: card.id, period: sheet.period, facts } as const;
  const { trace } = calculate(document, { source: document.source, facts: given });
  return (card.cutOffs ?? []).filter(({ id }) => {
    const line = trace?.byId.get(`cut-off.${id}`);
    return line?.state === 'value' && line.value === true;
  }).length;
}

const numbersIn = (part: Argument): readonly string[] => {
  if (typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([operator, args]) =>
    operator === 'value.number' ? [String((args as readonly Argument[])[0])] : (args as readonly Argument[]).flatMap(numbersIn),
  );
};

/** What a fact that decides cut-offs could be instead: the other truth, another of its texts, a number that their conditions name. */
function othersOf({ sheet }: OnPlanInput, { type, values = [] }: Input, now: FactSet[string] | undefined, behind: ReadonlySet<string>): FactSet[string][] {
  if (type.kind === 'boolean') return [now !== true];
  if (type.kind === 'text') return values.filter((value) => value !== now);
  return type.kind === 'number' ? sheet.lines.filter(({ id }) => behind.has(id)).flatMap(({ expression }) => numbersIn(expression)) : [];
}

/** The first of the other facts at which fewer cut-offs strike; the same where there is none. */
function milder(input: OnPlanInput, facts: FactSet, others: readonly FactSet[]): FactSet {
  const now = struck(input, facts);
  return now === 0 ? facts : (others.find((one) => struck(input, one) < now) ?? facts);
}

/**
 * Facts of a period on plan that come from a past one or an example in which a cut-off struck: for what decides it and has no plan, the latest past
 * result at which it does not strike, else what its condition names. What a card pays on plan is not what is left of it in a bad month.
 */
export function withoutCutOffs(input: OnPlanInput, facts: FactSet, planned: ReadonlyMap<string, string | boolean>): FactSet {
  const { document, card, sheet } = input;
  const cutOffs = card.cutOffs ?? [];
  if (cutOffs.length === 0 || struck(input, facts) === 0) return facts;
  const behind = linesBehind(sheet, ...cutOffs.map(({ id }) => `cut-off.${id}`));
  const gates = document.policy.metrics.filter(({ id, history = [] }) => behind.has(id) && history.length > 0 && !planned.has(id) && Object.hasOwn(facts, id));
  const inPast = gates.reduce<FactSet>(
    (best, { id, history = [] }) =>
      milder(
        input,
        best,
        history.toReversed().map(({ value }): FactSet => ({ ...best, [id]: String(value) })),
      ),
    facts,
  );
  const deciding = sheet.inputs.filter(({ id }) => behind.has(id) && !planned.has(id) && Object.hasOwn(facts, id));
  return deciding.reduce<FactSet>(
    (best, one) =>
      milder(
        input,
        best,
        othersOf(input, one, best[one.id], behind).map((value): FactSet => ({ ...best, [one.id]: value })),
      ),
    inPast,
  );
}
