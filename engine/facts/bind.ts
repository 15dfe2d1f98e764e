import type { FactsDocument } from '../1-read/document.ts';
import type { Declaration, Declarations } from '../2-check/declarations.ts';
import { isRaw } from '../2-check/declarations.ts';
import { seeker } from '../2-check/nearest-names.ts';
import type { Problem } from '../problems/problem.ts';
import { problem } from '../problems/problem.ts';
import type { Value } from '../values/value.ts';
import { checkDomain } from './domain.ts';
import { bindValue } from './value.ts';

/** Facts as exact values of their declared types. `refused`: given, and not usable; its problem is among the problems. */
export interface BoundFacts {
  readonly values: ReadonlyMap<string, Value>;
  readonly refused: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Binds the facts of a document to the declared facts and raw metrics. Facts that nobody asked for are warnings. */
export function bindDocument({ facts, source }: FactsDocument, declarations: Declarations): BoundFacts {
  const values = new Map<string, Value>();
  const refused = new Set<string>();
  const nearest = seeker();
  const raw = (): readonly string[] => [...declarations.values()].filter(isRaw).map(({ id }) => id);
  const problems = Object.entries(facts.facts).flatMap(([name, given]) => {
    const pointer = `/facts/${escapeToken(name)}`;
    const declaration = declarations.get(name);
    if (declaration === undefined) return [problem('unasked-fact', 'facts', pointer, nearest(name, raw()), 'warning')];
    if (!isRaw(declaration)) return [problem('calculated-metric-given', 'facts', pointer, { name }, 'warning')];
    const bound = bindOne(declaration, given, pointer, source.literals.has(pointer));
    if (bound.value === undefined) refused.add(name);
    else values.set(name, bound.value);
    return bound.problems;
  });
  return { values, refused, problems };
}

/** `isNumeral`: a number in the document, whatever JavaScript made of it. */
function bindOne({ id, type, fact, metric }: Declaration, given: number | string | boolean, pointer: string, isNumeral: boolean) {
  // A declaration without a type is a problem of the policy, which refuses the card.
  if (type === undefined) return { problems: [] };
  if (isNumeral && type.kind === 'text') return { problems: [problem('not-a-text-value', 'facts', pointer, { name: id, value: String(given) })] };
  const bound = bindValue(given, type, 'facts', pointer, id);
  if (bound.value === undefined) return bound;
  const outside = checkDomain(id, bound.value, fact?.domain ?? metric?.domain, fact?.values ?? metric?.values, 'facts', pointer);
  return outside.length === 0 ? bound : { problems: outside };
}

const escapeToken = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
