import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../engine/1-read/index.ts';
import { checkPolicy } from '../../../engine/check-policy.ts';
import { HOSTILE_DOCUMENTS } from '../../support/hostile/documents.ts';
import { sure } from '../../support/sure.ts';

describe('a policy that is wrong in thousands of places', () => {
  it.each(HOSTILE_DOCUMENTS)('is refused with the first hundred of its problems: $name', ({ text, codes }) => {
    expect(checkPolicy(sure(readPolicy(text).document)).map(({ code }) => code)).toEqual(codes);
  });

  it('is not refused for warnings, however many', () => {
    const { examples, ...policy } = JSON.parse(HOSTILE_DOCUMENTS[4]?.text ?? '') as { metrics: unknown[]; examples: { facts: Record<string, number> }[] };
    const [example] = examples;
    for (let index = 0; index < 150; index += 1) sure(example).facts[`unasked-${index}`] = 1;
    const { document } = readPolicy(JSON.stringify({ ...policy, metrics: policy.metrics.slice(0, -1), examples: [example] }));
    const problems = checkPolicy(sure(document));
    expect(problems.map(({ severity }) => severity)).toEqual(Array.from({ length: 101 }, () => 'warning'));
    expect(problems.at(-1)?.code).toBe('too-many-problems');
  });
});
