import type { LintConfig, PatchOperation, Records } from '@scorewright/linter';
import { today } from '#lib/format/dates.ts';
import type { Analysis, Linted, ToJudge } from '#lib/worker/protocol.ts';
import { Checking, type Checks } from './checking.svelte.ts';
import { readTree } from './json-tree.ts';
import { patchText, reorderText } from './patch-text.ts';
import { valueAt } from './pointer.ts';
import { Saving, type SaveState, type Theirs } from './saving.svelte.ts';
import { shareUnchanged } from './share.ts';
import { applyEdits, makeEdit, type TextEdit } from './text-edit.ts';
import { UndoHistory, type StepOptions } from './undo.svelte.ts';

/** A regulation as the server gave it. `readonly`: one that comes with the program. */
export interface Opened {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
  readonly readonly: boolean;
  readonly records?: Records | undefined;
  readonly config?: LintConfig | undefined;
}

/** By what a text is judged. */
type Terms = Pick<Opened, 'records' | 'config'>;

export interface EditOptions extends StepOptions {
  /** Who makes the change: an editor of the text leaves its own view alone. */
  readonly from?: string;
}

/** One open regulation: its text is the only truth; form and source are two views of it. */
export class Session {
  readonly id: string;
  readonly readonly: boolean;
  readonly #history = new UndoHistory();
  readonly #saving: Saving;
  readonly #checking: Checking;

  #terms: Terms;
  #text: string = $state.raw('');
  #edits: number = $state(0);
  #value: unknown = $state.raw(undefined);
  #parses: boolean = $state(true);
  #selected: { readonly pointer: string; readonly count: number } = $state.raw({ pointer: '', count: 0 });
  #changedBy: string | undefined = $state(undefined);

  constructor({ id, text, revision, readonly, records, config }: Opened, checks?: Checks) {
    this.id = id;
    this.#terms = { records, config };
    this.readonly = readonly;
    this.#checking = new Checking(checks);
    this.#saving = new Saving(id, revision, text);
    this.#become(text);
  }

  /** The text as it is now, whether it parses or not. */
  get text(): string {
    return this.#text;
  }
  /** The last text that parsed, as JSON; `undefined` when none has. Parts that did not change are the same objects. */
  get value(): unknown {
    return this.#value;
  }
  get parses(): boolean {
    return this.#parses;
  }
  /** What the worker found; of the newest text that it has seen. */
  get analysis(): Analysis | undefined {
    return this.#checking.analysis;
  }
  /** What the rules of the linter say; of the newest text that they have seen. */
  get linted(): Linted | undefined {
    return this.#checking.linted;
  }
  /** Whether analysis and rules are about the text as it is now. */
  get isChecked(): boolean {
    return this.checkedEdit === this.#edits;
  }
  /** Changes of the text since it was opened. */
  get edits(): number {
    return this.#edits;
  }
  /** The change that the examples' totals are of. */
  get paidEdit(): number {
    return this.#checking.analysed;
  }
  /** The change that everything found is about: the engine's problems and the rules' findings. */
  get checkedEdit(): number {
    return this.#checking.checked;
  }
  /** A defect of ours that stopped the checks. */
  get crash(): string | undefined {
    return this.#checking.crash;
  }
  get saveState(): SaveState {
    return this.#saving.state;
  }
  get savedAt(): Date | undefined {
    return this.#saving.savedAt;
  }
  get revision(): number {
    return this.#saving.revision;
  }
  /** What somebody else saved meanwhile; both texts are kept until one is chosen. */
  get theirs(): Theirs | undefined {
    return this.#saving.theirs;
  }
  get canUndo(): boolean {
    return this.#history.canUndo;
  }
  get canRedo(): boolean {
    return this.#history.canRedo;
  }
  get undoLabel(): string | undefined {
    return this.#history.undoLabel;
  }
  get redoLabel(): string | undefined {
    return this.#history.redoLabel;
  }
  /** The place that was chosen last, as a JSON pointer; `selections` counts, so that the same place can be chosen again. */
  get selected(): string {
    return this.#selected.pointer;
  }
  get selections(): number {
    return this.#selected.count;
  }
  /** Who made the last change: `source`, `form`, `history` or `server`. */
  get changedBy(): string | undefined {
    return this.#changedBy;
  }

  /** The text as the linter is to judge it now: on this day, by the records of the store and the settings of the organisation. */
  get toJudge(): ToJudge {
    return { text: this.#text, today: today(), ...this.#terms };
  }

  /** Goes on with other records and settings. */
  judgeBy({ records, config }: Terms): void {
    const terms = { records, config };
    if (JSON.stringify(terms) === JSON.stringify(this.#terms)) return;
    this.#terms = terms;
    this.#ask();
  }

  /** What stands at a pointer of the last text that parsed. */
  at(pointer: string): unknown {
    return valueAt(this.#value, pointer);
  }

  /** Changes the document by a JSON Patch; everything else keeps its layout. Does nothing while the text does not parse. */
  edit(patch: readonly PatchOperation[], options: EditOptions = {}): void {
    if (!this.#parses || this.readonly) return;
    this.#change(patchText(this.#text, patch), { from: 'form', ...options });
  }

  /** Puts the entries of a list in another order: `order` names the old index of each. */
  reorder(pointer: string, order: readonly number[], options: EditOptions = {}): void {
    if (!this.#parses || this.readonly) return;
    this.#change(reorderText(this.#text, pointer, order), { from: 'form', ...options });
  }

  /** Changes the text itself. */
  replaceText(edits: readonly TextEdit[], options: EditOptions = {}): void {
    const [edit, ...more] = edits;
    if (this.readonly || !edit) return;
    this.#change(more.length === 0 ? makeEdit(this.#text, edit) : applyEdits(this.#text, edits), { from: 'source', ...options });
  }

  undo(): void {
    this.#step(this.#history.undo(this.#text));
  }
  redo(): void {
    this.#step(this.#history.redo(this.#text));
  }

  /** Leads form and source to a place. */
  select(pointer: string): void {
    this.#selected = { pointer, count: this.#selected.count + 1 };
  }

  /** Saves what is not saved yet; a name keeps this state in the history under it. */
  save(note?: string): Promise<boolean> {
    return this.#saving.now(note);
  }

  /** Takes over what somebody else saved. Undoing brings the own text back. */
  takeTheirs(label?: string): void {
    const theirs = this.#saving.accept();
    if (theirs) this.#change(theirs.text, { from: 'server', ...(label === undefined ? {} : { label }) });
  }

  /** Saves the own text over theirs; theirs stays in the history. */
  keepMine(): void {
    this.#saving.overrule();
  }

  /** Begins to analyse, to save and to listen for others; the function that it returns ends that. */
  start(): () => void {
    this.#ask();
    return this.readonly
      ? () => undefined
      : this.#saving.start((text) => {
          this.#change(text, { from: 'server' });
        });
  }

  #step(text: string | undefined): void {
    if (text === undefined) return;
    this.#changedBy = 'history';
    this.#become(text);
    this.#follow();
  }

  #change(text: string, { from, ...step }: EditOptions): void {
    if (text === this.#text) return;
    this.#history.record(this.#text, text, step, performance.now());
    this.#changedBy = from;
    this.#become(text);
    this.#follow();
  }

  #become(text: string): void {
    this.#text = text;
    this.#edits += 1;
    const tree = readTree(text);
    this.#parses = tree !== undefined;
    if (tree) this.#value = shareUnchanged(this.#value, tree.value);
  }

  #follow(): void {
    this.#saving.textIs(this.#text);
    this.#ask();
  }

  #ask(): void {
    this.#checking.ask(this.toJudge, this.#edits);
  }
}
