import jsonLogic from 'json-logic-js';
import type { Localized } from '../finding.ts';
import { token as escaped } from '../pointer.ts';
import { asList, asTruth, PLAIN_OPERATORS, Unjudged } from './operators.ts';

/** What is wrong with a condition, at its place in the configuration. */
export interface LogicProblem {
  readonly pointer: string;
  readonly message: Localized;
}

export interface Compiled {
  readonly logic?: unknown;
  readonly problems: readonly LogicProblem[];
}

/** Names that a condition can begin with; inside `all`, `some` and `none` it is the item itself. */
const ROOTS = ['it', 'card', 'document', 'today'] as const;
const FLOW: ReadonlySet<string> = new Set(['and', 'or', 'if', '?:']);
const OVER: ReadonlySet<string> = new Set(['all', 'some', 'none']);

type Scope = 'root' | 'item';

/** The value at a dotted path; undefined where there is none. Only own properties: a document may have any names. */
function valueAt(data: unknown, path: string): unknown {
  return path === ''
    ? data
    : path
        .split('.')
        .reduce<unknown>(
          (value, step) => (typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined),
          data,
        );
}

function read(this: unknown, path: string, otherwise?: unknown): unknown {
  const value = valueAt(this, path) ?? otherwise;
  if (value === undefined) throw new Unjudged({ en: `\`${path}\` is not there`, ru: `\`${path}\` отсутствует` });
  return value;
}

// Names with a dot, so that none of the library's own operators is overridden.
for (const [name, { run }] of PLAIN_OPERATORS) jsonLogic.add_operation(`plain.${name}`, run);
jsonLogic.add_operation('plain.read', read as (this: never, ...args: never[]) => unknown);
jsonLogic.add_operation('plain.known', function known(this: unknown, path: string) {
  return valueAt(this, path) !== undefined;
} as (this: never, ...args: never[]) => unknown);
jsonLogic.add_operation('plain.truth', asTruth);
jsonLogic.add_operation('plain.list', asList);

const refused = (pointer: string, en: string, ru: string): Compiled => ({ problems: [{ pointer, message: { en, ru } }] });

const isLiteral = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value) || (Array.isArray(value) && value.every(isLiteral));

function joined(parts: readonly Compiled[], make: (logics: readonly unknown[]) => unknown): Compiled {
  const problems = parts.flatMap((part) => part.problems);
  return problems.length > 0 ? { problems } : { logic: make(parts.map(({ logic }) => logic)), problems: [] };
}

function reference(operator: 'read' | 'known', args: readonly unknown[], pointer: string, scope: Scope): Compiled {
  const [path, ...otherwise] = args;
  if (typeof path !== 'string' || otherwise.length > (operator === 'read' ? 1 : 0) || !otherwise.every(isLiteral)) {
    return refused(
      pointer,
      'a name is one dotted text, `var` may have a value beside it for when it is not there',
      'имя — это один текст с точками; у `var` рядом может стоять значение на случай его отсутствия',
    );
  }
  const [root = ''] = path.split('.');
  if (scope === 'root' && !ROOTS.some((name) => name === root)) {
    return refused(pointer, `\`${path}\` begins with none of ${ROOTS.join(', ')}`, `\`${path}\` не начинается ни с одного из имён: ${ROOTS.join(', ')}`);
  }
  return { logic: { [`plain.${operator}`]: [path, ...otherwise] }, problems: [] };
}

function operation(operator: string, args: readonly unknown[], pointer: string, scope: Scope): Compiled {
  const inner = (value: unknown, index: number, within: Scope = scope): Compiled => compileLogic(value, `${pointer}/${escaped(index)}`, within);
  if (operator === 'var') return reference('read', args, pointer, scope);
  if (operator === 'known')
    return reference(
      'known',
      args.map((arg) => (typeof arg === 'object' && arg !== null && 'var' in arg ? arg.var : arg)),
      pointer,
      scope,
    );
  if (FLOW.has(operator)) {
    const isCondition = (index: number): boolean => operator === 'and' || operator === 'or' || (index % 2 === 0 && index < args.length - 1);
    return joined(
      args.map((arg, index) => inner(arg, index)),
      (logics) => ({ [operator]: logics.map((logic, index) => (isCondition(index) ? { 'plain.truth': [logic] } : logic)) }),
    );
  }
  if (OVER.has(operator)) {
    if (args.length !== 2) return refused(pointer, `\`${operator}\` takes a list and a condition`, `\`${operator}\` принимает список и условие`);
    return joined([inner(args[0], 0), inner(args[1], 1, 'item')], ([list, condition]) => ({
      [operator]: [{ 'plain.list': [list] }, { 'plain.truth': [condition] }],
    }));
  }
  const known = PLAIN_OPERATORS.get(operator);
  if (!known) return refused(pointer, `there is no operator \`${operator}\``, `операции \`${operator}\` нет`);
  if (args.length < known.least || args.length > known.most) {
    const arity = known.least === known.most ? String(known.least) : `${known.least}..${known.most}`;
    return refused(
      pointer,
      `\`${operator}\` takes ${arity} arguments and has ${args.length}`,
      `\`${operator}\` принимает аргументов: ${arity}, а дано ${args.length}`,
    );
  }
  return joined(
    args.map((arg, index) => inner(arg, index)),
    (logics) => ({ [`plain.${operator}`]: logics }),
  );
}

/** JsonLogic over plain JSON values, checked and rewritten to strict operators of our own. */
export function compileLogic(logic: unknown, pointer: string, scope: Scope = 'root'): Compiled {
  if (isLiteral(logic)) return { logic, problems: [] };
  const entries = typeof logic === 'object' && logic !== null && !Array.isArray(logic) ? Object.entries(logic) : [];
  const [only] = entries;
  if (!only || entries.length > 1)
    return refused(pointer, 'an expression is a value or an object with one operator', 'выражение — это значение или объект с одной операцией');
  const [operator, given] = only;
  return operation(operator, Array.isArray(given) ? given : [given], `${pointer}/${escaped(operator)}`, scope);
}

/** Runs compiled logic. Throws Unjudged. */
export const runPlain = (logic: unknown, data: { readonly [root: string]: unknown }): unknown => jsonLogic.apply(logic, data);
/** Runs a compiled condition. Throws Unjudged. */
export const holds = (logic: unknown, data: { readonly [root: string]: unknown }): boolean => asTruth(runPlain(logic, data));
