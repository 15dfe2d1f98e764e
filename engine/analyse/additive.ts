import type { Expression, Sheet } from '../3-lower/sheet.ts';
import { parts, readsOf } from './symbolic.ts';

/** Operators that keep a sum of functions of single facts a sum of functions of single facts. */
const SUMS: ReadonlySet<string> = new Set(['decimal.add', 'decimal.subtract', 'decimal.negate', 'decimal.quantity', 'decimal.as-coefficient', 'decimal.as-percent', 'decimal.average']);
/** Operators that do so when all arguments but one are constant (of a quotient: the first is the one). */
const SCALES: ReadonlySet<string> = new Set(['decimal.multiply', 'decimal.percent-of', 'decimal.divide', 'decimal.percent']);

const isExpression = (argument: unknown): argument is Expression => typeof argument === 'object' && argument !== null;

/**
 * Whether the target is a sum of terms that each depend on one free fact at most. Its extremes are then the sums of the extremes of the terms:
 * a search along each fact finds them, and nothing better can hide.
 */
export function isAdditive(sheet: Sheet, target: string, free: ReadonlySet<string>): boolean {
  const byId = new Map(sheet.lines.map((line) => [line.id, line.expression]));
  const reached = new Map<string, ReadonlySet<string>>();

  function factsOf(expression: Expression): ReadonlySet<string> {
    return new Set(readsOf(expression).flatMap((id) => {
      if (free.has(id)) return [id];
      const line = byId.get(id);
      if (!line) return [];
      const known = reached.get(id) ?? factsOf(line);
      reached.set(id, known);
      return [...known];
    }));
  }

  function additive(expression: Expression): boolean {
    const facts = factsOf(expression);
    if (facts.size <= 1) return true;
    const [operator, args] = parts(expression);
    const inner = args.filter(isExpression);
    if (operator === 'read.line') {
      const line = byId.get(String(args[0]));
      return line !== undefined && additive(line);
    }
    if (SUMS.has(operator)) return inner.every(additive);
    if (SCALES.has(operator)) {
      const varying = inner.filter((argument) => factsOf(argument).size > 0);
      const [first] = varying;
      const divides = operator === 'decimal.divide' || operator === 'decimal.percent';
      return varying.length === 1 && first !== undefined && (!divides || first === inner[0]) && additive(first);
    }
    return false;
  }

  const line = byId.get(target);
  return line !== undefined && additive(line);
}
