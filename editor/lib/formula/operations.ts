/** What stands somewhere in an expression, as far as a picker has to know. `any`: whatever the places beside it have. */
export type ValueKind = 'number' | 'boolean' | 'text' | 'date' | 'any';

/** What an argument is: a value of a kind, or one of the literals that JsonLogic wants as they are. */
export type ArgumentKind = ValueKind | 'list' | 'step' | 'mode';

/** One thing that can be done with values; a token with two meanings is two operations. */
export interface Operation {
  readonly id: OperationId;
  readonly token: string;
  readonly gives: ValueKind;
  readonly takes: (index: number, count: number) => ArgumentKind;
  readonly min: number;
  readonly max: number;
  /** Another way of writing the same: kept where it stands, not offered. */
  readonly alias?: OperationId;
}

const every = (kind: ArgumentKind) => (): ArgumentKind => kind;
const these =
  (...kinds: readonly ArgumentKind[]) =>
  (index: number): ArgumentKind =>
    kinds[index] ?? 'any';
/** Conditions and values by turns, a value last. */
const branches = (index: number, count: number): ArgumentKind => (index % 2 === 0 && index < count - 1 ? 'boolean' : 'any');

const MANY = 100;

const table = {
  add: ['+', 'number', every('number'), 2, MANY],
  subtract: ['-', 'number', every('number'), 2, 2],
  multiply: ['*', 'number', every('number'), 2, MANY],
  divide: ['/', 'number', every('number'), 2, 2],
  percent: ['percent', 'number', every('number'), 2, 2],
  'percent-of': ['percent-of', 'number', every('number'), 2, 2],
  min: ['min', 'number', every('number'), 1, MANY],
  max: ['max', 'number', every('number'), 1, MANY],
  average: ['average', 'number', every('number'), 1, MANY],
  round: ['round', 'number', these('number', 'step', 'mode'), 3, 3],
  if: ['if', 'any', branches, 3, MANY + 1],
  abs: ['abs', 'number', every('number'), 1, 1],
  negate: ['-', 'number', every('number'), 1, 1],
  remainder: ['%', 'number', every('number'), 2, 2],
  'days-between': ['days-between', 'number', every('date'), 2, 2],
  more: ['>', 'boolean', every('any'), 2, 2],
  'at-least': ['>=', 'boolean', every('any'), 2, 2],
  less: ['<', 'boolean', every('any'), 2, 2],
  'at-most': ['<=', 'boolean', every('any'), 2, 2],
  between: ['<=', 'boolean', every('any'), 3, 3],
  within: ['<', 'boolean', every('any'), 3, 3],
  equal: ['==', 'boolean', every('any'), 2, 2],
  'not-equal': ['!=', 'boolean', every('any'), 2, 2],
  in: ['in', 'boolean', these('any', 'list'), 2, 2],
  and: ['and', 'boolean', every('boolean'), 1, MANY],
  or: ['or', 'boolean', every('boolean'), 1, MANY],
  not: ['!', 'boolean', every('boolean'), 1, 1],
  known: ['known', 'boolean', every('any'), 1, 1],
  'equal-strictly': ['===', 'boolean', every('any'), 2, 2, 'equal'],
  'not-equal-strictly': ['!==', 'boolean', every('any'), 2, 2, 'not-equal'],
  choose: ['?:', 'any', branches, 3, MANY + 1, 'if'],
} as const satisfies Readonly<
  Record<
    string,
    | readonly [string, ValueKind, (index: number, count: number) => ArgumentKind, number, number]
    | readonly [string, ValueKind, (index: number, count: number) => ArgumentKind, number, number, string]
  >
>;

export type OperationId = keyof typeof table;

/** Every operation, in the order in which they are offered. The registry of the engine has the same tokens: a test holds both against each other. */
export const OPERATIONS: readonly Operation[] = (Object.keys(table) as OperationId[]).map((id) => {
  const [token, gives, takes, min, max, alias] = table[id] as readonly [string, ValueKind, Operation['takes'], number, number, OperationId?];
  return { id, token, gives, takes, min, max, ...(alias === undefined ? {} : { alias }) };
});

const isOdd = ({ token }: Operation, count: number): boolean => (token !== 'if' && token !== '?:') || count % 2 === 1;

/** The operation that a token with so many arguments is. */
export const operationOf = (token: string, count: number): Operation | undefined =>
  OPERATIONS.find((one) => one.token === token && count >= one.min && count <= one.max && isOdd(one, count));

export const operationById = (id: string): Operation | undefined => OPERATIONS.find((one) => one.id === id);

/** Whether an operation can stand where a value of a kind is wanted. */
export const fits = ({ gives }: Operation, wanted: ValueKind): boolean => wanted === 'any' || gives === 'any' || gives === wanted;

export const ROUNDING_MODES = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor'] as const;
