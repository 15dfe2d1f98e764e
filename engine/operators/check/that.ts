import { orEverything } from '../../values/interval.ts';
import { MISSING } from '../../values/value.ts';
import { Blocked, Fault } from '../fault.ts';
import { printOperand, textAt } from '../operands.ts';
import type { ArgumentType, Operand, Operator, Outcome } from '../operator.ts';
import { allOf, sameType, whenFits } from '../types.ts';

const CODE = 2;

/**
 * The value where the condition holds, else a problem: condition, value, code, then name and value of its data in turn.
 * A value that failed does not matter where the condition does not hold.
 */
export const checkThat: Operator = {
  name: 'check.that',
  tokens: [],
  arity: { min: 3, max: Infinity, odd: true },
  literalAt: (index) => index === CODE || (index > CODE && index % 2 === 1),
  about: { en: 'the value where the condition holds, else a problem', ru: 'значение при выполненном условии, иначе ошибка' },
  type: (args) => whenFits(allOf('boolean', args.slice(0, 1), 'condition-not-boolean'), () => sameType([args[1] as ArgumentType])),
  accepts: 'failures',
  run: (args) => {
    const [condition, value] = args as readonly [Outcome, Outcome];
    if (condition instanceof Fault || condition instanceof Blocked || condition === MISSING) return condition;
    return condition === true ? value : new Fault(textAt(args, CODE), dataOf(args.slice(CODE + 1)));
  },
  prose: { phrase: { en: '{2}', ru: '{2}' } },
  interval: ([, value]) => orEverything(value),
};

const dataOf = (pairs: readonly Operand[]) =>
  Object.fromEntries(pairs.flatMap((name, index) => (index % 2 === 0 ? [[name as string, printOperand(pairs[index + 1] as Operand)]] : [])));
