import type { Graph, GraphNode, NodeId } from '../plan/graph.ts';
import { LIMIT } from '../plan/graph.ts';
import type { Plan } from '../plan/plan.ts';
import type { Kernel } from './kernel.ts';
import { usesOf } from './kernel.ts';

/**
 * The source of a kernel: one loop over the rows, each node that is read once in the place where it is read. Choices between numbers are
 * products with conditions, because a processor guesses wrongly about the bands of people; only what hardly ever happens is a branch.
 */
export function sourceOf(plan: Plan): string {
  const { graph, outputs, escape } = plan;
  const uses = usesOf(plan);
  const text = new Map<NodeId, string>();
  const named = new Set<NodeId>();
  const statements: string[] = [];
  for (const [id, count] of uses) {
    const node = graph.at(id);
    const written = write(graph, node, (arg) => text.get(arg) as string);
    const isPlain = node.op === 'constant' || node.op === 'bounded' || node.op === 'true' || node.op === 'false';
    if (isPlain || (count === 1 && node.op !== 'input')) text.set(id, written);
    else {
      statements.push(`const v${id} = ${written};`);
      text.set(id, `v${id}`);
      named.add(id);
    }
  }
  const columns = [...uses.keys()].map((id) => graph.at(id)).filter(({ op }) => op === 'input');
  const rare = rarely(graph, escape, text, named);
  return [
    ...columns.map(({ value }) => `const c${value} = columns[${value}];`),
    ...outputs.map((_output, index) => `const o${index} = outputs[${index}];`),
    'let count = 0;',
    'for (let i = 0; i < rows; i += 1) {',
    ...statements,
    // A zero has no sign in a column.
    ...outputs.map(({ node }, index) => `o${index}[i] = ${text.get(node)} + 0;`),
    ...(escape === graph.FALSE ? [] : [`if (${rare}) { escapes[count] = i; count += 1; }`]),
    '}',
    'return count;',
  ].join('\n');
}

function write(graph: Graph, node: GraphNode, of: (id: NodeId) => string): string {
  const { op, args, value } = node;
  const [a = '', b = '', c = ''] = args.map(of);
  switch (op) {
    case 'constant':
      return value < 0 ? `(${value})` : String(value);
    case 'input':
      return `c${value}[i]`;
    case 'bounded':
      return a;
    case 'add':
      return `(${a} + ${b})`;
    case 'subtract':
      return `(${a} - ${b})`;
    case 'multiply':
      return `(${a} * ${b})`;
    case 'divide':
      return `(${a} / ${b})`;
    case 'floor':
    case 'abs':
      return `Math.${op}(${a})`;
    case 'min':
    case 'max':
      return `Math.${op}(${a}, ${b})`;
    case 'select':
      return writeSelect(graph, args as readonly [NodeId, NodeId, NodeId], a, b, c);
    case 'true':
    case 'false':
      return op;
    case 'at-least':
      return `(${a} >= ${b})`;
    case 'equal':
      return `(${a} === ${b})`;
    case 'known':
      return `(${a} === ${a})`;
    case 'not':
      return `!${a}`;
    default:
      return `(${a} | ${b})`;
  }
}

/** INVARIANT: y + (x - y) x condition is exact for whole numbers whose difference is exact; anything else is a choice. */
function writeSelect(graph: Graph, [, then, otherwise]: readonly [NodeId, NodeId, NodeId], condition: string, x: string, y: string): string {
  const isExact = isWhole(graph, then) && isWhole(graph, otherwise) && graph.size(then) + graph.size(otherwise) <= LIMIT;
  if (!isExact) return `(${condition} ? ${x} : ${y})`;
  if (graph.constantOf(otherwise) === 0) return `(${condition} * ${x})`;
  if (graph.constantOf(then) === 0) return `(!${condition} * ${y})`;
  const [most, least] = [graph.constantOf(then), graph.constantOf(otherwise)];
  if (most !== undefined && least !== undefined) return `(${condition} * ${written(most - least)} + ${written(least)})`;
  // What is named or short is read twice; anything else is a choice, for it would be calculated twice.
  return isShort(y)
    ? `(${condition} * (${x} - ${y}) + ${y})`
    : isShort(x)
      ? `(!${condition} * (${y} - ${x}) + ${x})`
      : `(${condition} * ${x} + !${condition} * ${y})`;
}

const written = (value: number): string => (value < 0 ? `(${value})` : String(value));
const isShort = (text: string): boolean => /^\(?-?[\w.]+\)?$/.test(text);

/** Whether a number is whole in every row that counts, and finite in all. */
function isWhole(graph: Graph, id: NodeId, depth = 6): boolean {
  const { op, args, value } = graph.at(id);
  if (op === 'constant') return Number.isInteger(value);
  if (op === 'floor' || (op === 'bounded' && graph.at(args[0] as NodeId).op === 'input')) return Number.isFinite(graph.size(id));
  if (depth === 0 || !Number.isFinite(graph.size(id))) return false;
  if (op === 'select') return args.slice(1).every((arg) => isWhole(graph, arg, depth - 1));
  return WHOLE_OF_WHOLE.has(op) && args.every((arg) => isWhole(graph, arg, depth - 1));
}

const WHOLE_OF_WHOLE: ReadonlySet<string> = new Set(['bounded', 'add', 'subtract', 'multiply', 'abs', 'min', 'max']);

/** A condition that hardly ever holds, as branches: whether two numbers are equal comes first, for that alone decides nearly always. */
function rarely(graph: Graph, id: NodeId, text: ReadonlyMap<NodeId, string>, named: ReadonlySet<NodeId>): string {
  const { op, args } = graph.at(id);
  if (named.has(id) || (op !== 'or' && op !== 'not')) return text.get(id) as string;
  const parts = [...args].sort((a, b) => rank(graph, a) - rank(graph, b)).map((arg) => rarely(graph, arg, text, named));
  return op === 'not' ? `!${parts[0]}` : `(${parts.join(' || ')})`;
}

function rank(graph: Graph, id: NodeId): number {
  const { op, args } = graph.at(id);
  return op === 'not' && graph.at(args[0] as NodeId).op === 'equal' ? 0 : 1;
}

/** Compiles a kernel; undefined where the content security policy forbids code from texts. */
export function generate(plan: Plan): Kernel | undefined {
  try {
    return new Function('columns', 'outputs', 'rows', 'escapes', `"use strict";\n${sourceOf(plan)}`) as Kernel;
  } catch (error) {
    if (error instanceof EvalError) return undefined;
    throw error;
  }
}
