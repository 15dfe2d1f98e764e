import { createContext } from 'svelte';
import { below } from '#lib/document/pointer.ts';
import type { Session } from '#lib/document/session.svelte.ts';
import { setAt } from '#lib/document/set.ts';
import { goalTree, type GoalNode } from './goals.ts';
import { movedOrder, readingOrder, underPatch, type GoalIndicator } from './goal-moves.ts';
import { namedIn } from './read.ts';

/** What is in the hand: a goal, or an indicator by the pointer of its entry. */
export type Held = { readonly kind: 'goal'; readonly id: string } | { readonly kind: 'indicator'; readonly pointer: string };

/** What the branches of the tree share: the tree, the indicators, and how both are moved. */
export class GoalDesk {
  readonly #session: Session;
  readonly #read: () => { readonly tree: readonly GoalNode[]; readonly indicators: readonly GoalIndicator[] };
  held: Held | undefined = $state.raw();

  constructor(session: Session, read: () => { readonly tree: readonly GoalNode[]; readonly indicators: readonly GoalIndicator[] }) {
    this.#session = session;
    this.#read = read;
  }

  get tree(): readonly GoalNode[] {
    return this.#read().tree;
  }
  get indicators(): readonly GoalIndicator[] {
    return this.#read().indicators;
  }
  #pointerOf(id: string): string {
    return below(
      '/goals',
      namedIn(this.#session.at('/goals'), 'en', []).findIndex((goal) => goal.id === id),
    );
  }

  /** Puts a goal under another one, or at the top. Parents stand before children in the document: the list is put in order in the same step. Returns its new pointer. */
  under(id: string, parent: string | undefined, label: string): string {
    const patch = underPatch(this.tree, id, parent);
    if (!patch) return this.#pointerOf(id);
    const merge = `${label} ${id} ${parent ?? ''}`;
    this.#session.edit(patch, { label, merge });
    const order = readingOrder(goalTree(namedIn(this.#session.at('/goals'), 'en', [])));
    if (order.some((from, to) => from !== to)) this.#session.reorder('/goals', order, { label, merge });
    return this.#pointerOf(id);
  }

  /** Changes places with the one above or below it under the same goal. */
  by(id: string, steps: -1 | 1, label: string): string {
    this.#session.reorder('/goals', movedOrder(this.tree, id, steps), { label });
    return this.#pointerOf(id);
  }

  serve(pointer: string, goal: string | undefined, label: string): void {
    setAt(this.#session, `${pointer}/goal`, goal, { label });
  }
}

export const [useDesk, provideDesk] = createContext<GoalDesk>();
