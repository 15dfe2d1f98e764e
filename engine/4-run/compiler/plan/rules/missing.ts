import { fromDecimal, rational } from '../../../../values/rational.ts';
import { daysBetween } from '../../../../values/date.ts';
import type { Rule } from '../rule.ts';
import { literalAt } from '../rule.ts';
import { asCondition, chooseValue, numberValue, present } from '../values.ts';

/** Dates are counted from here. */
export const EPOCH = '2000-01-01';

const otherwise: Rule = ({ arithmetic, args, evaluate }) => {
  const { graph } = arithmetic;
  const [first, second] = [evaluate(args[0]), evaluate(args[1])];
  const chosen = chooseValue(arithmetic, first.missing, second, { ...first, missing: graph.FALSE });
  return { ...chosen, fault: graph.or(first.fault, graph.and(first.missing, second.fault)) };
};

const checkThat: Rule = ({ arithmetic: { graph }, args, evaluate }) => {
  const [condition, value] = [evaluate(args[0]), evaluate(args[1])];
  const holds = asCondition(condition);
  const undecided = graph.or(condition.missing, condition.fault);
  const fails = graph.and(graph.not(undecided), graph.or(graph.not(holds), value.fault));
  return { ...value, missing: graph.or(condition.missing, graph.and(holds, value.missing)), fault: graph.or(condition.fault, fails) };
};

/** Literals, reads, and what may be missing. */
export const VALUE_RULES: { readonly [operator: string]: Rule } = {
  'value.number': (call) => numberValue(call.arithmetic, fromDecimal(literalAt(call, 0))),
  'value.text': (call) => ({ kind: 'text', code: call.arithmetic.graph.constant(call.codeOf(literalAt(call, 0))), ...present(call.arithmetic.graph) }),
  'value.boolean': ({ arithmetic: { graph }, args }) => ({ kind: 'boolean', holds: args[0] === true ? graph.TRUE : graph.FALSE, ...present(graph) }),
  'value.date': (call) => ({ ...numberValue(call.arithmetic, rational(BigInt(daysBetween(EPOCH, literalAt(call, 0))))), kind: 'date' }) as ReturnType<Rule>,
  'read.line': (call) => call.line(literalAt(call, 0)),
  'read.fact': (call) => call.fact(literalAt(call, 0)),
  'missing.known': ({ arithmetic: { graph }, args, evaluate }) => {
    const { missing, fault } = evaluate(args[0]);
    return { kind: 'boolean', holds: graph.not(missing), missing: graph.FALSE, fault };
  },
  'missing.require': ({ arithmetic: { graph }, args, evaluate }) => {
    const value = evaluate(args[0]);
    return { ...value, missing: graph.FALSE, fault: graph.or(value.fault, value.missing) };
  },
  'missing.left-out': ({ arithmetic }) => ({ ...numberValue(arithmetic, rational(0n)), missing: arithmetic.graph.TRUE }),
  'missing.otherwise': otherwise,
  'check.that': checkThat,
};
