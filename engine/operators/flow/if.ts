import { hull, orEverything } from '../../values/interval.ts';
import type { ArgumentType, Operator } from '../operator.ts';
import { isTypeFault } from '../operator.ts';
import { kindOf, sameType } from '../types.ts';

const isCondition = (index: number, count: number): boolean => index % 2 === 0 && index < count - 1;

/** Conditions and values in turn, and the value for when none holds: json-logic-js runs it, lazily. */
export const flowIf: Operator = {
  name: 'if',
  tokens: ['if', '?:'],
  arity: { min: 3, max: Infinity, odd: true },
  bareNumbers: 'like-others',
  example: '{"if": [{">=": [{"var": "leads"}, 100]}, 120, 100]}',
  about: { en: 'the value of the first condition that holds, else the last value', ru: 'значение первого выполненного условия, иначе последнее значение' },
  type: (args) => {
    const at = args.findIndex((arg, index) => isCondition(index, args.length) && kindOf(arg) !== 'boolean');
    if (at >= 0) return { code: 'condition-not-boolean', data: { expected: 'boolean', found: kindOf(args[at] as ArgumentType) }, at };
    const places = args.map((_arg, index) => index).filter((index) => !isCondition(index, args.length));
    const type = sameType(places.map((index) => args[index] as ArgumentType));
    return isTypeFault(type) && type.at !== undefined ? { ...type, at: places[type.at] as number, against: places[type.against ?? 0] as number } : type;
  },
  prose: { phrase: { en: 'if {1}, then {2}, otherwise {3}', ru: 'если {1}, то {2}, иначе {3}' } },
  interval: (args) => hull(args.filter((_arg, index) => !isCondition(index, args.length)).map(orEverything)),
};
