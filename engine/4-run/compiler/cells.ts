import type { Input } from '../../3-lower/sheet.ts';
import { bindValue } from '../../facts/value.ts';
import { checkDomain } from '../../facts/domain.ts';
import type { Problem } from '../../problems/problem.ts';

/**
 * Why a cell of a table is not a value of the fact: its form (`1 200,50`, `30.02.2026`), its domain or its permitted values; empty when it is
 * one. A row with such a cell is refused, and the fact counts as missing in the lines that are still shown, as in `calculate`.
 * `text` of a boolean is `true` or `false`.
 */
export function cellProblems({ id, type, min, max, integer, values }: Input, text: string, pointer = `/facts/${id}`): readonly Problem[] {
  const given = type.kind === 'boolean' && (text === 'true' || text === 'false') ? text === 'true' : text;
  const bound = bindValue(given, type, 'facts', pointer, id);
  if (bound.value === undefined) return bound.problems;
  const domain = { ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...(integer !== undefined && { integer }) };
  return checkDomain(id, bound.value, domain, values, 'facts', pointer);
}
