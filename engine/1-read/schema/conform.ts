import type { JsonSchema, Validator } from '@scorewright/schemas';
import { problem, type Problem, type ProblemDocument } from '../../problems/problem.ts';
import { MAX_PROBLEMS } from '../limits.ts';
import { problemOfError } from './problem-of-error.ts';

/** A schema with its validator. */
export interface Form {
  readonly schema: JsonSchema;
  /** Says yes only of a value that conforms, at a fraction of the validator's price. */
  readonly conforms?: (value: unknown) => boolean;
  readonly validator: Validator;
}

/** What keeps a value from conforming to a schema: one problem a place and kind; none when it conforms. */
export function conform(value: unknown, document: ProblemDocument, form: Form): readonly Problem[] {
  if (form.conforms?.(value) === true) return [];
  const { schema, validator } = form;
  if (validator(value)) return [];
  const held = { document, schema, value };
  const found = (validator.errors ?? []).map((error) => problemOfError(held, error)).filter((problem) => problem !== undefined);
  const format = found.find(({ code }) => code === 'unknown-format');
  if (format) return [format];
  const folded = fold(found);
  if (folded.length <= MAX_PROBLEMS) return folded;
  return [...folded.slice(0, MAX_PROBLEMS), problem('too-many-problems', document, '', { most: MAX_PROBLEMS })];
}

/** Without repetitions, and without a missing property that is there with a typing mistake in its name. */
function fold(problems: readonly Problem[]): Problem[] {
  const misspelt = new Set(
    problems.filter(({ code }) => code === 'unknown-property').map((found) => `${parent(found.pointer)} ${String(found.data['known'])}`),
  );
  const told = new Set<string>();
  return problems.filter(({ code, pointer, data }) => {
    const place = `${code} ${pointer} ${String(data['name'] ?? '')}`;
    if (told.has(place) || (code === 'missing-property' && misspelt.has(`${pointer} ${String(data['name'])}`))) return false;
    told.add(place);
    return true;
  });
}

const parent = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));
