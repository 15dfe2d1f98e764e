import { describe, expect, it } from 'vitest';
import { documentOf, outcomeOf } from '../support/compare/run-case.ts';
import type { Case } from '../support/generate/index.ts';
import { caseOf } from '../support/generate/index.ts';

const CASES = 800;

/** Whether a JSON pointer leads to something in a document. */
const leads = (document: unknown, pointer: string): boolean =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, token) => (typeof value === 'object' && value !== null && Object.hasOwn(value, token) ? (value as Record<string, unknown>)[token] : undefined),
      document,
    ) !== undefined;

/** Lines and problems of a case whose clause, record or place does not exist. */
const astray = (made: Case): readonly string[] => {
  const document = documentOf(made.policy);
  if (!('policy' in document)) return ['a policy that cannot be read'];
  const { sheet, problems } = outcomeOf(document, made.facts);
  const documents = { policy: made.policy, facts: made.facts, call: undefined };
  return [
    ...(sheet?.lines ?? []).filter(({ source }) => !leads(made.policy, source.pointer)).map(({ id, source }) => `line ${id} at ${source.pointer}`),
    ...(sheet?.lines ?? [])
      .filter(({ source }) => source.recordPointer !== undefined && !leads(documents[source.recordDocument ?? 'policy'], source.recordPointer))
      .map(({ id, source }) => `record of ${id} at ${source.recordPointer}`),
    ...problems.filter(({ document: of, pointer }) => !leads(documents[of], pointer)).map(({ code, document: of, pointer }) => `${code} at ${of}:${pointer}`),
  ];
};

describe('every line and every problem', () => {
  it('points at something that is in the document', () => {
    const found = Array.from({ length: CASES }, (_, seed) => ({ seed, astray: astray(caseOf(seed)) })).filter((one) => one.astray.length > 0);
    expect(found).toEqual([]);
  });
});
