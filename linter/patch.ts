import type { PatchOperation } from './finding.ts';
import { tokens, valueAt } from './pointer.ts';

type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;
const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A copy as reading the document again would give it: parts that are one object in memory are two places in a document. */
const unshared = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

function changed(container: Container, step: string, operation: PatchOperation): void {
  if (Array.isArray(container)) {
    const index = step === '-' ? container.length : Number(step);
    if (operation.op === 'remove') container.splice(index, 1);
    else container.splice(index, operation.op === 'replace' ? 1 : 0, unshared(operation.value));
    return;
  }
  if (operation.op === 'remove') Reflect.deleteProperty(container, step);
  else Object.defineProperty(container, step, { value: unshared(operation.value), configurable: true, enumerable: true, writable: true });
}

/** Why a patch does not fit the document. */
export class PatchMisfit extends Error {}

/** A copy of the document with a JSON Patch applied: all of it, or PatchMisfit when a place is not there or a test fails. */
export function applyPatch<T>(document: T, patch: readonly PatchOperation[]): T {
  const copy = unshared(document);
  for (const operation of patch) {
    const steps = tokens(operation.path);
    const last = steps[steps.length - 1];
    const parent = valueAt(copy, operation.path.slice(0, Math.max(0, operation.path.lastIndexOf('/'))));
    if (operation.op === 'test') {
      if (!sameJson(valueAt(copy, operation.path), operation.value)) throw new PatchMisfit(`the value at ${operation.path} is not the one expected`);
      continue;
    }
    const exists = isContainer(parent) && last !== undefined && (last === '-' || operation.op === 'add' || Object.hasOwn(parent, last));
    if (!exists || !isContainer(parent) || last === undefined) throw new PatchMisfit(`there is nothing at ${operation.path}`);
    changed(parent, last, operation);
  }
  return copy;
}
