import { nearestNames } from '../../nearest-names.ts';
import type { Call, Checker } from '../checker.ts';
import { refuse } from '../checker.ts';
import type { Term } from '../term.ts';

/** `{"var": "name"}`: a fact, a metric or a line that is calculated before. */
export function checkVar(checker: Checker, { token, args, places, place }: Call): Term | undefined {
  const [name] = args;
  if (args.length === 2) return refuse(checker, 'default-not-permitted', place.pointer, { name: typeof name === 'string' ? name : '' });
  if (args.length !== 1) return refuse(checker, 'wrong-arity', place.pointer, { operator: token, count: args.length, expected: '1' });
  const pointer = places[0]?.pointer ?? place.pointer;
  if (typeof name !== 'string') return refuse(checker, 'name-not-text', pointer);
  return checkName(checker, name, pointer, place.pointer);
}

function checkName(checker: Checker, name: string, pointer: string, at: string): Term | undefined {
  const { scope } = checker;
  const found = isBuiltIn(name) ? undefined : scope.resolve(name);
  if (found !== undefined) {
    checker.reads.add(name);
    return { expression: found.read, type: found.type, pointer: at, logic: { var: name } };
  }
  if (scope.later?.has(name)) return refuse(checker, 'name-not-yet-calculated', pointer, { name });
  return refuse(checker, 'unknown-name', pointer, nearestNames(name, scope.names));
}

/** `constructor`, `toString`, `__proto__`: names of JavaScript, never of a policy, whatever a scope looks them up in. */
const isBuiltIn = (name: string): boolean => name in Object.prototype;
