import type { Scorecard } from '@scorewright/schemas';
import { Decimal } from 'decimal.js';
import type { PolicyDocument } from '../../1-read/document.ts';
import type { Expression, ValueType } from '../../3-lower/sheet.ts';
import { evaluate } from '../../4-run/index.ts';
import type { CardOutcome, LineValue, Trace } from '../../4-run/trace.ts';
import type { Value } from '../../values/value.ts';
import { MISSING } from '../../values/value.ts';
import { clausesOf } from '../clauses.ts';
import type { ValueOf } from '../formula/reduce.ts';
import { isExpression, literalAt, partsOf } from '../formula/tree.ts';
import type { Language } from '../language.ts';
import { cardOf } from '../names.ts';
import { plainNumber } from '../numbers.ts';

/** What every part of an explanation needs to know. */
export interface ExplainContext {
  readonly document: PolicyDocument;
  readonly outcome: CardOutcome;
  readonly language: Language;
  readonly card: Scorecard | undefined;
  readonly lines: ReadonlyMap<string, LineValue>;
  readonly clause: (pointer: string) => string;
  /** Value of a fact of the sheet, an assumed one included. */
  readonly fact: (id: string) => Value;
  readonly valueOf: ValueOf;
}

/** Name of a fact that no policy can declare: reading it gives a missing value. */
const NO_FACT = '';

const literal = (value: Value, type: ValueType): Expression => {
  if (value === MISSING) return { 'read.fact': [NO_FACT] };
  if (Decimal.isDecimal(value)) return { 'value.number': [plainNumber(value), type.kind === 'number' ? type.unit : '1'] };
  if (typeof value === 'boolean') return { 'value.boolean': [value] };
  return { [type.kind === 'date' ? 'value.date' : 'value.text']: [String(value)] };
};

/** The expression with the values of the lines put in; undefined when one of them has none. */
const withLines = (expression: Expression, lines: ReadonlyMap<string, LineValue>): Expression | undefined => {
  const [operator, args] = partsOf(expression);
  if (operator === 'read.line') {
    const read = lines.get(literalAt(args, 0));
    if (read?.state === 'missing') return literal(MISSING, read.line.type);
    return read?.state === 'value' ? literal(read.value, read.line.type) : undefined;
  }
  const inner = args.map((arg) => (isExpression(arg) ? withLines(arg, lines) : arg));
  return inner.some((arg) => arg === undefined) ? undefined : { [operator]: inner.filter((arg) => arg !== undefined) };
};

const evaluator =
  (trace: Trace | undefined, facts: ReadonlyMap<string, Value>): ValueOf =>
  (expression) => {
    const closed = withLines(expression, trace?.byId ?? new Map());
    if (closed === undefined) return undefined;
    const outcome = evaluate(closed, facts);
    if (outcome.state === 'missing') return MISSING;
    return outcome.state === 'value' ? outcome.value : undefined;
  };

const assumedValue = (text: string | boolean, type: ValueType): Value => (type.kind === 'number' ? new Decimal(String(text)) : text);

/** Facts of the sheet; where one is missing, what the policy assumes. */
const factsOf = ({ sheet, trace }: CardOutcome): ReadonlyMap<string, Value> =>
  new Map(
    (sheet?.inputs ?? []).map(({ id, type, whenMissing }) => {
      const given = trace?.facts?.get(id) ?? MISSING;
      return [id, given === MISSING && whenMissing !== undefined ? assumedValue(whenMissing, type) : given];
    }),
  );

/** `clause`: where many results of one policy are told, its clauses are numbered once. */
export const contextOf = (
  document: PolicyDocument,
  outcome: CardOutcome,
  language: Language,
  clause: (pointer: string) => string = clausesOf(document.policy),
): ExplainContext => {
  const facts = factsOf(outcome);
  return {
    document,
    outcome,
    language,
    card: cardOf(document.policy, outcome.scorecard),
    lines: outcome.trace?.byId ?? new Map(),
    clause,
    fact: (id) => facts.get(id) ?? MISSING,
    valueOf: evaluator(outcome.trace, facts),
  };
};
