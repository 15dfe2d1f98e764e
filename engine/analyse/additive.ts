import type { Expression, Sheet } from '../3-lower/sheet.ts';
import { factsReadBy, linesReadBy, parts } from './symbolic.ts';

/** Operators that keep a sum of functions of single facts a sum of functions of single facts. */
const SUMS: ReadonlySet<string> = new Set([
  'decimal.add',
  'decimal.subtract',
  'decimal.negate',
  'decimal.quantity',
  'decimal.as-coefficient',
  'decimal.as-percent',
  'decimal.average',
]);
/** Operators that do so when all arguments but one are constant (of a quotient: the first is the one). */
const SCALES: ReadonlySet<string> = new Set(['decimal.multiply', 'decimal.percent-of', 'decimal.divide', 'decimal.percent']);

const isExpression = (argument: unknown): argument is Expression => typeof argument === 'object' && argument !== null;

/**
 * The free facts in groups, so that the target is a sum of functions of one group each. Its extremes are then the sums of the extremes of the
 * groups: a search within each group finds them, and for a group of a single fact nothing better can hide. Facts that the target does not read are in no group.
 */
export function additiveGroups(sheet: Sheet, target: string, free: ReadonlySet<string>): readonly (readonly string[])[] {
  const byId = new Map(sheet.lines.map((line) => [line.id, line.expression]));
  const reached = new Map<string, ReadonlySet<string>>();

  function factsOf(expression: Expression): ReadonlySet<string> {
    const own = factsReadBy(expression).filter((id) => free.has(id));
    return new Set([...own, ...linesReadBy(expression).flatMap((id) => [...factsBehind(id)])]);
  }

  function factsBehind(id: string): ReadonlySet<string> {
    const line = byId.get(id);
    if (!line) return new Set();
    const known = reached.get(id) ?? factsOf(line);
    reached.set(id, known);
    return known;
  }

  function termsOf(expression: Expression): readonly (readonly string[])[] {
    const facts = factsOf(expression);
    if (facts.size <= 1) return [[...facts]];
    const [operator, args] = parts(expression);
    const inner = args.filter(isExpression);
    const line = operator === 'read.line' ? byId.get(String(args[0])) : undefined;
    if (line) return termsOf(line);
    if (SUMS.has(operator)) return inner.flatMap(termsOf);
    if (SCALES.has(operator)) {
      const varying = inner.filter((argument) => factsOf(argument).size > 0);
      const [first] = varying;
      const divides = operator === 'decimal.divide' || operator === 'decimal.percent';
      if (varying.length === 1 && first !== undefined && (!divides || first === inner[0])) return termsOf(first);
    }
    return [[...facts]];
  }

  const line = byId.get(target);
  return line === undefined ? [] : joinedGroups(termsOf(line));
}

/** Groups that share a fact become one. */
function joinedGroups(terms: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return terms
    .filter(({ length }) => length > 0)
    .reduce<readonly (readonly string[])[]>((groups, term) => {
      const touching = groups.filter((group) => group.some((id) => term.includes(id)));
      return [...groups.filter((group) => !touching.includes(group)), [...new Set([...touching.flat(), ...term])]];
    }, []);
}
