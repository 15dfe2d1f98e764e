import type { ValueType } from '../../3-lower/sheet.ts';
import { date, quantity } from '../../operators/build.ts';
import { isCalendarDate } from '../../values/date.ts';
import { isSameMeasure } from '../../values/unit.ts';
import type { Checker } from './checker.ts';
import { refuse } from './checker.ts';
import { scaledTo } from './rate.ts';
import type { Term } from './term.ts';
import { originOf, withUnit } from './term.ts';

/** The whole expression as the type that its place needs; undefined, with a problem, where it is not. */
export function fit(checker: Checker, term: Term, expected: ValueType | undefined): Term | undefined {
  if (expected === undefined) return term;
  if (expected.kind === 'date' && term.text !== undefined) return asDate(checker, term);
  if (term.type.kind === 'number' && expected.kind === 'number') return inUnit(checker, term, term.type.unit, expected.unit);
  if (term.type.kind === expected.kind) return term;
  if (expected.kind === 'number' && term.text !== undefined) return refuse(checker, 'text-for-number', term.pointer, { text: term.text });
  const code = expected.kind === 'boolean' ? 'condition-not-boolean' : 'type-mismatch';
  return refuse(checker, code, term.pointer, { expected: expected.kind, found: term.type.kind });
}

function inUnit(checker: Checker, term: Term, found: string, expected: string): Term | undefined {
  if (term.bare) return withUnit(term, expected);
  if (found === expected) return term;
  if (isSameMeasure(found, expected)) return { ...term, type: { kind: 'number', unit: expected }, expression: quantity(term.expression, expected) };
  const scaled = scaledTo(term, expected);
  if (scaled) return scaled;
  return refuse(checker, 'unit-not-as-declared', term.pointer, { found, expected, from: originOf(term) });
}

/** A text literal where a date is needed. */
export function asDate(checker: Checker, term: Term): Term | undefined {
  const text = term.text ?? '';
  if (!isCalendarDate(text)) return refuse(checker, 'malformed-date', term.pointer, { text });
  return { expression: date(text), type: { kind: 'date' }, pointer: term.pointer, logic: text };
}
