import type { PatchOperation } from '@scorewright/linter';
import { nodeAt, readTree, type JsonNode } from './json-tree.ts';
import { printValue } from './json-print.ts';
import { rankOf } from './order.ts';
import { stepsOf } from './pointer.ts';
import { applyEdits, makeEdit, type TextEdit } from './text-edit.ts';

/** A patch that does not fit the document. Ours to prevent: the form only offers what is there. */
export class PatchMisfit extends Error {
  constructor(operation: PatchOperation, why: string) {
    super(`${operation.op} ${operation.path}: ${why}`);
    this.name = 'PatchMisfit';
  }
}

const indentAt = (text: string, offset: number): string => /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
const unitOf = (text: string): string => /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';

/** Where the entries of an object or array begin and end, commas apart. */
const spansOf = (node: JsonNode): readonly { readonly start: number; readonly end: number }[] =>
  node.kind === 'array' ? node.items : node.kind === 'object' ? node.members.map(({ start, node: { end } }) => ({ start, end })) : [];

/** Puts an entry before the one at `index`, or behind the last, laid out as its neighbours are. */
function insertEntry(text: string, parent: JsonNode, index: number, name: string | undefined, value: unknown): TextEdit {
  const spans = spansOf(parent);
  const inner = text.slice(parent.start, parent.end);
  const broken = inner.includes('\n');
  const outer = indentAt(text, parent.start);
  const indent = spans[0] && broken ? indentAt(text, spans[0].start) : outer + unitOf(text);
  const key = name === undefined ? '' : `${JSON.stringify(name)}: `;
  const printed = `${key}${printValue(value, indent, unitOf(text), key.length)}`;
  if (spans.length === 0) return { start: parent.start + 1, end: parent.end - 1, text: `\n${indent}${printed}\n${outer}` };
  const last = spans[spans.length - 1];
  const next = spans[index];
  const separator = broken ? `,\n${indent}` : ', ';
  if (next) return { start: next.start, end: next.start, text: `${printed}${separator}` };
  return { start: last?.end ?? parent.start + 1, end: last?.end ?? parent.start + 1, text: `${separator}${printed}` };
}

function removeEntry(parent: JsonNode, index: number): TextEdit {
  const spans = spansOf(parent);
  const [before, here, after] = [spans[index - 1], spans[index], spans[index + 1]];
  if (!here || spans.length === 1) return { start: parent.start + 1, end: parent.end - 1, text: '' };
  return after ? { start: here.start, end: after.start, text: '' } : { start: before?.end ?? here.start, end: here.end, text: '' };
}

function replaceNode(text: string, node: JsonNode, value: unknown): TextEdit {
  return {
    start: node.start,
    end: node.end,
    text: printValue(value, indentAt(text, node.start), unitOf(text), node.start - text.lastIndexOf('\n', node.start) - 1),
  };
}

const indexIn = (parent: JsonNode, step: string): number =>
  parent.kind === 'array'
    ? step === '-'
      ? parent.items.length
      : Number(step)
    : parent.kind === 'object'
      ? parent.members.findLastIndex(({ name }) => name === step)
      : -1;

function addEntry(text: string, parent: JsonNode, step: string, operation: PatchOperation & { readonly value: unknown }): TextEdit {
  if (parent.kind === 'leaf') throw new PatchMisfit(operation, 'nothing can be put there');
  const existing = parent.kind === 'object' ? parent.child(step) : undefined;
  if (existing) return replaceNode(text, existing, operation.value);
  if (parent.kind === 'object') return insertEntry(text, parent, indexFor(parent, step, operation.path), step, operation.value);
  const index = indexIn(parent, step);
  if (!Number.isInteger(index) || index < 0 || index > parent.items.length) throw new PatchMisfit(operation, 'no such place in the list');
  return insertEntry(text, parent, index, undefined, operation.value);
}

/** Where a new property goes: in the order of the schema for those of the document itself, else behind the others. */
function indexFor(parent: JsonNode, name: string, path: string): number {
  const rank = rankOf(path, name);
  const index = rank < 0 ? -1 : parent.members.findIndex((member) => rankOf(path, member.name) > rank);
  return index < 0 ? parent.members.length : index;
}

function editOf(text: string, root: JsonNode, operation: PatchOperation): TextEdit | undefined {
  const steps = stepsOf(operation.path);
  const node = nodeAt(root, steps);
  const parent = steps.length === 0 ? undefined : nodeAt(root, steps.slice(0, -1));
  const last = steps[steps.length - 1] ?? '';
  if (operation.op === 'add' && parent) return addEntry(text, parent, last, operation);
  if (!node) throw new PatchMisfit(operation, 'nothing is there');
  if (operation.op === 'remove') return parent ? removeEntry(parent, indexIn(parent, last)) : undefined;
  if (operation.op === 'test') {
    if (JSON.stringify(node.value) !== JSON.stringify(operation.value)) throw new PatchMisfit(operation, 'it has another value');
    return undefined;
  }
  return replaceNode(text, node, operation.value);
}

/** The text with a JSON Patch (RFC 6902) applied; everything else keeps its layout. Throws PatchMisfit; the text must be JSON. */
export function patchText(text: string, patch: readonly PatchOperation[]): string {
  return patch.reduce((done, operation) => {
    const root = readTree(done);
    if (!root) throw new PatchMisfit(operation, 'the text is not JSON');
    const edit = editOf(done, root, operation);
    return edit ? makeEdit(done, edit) : done;
  }, text);
}

/** The text with the entries of a list in another order: `order` names the old index of each. Each entry keeps its layout. */
export function reorderText(text: string, pointer: string, order: readonly number[]): string {
  const root = readTree(text);
  const list = root && nodeAt(root, stepsOf(pointer));
  if (list?.kind !== 'array' || list.items.length !== order.length) return text;
  const edits = list.items.flatMap((item, index): TextEdit[] => {
    const moved = list.items[order[index] ?? index];
    return moved && moved !== item ? [{ start: item.start, end: item.end, text: text.slice(moved.start, moved.end) }] : [];
  });
  return applyEdits(text, edits);
}
