import { readJson, type JsonSource } from '@scorewright/engine';
import type { PatchOperation } from '../finding.ts';
import { PatchMisfit } from '../patch.ts';
import { token, tokens, valueAt } from '../pointer.ts';
import { printValue } from './print-value.ts';

/** A piece of text to be replaced. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

const spanOf = (source: JsonSource, pointer: string): Span => {
  const { offset, length } = source.locate(pointer);
  return { from: offset, to: offset + length };
};

/** A member with its name, or an item. */
const memberSpan = (source: JsonSource, parent: string, step: string): Span => {
  const pointer = `${parent}/${token(step)}`;
  const value = spanOf(source, pointer);
  return Array.isArray(valueAt(source.value, parent)) ? value : { from: source.locate(pointer, 'key').offset, to: value.to };
};

/** White space at the beginning of the line that an offset is in. */
function indentationAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** One level of indentation, as the document has it. */
const stepOf = (text: string): string => /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';

function replaced(source: JsonSource, pointer: string, value: unknown): Edit {
  const span = spanOf(source, pointer);
  return { ...span, text: printValue(value, indentationAt(source.text, span.from), stepOf(source.text)) };
}

function removed(source: JsonSource, parent: string, step: string, steps: readonly string[]): Edit {
  const { text } = source;
  const container = spanOf(source, parent);
  const index = steps.indexOf(step);
  const [before, after] = [steps[index - 1], steps[index + 1]];
  const span = memberSpan(source, parent, step);
  if (after !== undefined) return { from: span.from, to: memberSpan(source, parent, after).from, text: '' };
  if (before !== undefined) return { from: memberSpan(source, parent, before).to, to: span.to, text: '' };
  return { from: container.from + 1, to: container.from + 1 + text.slice(container.from + 1, container.to - 1).length, text: '' };
}

/** Where the members of a container stand: each on a line of its own, or all on one. */
function inserted(source: JsonSource, parent: string, steps: readonly string[], index: number, printed: (indentation: string) => string): Edit {
  const { text } = source;
  const container = spanOf(source, parent);
  const indentation = indentationAt(text, container.from);
  if (steps.length === 0) {
    const inner = indentation + stepOf(text);
    return { from: container.from + 1, to: container.to - 1, text: `\n${inner}${printed(inner)}\n${indentation}` };
  }
  const first = memberSpan(source, parent, steps[0] ?? '');
  const isLines = text.slice(container.from, first.from).includes('\n');
  const inner = isLines ? indentationAt(text, first.from) : indentation;
  const gap = isLines ? `\n${inner}` : ' ';
  const next = steps[index];
  if (next !== undefined) {
    const at = memberSpan(source, parent, next).from;
    return { from: at, to: at, text: `${printed(inner)},${gap}` };
  }
  const last = memberSpan(source, parent, steps[steps.length - 1] ?? '').to;
  return { from: last, to: last, text: `,${gap}${printed(inner)}` };
}

function editOf(source: JsonSource, operation: PatchOperation): Edit | undefined {
  const { path } = operation;
  if (operation.op === 'test') return undefined;
  if (path === '') throw new PatchMisfit('the whole document is not replaced');
  const parent = path.slice(0, path.lastIndexOf('/'));
  const step = tokens(path).at(-1) ?? '';
  const container = valueAt(source.value, parent);
  const value = operation.op === 'remove' ? undefined : operation.value;
  if (!isContainer(container)) throw new PatchMisfit(`there is nothing at ${parent}`);
  const steps = Object.keys(container);
  const exists = Object.hasOwn(container, step);
  if (operation.op !== 'add' && !exists) throw new PatchMisfit(`there is nothing at ${path}`);
  if (operation.op === 'remove') return removed(source, parent, step, steps);
  if (operation.op === 'replace' || (exists && !Array.isArray(container))) return replaced(source, path, value);
  const index = Array.isArray(container) ? (step === '-' ? container.length : Number(step)) : steps.length;
  const name = Array.isArray(container) ? '' : `${JSON.stringify(step)}: `;
  return inserted(source, parent, steps, index, (indentation) => `${name}${printValue(value, indentation, stepOf(source.text))}`);
}

/** The text of a document with a JSON Patch applied: only what the patch touches is written anew. Throws PatchMisfit where it does not fit. */
export function editText(text: string, patch: readonly PatchOperation[]): string {
  return patch.reduce((current, operation) => {
    const { source } = readJson(current, 'policy');
    if (!source) throw new PatchMisfit('the document is not JSON');
    if (operation.op === 'test' && JSON.stringify(valueAt(source.value, operation.path)) !== JSON.stringify(operation.value)) {
      throw new PatchMisfit(`the value at ${operation.path} is not the one expected`);
    }
    const edit = editOf(source, operation);
    return edit ? current.slice(0, edit.from) + edit.text + current.slice(edit.to) : current;
  }, text);
}
