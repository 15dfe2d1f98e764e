import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sure } from '../../support/sure.ts';
import type { PolicyDocument } from '../../../engine/1-read/index.ts';
import { readPolicy } from '../../../engine/1-read/index.ts';
import type { Argument, Expression, Sheet, ValueType } from '../../../engine/3-lower/index.ts';
import { lowerCard } from '../../../engine/3-lower/index.ts';
import { typeOfExpression } from '../../../engine/operators/index.ts';
import { caseOf } from '../../support/generate/index.ts';
import { documentOf } from '../../support/policy.ts';

const POLICIES = path.join(import.meta.dirname, '../../../policies');
const MADE = 300;

const shipped = readdirSync(POLICIES, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'policy.json')
  .map((file) => [file, readPolicy(readFileSync(path.join(POLICIES, file))).document] as const);

/** Every sheet that a policy can be lowered to, but for corrections. */
const sheetsOf = (document: PolicyDocument): readonly Sheet[] =>
  document.policy.scorecards.flatMap((card) =>
    (card.weightVariants ?? [undefined]).flatMap((variant) => lowerCard(document, card.id, variant === undefined ? {} : { variant: variant.id }).sheet ?? []),
  );

const isExpression = (argument: Argument): argument is Expression => typeof argument === 'object';
const readsOf = (expression: Expression): readonly string[] =>
  Object.entries(expression).flatMap(([operator, args]) =>
    operator === 'read.line'
      ? [`line ${String(args[0])}`]
      : operator === 'read.fact'
        ? [`fact ${String(args[0])}`]
        : args.filter(isExpression).flatMap(readsOf),
  );

const valueAt = (document: PolicyDocument, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, token) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[token] : undefined), document.policy);

/** What is wrong with a sheet: types, order of reading, ids, pointers. */
function faultsOf(document: PolicyDocument, { inputs, lines }: Sheet): readonly string[] {
  const facts = new Map(inputs.map(({ id, type }) => [id, type]));
  const before = new Map<string, ValueType>();
  return lines.flatMap(({ id, type, expression, source }) => {
    const found = typeOfExpression(expression, { fact: (name) => facts.get(name), line: (name) => before.get(name) });
    const reads = readsOf(expression).filter((read) => !(read.startsWith('line ') ? before.has(read.slice(5)) : facts.has(read.slice(5))));
    const faults = [
      ...(JSON.stringify(found) === JSON.stringify(type) ? [] : [`${id}: ${JSON.stringify(type)} is ${JSON.stringify(found)}`]),
      ...reads.map((read) => `${id} reads ${read}, which is not before`),
      ...(before.has(id) ? [`${id} twice`] : []),
      ...(valueAt(document, source.pointer) === undefined ? [`${id} points at ${source.pointer}, which is not there`] : []),
    ];
    before.set(id, type);
    return faults;
  });
}

describe('a sheet', () => {
  it.each(shipped)('of %s has lines of the types that they claim, in order, at clauses that exist', (_file, document) => {
    expect(sheetsOf(sure(document)).flatMap((sheet) => faultsOf(sure(document), sheet))).toEqual([]);
    expect(sheetsOf(sure(document)).length).toBeGreaterThan(0);
  });

  it(`of ${MADE} policies made by chance likewise`, () => {
    const faults = Array.from({ length: MADE }, (_, seed) => documentOf(caseOf(seed * 5, 5).policy)).flatMap((document) =>
      sheetsOf(document).flatMap((sheet) => faultsOf(document, sheet)),
    );
    expect(faults).toEqual([]);
  });

  it('is plain data that can be stored and sent', () => {
    const [sheet] = sheetsOf(sure(shipped[0]?.[1]));
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
  });
});
