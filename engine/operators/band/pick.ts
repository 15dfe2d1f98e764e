import { Fault } from '../fault.ts';
import { printOperand } from '../operands.ts';
import type { Operand, Operator } from '../operator.ts';
import { TEXT, allOf, valuesOf, whenFits } from '../types.ts';

/** Labels and conditions in turn; a last argument without a label is the value looked up, for the words of the problem. */
const labelsOf = (args: readonly Operand[]) => args.slice(0, args.length - (args.length % 2)).filter((_arg, index) => index % 2 === 0) as string[];

/** The label whose condition is true: exactly one must be. */
export const bandPick: Operator = {
  name: 'band.pick',
  tokens: [],
  arity: { min: 2, max: Infinity },
  literalAt: (index, count) => index % 2 === 0 && !(count % 2 === 1 && index === count - 1),
  about: {
    en: 'the band that owns the value; none and several are problems',
    ru: 'полоса, которой принадлежит значение; если таких нет или несколько — ошибка',
  },
  type: (args) => whenFits(allOf('boolean', valuesOf(args.slice(0, args.length - (args.length % 2))), 'condition-not-boolean'), () => TEXT),
  run: (args) => {
    const labels = labelsOf(args);
    const owners = labels.filter((_label, index) => args[2 * index + 1] === true);
    const value = args.length % 2 === 1 ? printOperand(args.at(-1) as Operand) : '';
    if (owners.length === 0) return new Fault('no-band', { value, bands: labels });
    return owners.length === 1 ? (owners[0] as string) : new Fault('several-bands', { value, bands: owners });
  },
  prose: { phrase: { en: 'the band that owns the value', ru: 'полоса, которой принадлежит значение' } },
};
