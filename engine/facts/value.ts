import type { Decimal } from 'decimal.js';
import { numberProblem } from '../1-read/index.ts';
import type { ValueType } from '../3-lower/sheet.ts';
import type { Problem, ProblemDocument } from '../problems/problem.ts';
import { problem } from '../problems/problem.ts';
import { isCalendarDate } from '../values/date.ts';
import { decimal } from '../values/decimal.ts';
import { parseDecimal } from '../values/parse-decimal.ts';

export type Given = number | string | boolean;
export type Bound = Decimal | string | boolean;

export interface BoundValue {
  readonly value?: Bound;
  readonly problems: readonly Problem[];
}

/** A value of a document as a value of the type: exact, nothing guessed. `name`: whose value it is, for the message. */
export function bindValue(given: Given, type: ValueType, document: ProblemDocument, pointer: string, name = ''): BoundValue {
  const refuse = (code: string): BoundValue => ({ problems: [problem(code, document, pointer, { name, value: String(given) })] });
  switch (type.kind) {
    case 'number':
      return bindNumber(String(typeof given === 'number' ? plain(given) : given), document, pointer);
    case 'boolean':
      return typeof given === 'boolean' ? { value: given, problems: [] } : refuse('not-a-boolean-value');
    case 'text':
      return typeof given === 'string' ? { value: given, problems: [] } : refuse('not-a-text-value');
    case 'date':
      return typeof given === 'string' && isCalendarDate(given) ? { value: given, problems: [] } : refuse('not-a-date-value');
  }
}

/** A JSON number without an exponent. */
const plain = (given: number): string => (Number.isFinite(given) ? decimal(given).toFixed() : String(given));

function bindNumber(text: string, document: ProblemDocument, pointer: string): BoundValue {
  const read = parseDecimal(text);
  return 'value' in read ? { value: decimal(read.value), problems: [] } : { problems: [numberProblem(document, pointer, text, read)] };
}
