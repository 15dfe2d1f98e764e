import type { Expression } from '../../../3-lower/sheet.ts';
import { equalsOneOf, oneOf } from '../../../operators/build.ts';
import { compareOneOf } from '../../../operators/compare/one-of.ts';
import type { Call, Checker, Place } from '../checker.ts';
import { refuse } from '../checker.ts';
import type { Term } from '../term.ts';
import { checkTyped } from './operator.ts';
import { MAX_ARGUMENTS, operatorOf } from './arity.ts';

/** `{"in": [x, ["a", "b"]]}`: the list has literals of the type of x. */
export function checkIn(checker: Checker, call: Call): Term | undefined {
  if (operatorOf(checker, call) === undefined) return undefined;
  const [valuePlace, listPlace] = call.places as readonly [Place, Place];
  const value = checker.check(call.args[0], valuePlace);
  const entries = checkList(checker, call.args[1], listPlace);
  if (value === undefined || entries === undefined) return undefined;
  const texts = entries.flatMap(({ text }) => (text === undefined ? [] : [text]));
  if (value.type.kind === 'text' && texts.length === entries.length) {
    return { ...boolean(call), expression: oneOf(value.expression, ...(texts as [string, ...string[]])) };
  }
  const typed = checkTyped(checker, call, compareOneOf, [value, ...entries]);
  return typed && { ...boolean(call), expression: equalsOneOf(...(typed.map(({ expression }) => expression) as [Expression, Expression])) };
}

const boolean = ({ place, logic }: Call) => ({ type: { kind: 'boolean' }, pointer: place.pointer, logic }) as const;

function checkList(checker: Checker, list: unknown, { pointer, depth }: Place): readonly Term[] | undefined {
  if (!Array.isArray(list)) return refuse(checker, 'list-expected', pointer);
  if (list.length === 0) return refuse(checker, 'empty-list', pointer);
  if (list.length > MAX_ARGUMENTS) return refuse(checker, 'too-many-arguments', pointer, { operator: 'in', count: list.length, limit: MAX_ARGUMENTS });
  const entries = list.map((entry: unknown, index) => {
    const at = `${pointer}/${index}`;
    return typeof entry === 'object' ? refuse(checker, 'list-not-literal', at) : checker.check(entry, { pointer: at, depth: depth + 1 });
  });
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}
