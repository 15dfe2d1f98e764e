import { ExactNumber } from '#lib/document/json-print.ts';
import { ROUNDING_MODES, type ArgumentKind, type Operation, type ValueKind } from './operations.ts';
import { logicOf, shapeOf, type Shape } from './shape.ts';

/** What a new argument begins with. `beside`: what stands beside it, whose kind it takes where any kind will do. */
export function begin(kind: ArgumentKind, beside?: unknown): unknown {
  switch (kind) {
    case 'number':
      return 0;
    case 'boolean':
      return true;
    case 'text':
      return '';
    case 'date':
      return { var: 'period-end' };
    case 'step':
      return 1;
    case 'mode':
      return ROUNDING_MODES[0];
    case 'list':
      return [typeof beside === 'string' ? beside : 0];
    case 'any':
      return typeof beside === 'string' || typeof beside === 'boolean' ? beside : 0;
  }
}

/** Whether a literal can stand where an argument of a kind is wanted; names and operations are left to the engine's check. */
function canBe(logic: unknown, kind: ArgumentKind): boolean {
  if (kind === 'list') return Array.isArray(logic);
  if (Array.isArray(logic) || logic === undefined) return false;
  if (kind === 'step') return typeof logic === 'number' && logic > 0;
  if (kind === 'mode') return ROUNDING_MODES.some((mode) => mode === logic);
  if (typeof logic === 'object' && logic !== null && !(logic instanceof ExactNumber)) return givesKind(logic, kind);
  if (kind === 'any') return true;
  if (kind === 'date' || kind === 'text') return typeof logic === 'string';
  return kind === 'boolean' ? typeof logic === 'boolean' : typeof logic === 'number' || logic instanceof ExactNumber;
}

function givesKind(logic: unknown, kind: ValueKind): boolean {
  const shape = shapeOf(logic);
  if (shape.kind !== 'operation' || kind === 'any') return true;
  const { gives } = shape.operation;
  return gives === 'any' || gives === kind;
}

/**
 * The same expression with another operation: its arguments are kept where they fit, what is missing is begun. A value that is no operation yet
 * becomes the first argument.
 */
export function withOperation(logic: unknown, next: Operation): unknown {
  const shape = shapeOf(logic);
  const given = shape.kind === 'operation' ? shape.parts.map(logicOf) : logic === undefined ? [] : [logic];
  const isBranching = next.token === 'if' || next.token === '?:';
  const wasBranching = shape.kind === 'operation' && (shape.operation.token === 'if' || shape.operation.token === '?:');
  if (isBranching && !wasBranching) return { [next.token]: [true, logic ?? 0, begin('any', logic)] };
  const count = Math.min(Math.max(next.min, given.length), next.max);
  const args = Array.from({ length: isBranching && count % 2 === 0 ? count + 1 : count }, (_, index) => {
    const kind = next.takes(index, count);
    return canBe(given[index], kind) ? given[index] : begin(kind, given[0]);
  });
  return { [next.token]: args };
}

/** Which argument is left when an operation is taken away: the first that is a value like the whole. */
export function inside(shape: Extract<Shape, { kind: 'operation' }>): unknown {
  const isBranching = shape.operation.token === 'if' || shape.operation.token === '?:';
  const part = shape.parts[isBranching ? 1 : 0];
  return part && logicOf(part);
}

/** Where a further argument is put, and with what; undefined where the operation takes no more. A branch is a condition with its value. */
export function further({ operation, parts, listed }: Extract<Shape, { kind: 'operation' }>): { readonly logic: unknown } | undefined {
  const args = parts.map(logicOf);
  if (operation.token === 'if' || operation.token === '?:') {
    if (args.length + 2 > operation.max) return undefined;
    return { logic: { [operation.token]: [...args.slice(0, -1), true, begin('any', args[1]), args.at(-1)] } };
  }
  if (args.length >= operation.max || operationTakesFixed(operation)) return undefined;
  return listed || args.length > 0 ? { logic: { [operation.token]: [...args, begin(operation.takes(args.length, args.length + 1), args[0])] } } : undefined;
}

const operationTakesFixed = ({ min, max }: Operation): boolean => min === max;

/** The operation without one argument (of `if`: without the branch that begins there); undefined where it needs them all. */
export function without({ operation, parts }: Extract<Shape, { kind: 'operation' }>, index: number): unknown {
  const isBranching = operation.token === 'if' || operation.token === '?:';
  const [from, count] = isBranching ? [index - (index % 2), 2] : [index, 1];
  const left = parts.map(logicOf).filter((_, at) => at < from || at >= from + count);
  return left.length < operation.min || (isBranching && index === parts.length - 1) ? undefined : { [operation.token]: left };
}
