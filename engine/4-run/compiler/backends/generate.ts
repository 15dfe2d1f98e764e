import type { GraphNode, NodeId } from '../plan/graph.ts';
import type { Plan } from '../plan/plan.ts';
import type { Kernel } from './kernel.ts';
import { usesOf } from './kernel.ts';

/** The source of a kernel: one loop over the rows, each node that is read once in the place where it is read. */
export function sourceOf(plan: Plan): string {
  const { graph, outputs, escape } = plan;
  const uses = usesOf(plan);
  const text = new Map<NodeId, string>();
  const statements: string[] = [];
  for (const [id, count] of uses) {
    const node = graph.at(id);
    const written = write(node, (arg) => text.get(arg) as string);
    const isPlain = node.op === 'constant' || node.op === 'bounded' || node.op === 'true' || node.op === 'false';
    if (isPlain || (count === 1 && node.op !== 'input')) text.set(id, written);
    else {
      statements.push(`const v${id} = ${written};`);
      text.set(id, `v${id}`);
    }
  }
  const columns = [...uses.keys()].map((id) => graph.at(id)).filter(({ op }) => op === 'input');
  return [
    ...columns.map(({ value }) => `const c${value} = columns[${value}];`),
    ...outputs.map((_output, index) => `const o${index} = outputs[${index}];`),
    'let count = 0;',
    'for (let i = 0; i < rows; i += 1) {',
    ...statements,
    // A zero has no sign in a column.
    ...outputs.map(({ node }, index) => `o${index}[i] = ${text.get(node)} + 0;`),
    ...(escape === graph.FALSE ? [] : [`if (${text.get(escape)}) { escapes[count] = i; count += 1; }`]),
    '}',
    'return count;',
  ].join('\n');
}

function write({ op, args, value }: GraphNode, of: (id: NodeId) => string): string {
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
      return `(${a} ? ${b} : ${c})`;
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
      return `(${a} || ${b})`;
  }
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
