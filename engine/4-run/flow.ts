import type { Expression } from '../3-lower/sheet.ts';
import type { Outcome } from '../operators/operator.ts';

/** Where conditions are kept between the moment that they are calculated and the moment that their value is asked for. */
export interface Slots {
  readonly slots: Outcome[];
}

type Logic = unknown;
type Prepare = (expression: Expression) => Logic;

/**
 * json-logic-js decides `if`, `and` and `or` by truthiness, in which a missing or failed condition would hold. So a condition is calculated
 * once into a slot, and the library's operators are given true booleans only.
 *
 *     if c a b        ->  if (undecided c) (recall) (recall) a b
 *     and c d         ->  outcome (and (holds c) (holds d))      the outcome is what was calculated last
 */
export function prepareFlow(name: string, args: readonly Expression[], slot: number, prepare: Prepare): Logic {
  if (name !== 'if') return { 'flow.outcome': [{ [name]: args.map((arg) => ({ [CONTINUES[name] as string]: [prepare(arg), slot] })) }, slot] };
  const recall = { 'flow.recall': [slot] };
  return {
    if: args.flatMap((arg, index) => (isCondition(index, args.length) ? [{ 'flow.undecided': [prepare(arg), slot] }, recall, recall] : [prepare(arg)])),
  };
}

const isCondition = (index: number, count: number): boolean => index % 2 === 0 && index < count - 1;

/** `and` goes on after true, `or` after anything but what ends it. */
const CONTINUES: { readonly [name: string]: string } = { and: 'flow.holds', or: 'flow.ends' };

type FlowOperation = (this: Slots, ...args: never[]) => unknown;

/** Internal operations: lowered expressions never have them. */
export const FLOW: ReadonlyMap<string, FlowOperation> = new Map<string, FlowOperation>([
  [
    'flow.undecided',
    function undecided(this: Slots, value: Outcome, slot: number) {
      return typeof keep(this, value, slot) !== 'boolean';
    },
  ],
  [
    'flow.holds',
    function holds(this: Slots, value: Outcome, slot: number) {
      return keep(this, value, slot) === true;
    },
  ],
  [
    'flow.ends',
    function ends(this: Slots, value: Outcome, slot: number) {
      return keep(this, value, slot) !== false;
    },
  ],
  [
    'flow.recall',
    function recall(this: Slots, slot: number) {
      return this.slots[slot];
    },
  ],
  [
    'flow.outcome',
    function outcome(this: Slots, _truth: boolean, slot: number) {
      return this.slots[slot];
    },
  ],
]);

const keep = ({ slots }: Slots, value: Outcome, slot: number): Outcome => (slots[slot] = value);
