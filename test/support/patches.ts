import type { PatchOperation } from '@scorewright/linter';

/** Steps of a JSON Patch, named after what they do to a regulation. */
export const set = (path: string, value: unknown): PatchOperation => ({ op: 'replace', path, value });
export const add = (path: string, value: unknown): PatchOperation => ({ op: 'add', path, value });
export const drop = (path: string): PatchOperation => ({ op: 'remove', path });
