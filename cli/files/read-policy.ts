import type { PolicyDocument, Problem } from '@scorewright/engine';
import { readPolicy } from '@scorewright/engine';
import { readBytes } from './read-bytes.ts';

/** A policy file as it was read; the document is absent when the file does not conform to the schema. */
export interface PolicyFile {
  readonly file: string;
  readonly document?: PolicyDocument;
  readonly problems: readonly Problem[];
}

/** Reads a policy. Throws `WrongUse` when the file cannot be opened; what is wrong within it is in the problems. */
export const readPolicyFile = (file: string): PolicyFile => ({ file, ...readPolicy(readBytes(file)) });
