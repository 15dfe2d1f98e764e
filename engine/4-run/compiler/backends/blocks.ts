import type { GraphNode, NodeId } from '../plan/graph.ts';
import type { Plan } from '../plan/plan.ts';
import type { Kernel } from './kernel.ts';
import { usesOf } from './kernel.ts';
import type { Block, Step } from './steps.ts';
import { stepOf } from './steps.ts';

/** Rows of one block: the blocks that are alive at a time stay in the fastest memory. */
const ROWS = 512;

/** Runs a plan node by node over blocks of rows, without generating code: for where a content security policy forbids that. */
export function blocks(plan: Plan): Kernel {
  const { graph, outputs, escape } = plan;
  const places = allocate(plan);
  const at = (id: NodeId): Block => places.blocks.get(id) as Block;
  const steps: readonly Step[] = [...places.order].flatMap((id) => {
    const node = graph.at(id);
    const step = stepOf(node, at(id), node.args.map(at), graph.constantOf(node.args[1] ?? graph.TRUE));
    return step === undefined ? [] : [step];
  });
  const inputs = places.order.map((id) => [graph.at(id), at(id)] as const).filter(([{ op }]) => op === 'input');
  const results = outputs.map(({ node }) => at(node));
  const escaped = at(escape);
  return (columns, out, all, escapes) => {
    let count = 0;
    for (let from = 0; from < all; from += ROWS) {
      const rows = Math.min(ROWS, all - from);
      load(inputs, columns, from, rows);
      for (const step of steps) step(rows);
      results.forEach((block, index) => store(block, out[index] as Float64Array, from, rows));
      for (let row = 0; row < rows; row += 1) {
        if (escaped[row] !== 0) {
          escapes[count] = from + row;
          count += 1;
        }
      }
    }
    return count;
  };
}

function load(inputs: readonly (readonly [GraphNode, Block])[], columns: readonly Float64Array[], from: number, rows: number): void {
  for (const [{ value }, block] of inputs) block.set((columns[value] as Float64Array).subarray(from, from + rows));
}

/** A zero has no sign in a column. */
function store(block: Block, out: Float64Array, from: number, rows: number): void {
  for (let row = 0; row < rows; row += 1) out[from + row] = (block[row] as number) + 0;
}

/** A block for each node; a block is taken again as soon as nobody reads it any more. */
function allocate(plan: Plan): { readonly order: readonly NodeId[]; readonly blocks: ReadonlyMap<NodeId, Block> } {
  const { graph, outputs, escape } = plan;
  const left = new Map(usesOf(plan));
  const order = [...left.keys()];
  const blocks = new Map<NodeId, Block>();
  const free: Block[] = [];
  // What comes out is read at the end.
  for (const id of [...outputs.map(({ node }) => node), escape]) left.set(id, Infinity);
  const release = (id: NodeId): void => {
    const uses = (left.get(id) ?? 0) - 1;
    left.set(id, uses);
    const { op, args } = graph.at(id);
    if (uses > 0 || op === 'constant' || op === 'true' || op === 'false') return;
    if (op === 'bounded') release(args[0] as NodeId);
    else free.push(blocks.get(id) as Block);
  };
  for (const id of order) {
    const node = graph.at(id);
    if (node.op === 'bounded') blocks.set(id, blocks.get(node.args[0] as NodeId) as Block);
    else blocks.set(id, isFixed(node) ? fixed(node) : takenOnce(node) ? new Float64Array(ROWS) : (free.pop() ?? new Float64Array(ROWS)));
    if (node.op !== 'bounded') node.args.forEach(release);
  }
  return { order, blocks };
}

/** Inputs are loaded before the first node is calculated. */
const takenOnce = ({ op }: GraphNode): boolean => op === 'input';
const isFixed = ({ op }: GraphNode): boolean => op === 'constant' || op === 'true' || op === 'false';
const fixed = ({ op, value }: GraphNode): Block => new Float64Array(ROWS).fill(op === 'constant' ? value : Number(op === 'true'));
