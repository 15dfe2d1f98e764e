import type { Block, Position, Source } from './source/source.ts';

/** Something of a source that is being worked on. */
interface Pending<T> {
  readonly block: Pick<Block, 'next'>;
  readonly result: Promise<T>;
}

/**
 * Hands the blocks of a source to workers, a few ahead, and takes what they made of them in the order of the source. `take` returns false to stop; what is still being worked on then is let go.
 */
export async function inOrder<T>(
  source: Source,
  from: Position,
  ahead: number,
  work: (block: Block) => Promise<T>,
  take: (result: T, next: Position) => Promise<boolean> | boolean,
): Promise<boolean> {
  const pending: Pending<T>[] = [];
  const takeOne = async (): Promise<boolean> => {
    const first = pending.shift();
    return first === undefined || take(await first.result, first.block.next);
  };
  try {
    for await (const block of source.blocks(from)) {
      const { next } = block;
      pending.push({ block: { next }, result: work(block) });
      if (pending.length >= ahead && !(await takeOne())) return false;
    }
    while (pending.length > 0) if (!(await takeOne())) return false;
    return true;
  } finally {
    // A failure is told once, by the block that is taken; those behind it fail unheard.
    for (const { result } of pending) result.catch(() => undefined);
  }
}
