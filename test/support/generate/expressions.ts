import type { JsonLogic } from '@scorewright/schemas';
import { amount, coefficient, literal, percentage, positive, step } from './decimals.ts';
import type { Draft, Readable } from './draft.ts';
import { declareNumber, declareOther } from './draft.ts';

/** What an expression may read at its place. */
export type Scope = readonly Readable[];

type Make = (draft: Draft, scope: Scope, unit: string, depth: number) => JsonLogic;

const MODES = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor'] as const;

/** A number that stands beside others and takes their unit. */
const plain = ({ random }: Draft): JsonLogic => literal(random.pick([amount, percentage, coefficient])(random));

const variable: Make = ({ random, ...draft }, scope, unit) => {
  const names = scope.filter((item) => item.kind === 'number' && item.unit === unit);
  return { var: names.length > 0 && random.chance(0.9) ? random.pick(names).name : declareNumber({ random, ...draft }, unit).name };
};

const branches: Make = (draft, scope, unit, depth) => {
  const { random } = draft;
  const otherwise = random.chance(0.4) ? plain(draft) : number(draft, scope, unit, depth);
  const first = [condition(draft, scope, depth), number(draft, scope, unit, depth)];
  const second = random.chance(0.3) ? [condition(draft, scope, depth), number(draft, scope, unit, depth)] : [];
  return random.chance(0.2) ? { '?:': [...first, otherwise] } : { if: [...first, ...second, otherwise] };
};

/** What is a quotient or a product of other units: money by leads, an average price times a number. */
const quotient: Make = (draft, scope, unit, depth) => {
  const [top, bottom] = unit.split('/');
  if (bottom !== undefined) return { '/': [number(draft, scope, top ?? '1', depth), number(draft, scope, bottom, depth)] };
  if (unit === '%') return { percent: [number(draft, scope, 'RUB', depth), number(draft, scope, 'RUB', depth)] };
  if (unit === 'RUB') return { '*': [number(draft, scope, 'RUB/lead', depth), number(draft, scope, 'lead', depth)] };
  if (unit === 'day') return { 'days-between': [date(draft, scope), date(draft, scope)] };
  return unit === '1' ? { '/': [number(draft, scope, 'h', depth), number(draft, scope, 'h', depth)] } : { abs: [number(draft, scope, unit, depth)] };
};

const MAKERS: readonly Make[] = [
  variable,
  branches,
  quotient,
  quotient,
  (draft, scope, unit, depth) => ({
    '+': [number(draft, scope, unit, depth), number(draft, scope, unit, depth), ...(draft.random.chance(0.3) ? [plain(draft)] : [])],
  }),
  (draft, scope, unit, depth) => ({ '-': [number(draft, scope, unit, depth), draft.random.chance(0.4) ? plain(draft) : number(draft, scope, unit, depth)] }),
  (draft, scope, unit, depth) => ({ '-': [number(draft, scope, unit, depth)] }),
  (draft, scope, unit, depth) => ({ '*': [number(draft, scope, unit, depth), literal(coefficient(draft.random))] }),
  (draft, scope, unit, depth) => ({ '/': [number(draft, scope, unit, depth), draft.random.chance(0.97) ? draft.random.pick([2, 3, 7, 0.4, 100]) : 0] }),
  (draft, scope, unit, depth) => ({ '%': [number(draft, scope, unit, depth), number(draft, scope, unit, depth)] }),
  (draft, scope, unit, depth) => ({ min: [number(draft, scope, unit, depth), draft.random.chance(0.5) ? plain(draft) : number(draft, scope, unit, depth)] }),
  (draft, scope, unit, depth) => ({ max: [plain(draft), number(draft, scope, unit, depth), number(draft, scope, unit, depth)] }),
  (draft, scope, unit, depth) => ({ abs: [number(draft, scope, unit, depth)] }),
  (draft, scope, unit, depth) => ({ average: [number(draft, scope, unit, depth), number(draft, scope, unit, depth), number(draft, scope, unit, depth)] }),
  (draft, scope, unit, depth) => ({ round: [number(draft, scope, unit, depth), literal(step(draft.random)), draft.random.pick(MODES)] }),
  (draft, scope, unit, depth) => ({ 'percent-of': [number(draft, scope, '%', depth), number(draft, scope, unit, depth)] }),
];

/** An expression that gives a number in a unit. */
export const number: Make = (draft, scope, unit, depth) =>
  depth <= 0 ? variable(draft, scope, unit, 0) : draft.random.pick(MAKERS)(draft, scope, unit, depth - 1);

const date = (draft: Draft, scope: Scope): JsonLogic => {
  const names = scope.filter(({ kind }) => kind === 'date');
  return { var: names.length > 0 ? draft.random.pick(names).name : declareOther(draft, 'date').name };
};

const comparison: Make = (draft, scope, unit, depth) => {
  const { random } = draft;
  const left = number(draft, scope, unit, depth);
  const right = random.chance(0.5) ? plain(draft) : number(draft, scope, unit, depth);
  if (random.chance(0.2)) return { [random.pick(['<', '<='])]: [plain(draft), left, right] };
  return { [random.pick(['<', '<=', '>', '>=', '==', '===', '!=', '!=='])]: random.chance(0.8) ? [left, right] : [right, left] };
};

const about = ({ random }: Draft, item: Readable): JsonLogic => {
  const read = { var: item.name };
  if (random.chance(0.2)) return { known: [read] };
  switch (item.kind) {
    case 'boolean':
      return random.chance(0.5) ? read : random.chance(0.5) ? { '!': [read] } : { '==': [read, random.chance(0.5)] };
    case 'date':
      return { [random.pick(['<', '<=', '>', '>=', '=='])]: [read, random.pick(['2026-10-01', '2026-10-15', '2026-10-31'])] };
    case 'text':
      return random.chance(0.5)
        ? { in: [read, item.values.slice(random.below(item.values.length))] }
        : { [random.pick(['==', '!='])]: [read, random.pick(item.values)] };
    case 'number':
      return random.chance(0.4) ? { known: [read] } : random.chance(0.2) ? { in: [read, [0, 1, 5, 100]] } : { '>=': [read, literal(positive(random))] };
  }
};

/** An expression that is true or false. */
export const condition = (draft: Draft, scope: Scope, depth: number): JsonLogic => {
  const { random } = draft;
  if (depth > 0 && random.chance(0.3)) {
    const parts = [condition(draft, scope, depth - 1), condition(draft, scope, depth - 1)];
    return random.pick<JsonLogic>([{ and: parts }, { or: parts }, { '!': [parts[0]] }]);
  }
  const readable = scope.length > 0 ? random.pick(scope) : declareOther(draft, 'boolean');
  if (random.chance(0.6)) return about(draft, readable);
  return comparison(draft, scope, readable.kind === 'number' ? readable.unit : 'RUB', Math.max(0, depth - 1));
};
