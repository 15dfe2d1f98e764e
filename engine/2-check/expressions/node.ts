import { boolean, number, text } from '../../operators/build.ts';
import { TOKENS, operatorsOf } from '../../operators/registry.ts';
import { decimal, printDecimal } from '../../values/decimal.ts';
import { PLAIN } from '../../values/unit.ts';
import { nearestNames } from '../nearest-names.ts';
import type { Call, Checker, Place } from './checker.ts';
import { hasEnough, refuse } from './checker.ts';
import { checkIn } from './forms/in.ts';
import { checkOperator } from './forms/operator.ts';
import { checkRound } from './forms/round.ts';
import { checkVar } from './forms/var.ts';
import type { Term } from './term.ts';

/** Deeper than any formula that a person can follow. */
const MAX_DEPTH = 64;
/** The bound that the schema sets for decimals. */
const NUMBER = /^-?[0-9]{1,40}(\.[0-9]{1,40})?$/;

/** Tokens whose arguments are not all expressions. */
const FORMS: ReadonlyMap<string, (checker: Checker, call: Call) => Term | undefined> = new Map([
  ['var', checkVar],
  ['in', checkIn],
  ['round', checkRound],
]);

/** One part of an expression. */
export function checkNode(checker: Checker, logic: unknown, place: Place): Term | undefined {
  const { pointer } = place;
  if (hasEnough(checker)) return undefined;
  if (place.depth > MAX_DEPTH) return refuse(checker, 'expression-too-deep', pointer, { limit: MAX_DEPTH });
  const digits = checker.literals.get(pointer);
  if (typeof logic === 'number' || (typeof logic === 'string' && digits !== undefined)) return numberTerm(checker, digits ?? String(logic), pointer);
  if (typeof logic === 'string') return { expression: text(logic), type: { kind: 'text' }, pointer, logic, text: logic };
  if (typeof logic === 'boolean') return { expression: boolean(logic), type: { kind: 'boolean' }, pointer, logic };
  if (Array.isArray(logic)) return refuse(checker, 'list-not-expected', pointer);
  return typeof logic === 'object' && logic !== null ? checkObject(checker, logic, place) : refuse(checker, 'null-literal', pointer);
}

function numberTerm(checker: Checker, written: string, pointer: string): Term | undefined {
  const plain = /^-?[0-9.]{1,100}(e[+-]?[0-9]{1,3})?$/i.test(written) ? printDecimal(decimal(written)) : '';
  if (!NUMBER.test(plain)) return refuse(checker, 'number-out-of-range', pointer, { number: written });
  return { expression: number(plain), type: { kind: 'number', unit: PLAIN }, pointer, logic: plain, bare: true, digits: plain };
}

function checkObject(checker: Checker, logic: object, { pointer, depth }: Place): Term | undefined {
  const entries = Object.entries(logic);
  const [first] = entries;
  if (first === undefined) return refuse(checker, 'empty-expression', pointer);
  if (entries.length > 1) return refuse(checker, 'two-key-expression', pointer, { operators: entries.map(([key]) => key) });
  const [token, values] = first as [string, unknown];
  if (operatorsOf(token).length === 0) {
    const { known } = nearestNames(token, TOKENS);
    return refuse(checker, 'unknown-operator', pointer, { operator: token, known });
  }
  const inside = `${pointer}/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const args: readonly unknown[] = Array.isArray(values) ? values : [values];
  const places = args.map((_arg, index) => ({ pointer: Array.isArray(values) ? `${inside}/${index}` : inside, depth: depth + 1 }));
  const call: Call = { token, args, places, place: { pointer, depth }, logic };
  return (FORMS.get(token) ?? checkOperator)(checker, call);
}
