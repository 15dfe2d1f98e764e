import { applyEdits, editBetween, followedBy, reverseOf, type TextEdit } from './text-edit.ts';

/** One step of the history. `label`: what was done, for the menu; `merge`: steps of one key soon after each other become one. */
interface Step {
  readonly edit: TextEdit;
  readonly reverse: TextEdit;
  readonly label: string | undefined;
  readonly merge: string | undefined;
  readonly at: number;
}

export interface StepOptions {
  readonly label?: string;
  readonly merge?: string;
  /** Steps of one gesture become one, however long it pauses. */
  readonly gesture?: boolean;
}

/** Typing without a pause this long is undone at once. */
const PAUSE_MS = 1500;
const MOST_STEPS = 500;

/** One step of the last one and what came soon after it; none where that took it back. */
function joined(last: Step, edit: TextEdit, before: string, at: number): readonly Step[] {
  const whole = followedBy(last.edit, edit);
  // What lies within the step's own edit leaves the rest of the text alone: no text has to be compared.
  if (whole) return whole.text === last.reverse.text ? [] : [{ ...last, edit: whole, reverse: { ...last.reverse, end: whole.start + whole.text.length }, at }];
  const start = applyEdits(before, [last.reverse]);
  const found = editBetween(start, applyEdits(before, [edit]));
  return found ? [{ ...last, edit: found, reverse: reverseOf(found, start), at }] : [];
}

/** The one history of form and source: steps over the text. */
export class UndoHistory {
  #done: readonly Step[] = $state.raw([]);
  #undone: readonly Step[] = $state.raw([]);

  get canUndo(): boolean {
    return this.#done.length > 0;
  }
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }
  get undoLabel(): string | undefined {
    return this.#done.at(-1)?.label;
  }
  get redoLabel(): string | undefined {
    return this.#undone.at(-1)?.label;
  }

  /** Records that the text became another. */
  record(before: string, after: string, { label, merge, gesture = false }: StepOptions, at: number): void {
    const edit = editBetween(before, after);
    if (!edit) return;
    this.#undone = [];
    const last = this.#done.at(-1);
    if (last && merge !== undefined && last.merge === merge && (gesture || at - last.at < PAUSE_MS)) {
      this.#done = [...this.#done.slice(0, -1), ...joined(last, edit, before, at)];
      return;
    }
    this.#done = [...this.#done.slice(-MOST_STEPS + 1), { edit, reverse: reverseOf(edit, before), label, merge, at }];
  }

  /** The text one step back; undefined at the beginning. */
  undo(text: string): string | undefined {
    const step = this.#done.at(-1);
    if (!step) return undefined;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, { ...step, at: 0 }];
    return applyEdits(text, [step.reverse]);
  }

  redo(text: string): string | undefined {
    const step = this.#undone.at(-1);
    if (!step) return undefined;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, step];
    return applyEdits(text, [step.edit]);
  }
}
