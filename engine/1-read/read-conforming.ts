import type { Problem, ProblemDocument } from '../problems/problem.ts';
import type { JsonSource } from './document.ts';
import type { ReadLimits } from './limits.ts';
import { locateProblems } from './locate-problems.ts';
import { readJson } from './read-json.ts';
import { conform, type Form } from './schema/conform.ts';

/** A text read and held against a schema: the source is there when nothing is wrong. */
export function readConforming(
  input: string | Uint8Array,
  document: ProblemDocument,
  form: Form,
  limits?: ReadLimits,
): { readonly source?: JsonSource; readonly problems: readonly Problem[] } {
  const { source, problems } = readJson(input, document, limits);
  return source === undefined ? { problems } : conforming(source, problems, document, form);
}

/** A source held against a schema; `problems`: those that reading it had found. */
export function conforming(
  source: JsonSource,
  problems: readonly Problem[],
  document: ProblemDocument,
  form: Form,
): { readonly source?: JsonSource; readonly problems: readonly Problem[] } {
  const told = new Set(problems.map(({ pointer }) => pointer));
  const nonconforming = conform(source.value, document, form).filter(({ pointer }) => !told.has(pointer));
  const all = inOrder([...problems, ...locateProblems(nonconforming, source)]);
  return all.length === 0 ? { source, problems: all } : { problems: all };
}

/** In the order of the text; that there are too many comes last. */
const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((a, b) => isLast(a) - isLast(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));

const isLast = ({ code }: Problem): number => (code === 'too-many-problems' ? 1 : 0);
