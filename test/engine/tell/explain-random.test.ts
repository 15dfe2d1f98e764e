import { describe, expect, it } from 'vitest';
import { explain, explanationText, LANGUAGES } from '../../../engine/5-tell/index.ts';
import { calculate } from '../../../engine/calculate.ts';
import { caseOf } from '../../support/generate/index.ts';
import { documentOf, factsOf } from './cases.ts';

/** What no reader may see: data that was not put in, and names of our own operators. */
const RAW = /\{[a-z]|undefined|NaN|\[object|(?:decimal|read|compare|missing|band|check)\.[a-z]/;

describe('policies made by chance', () => {
  it('are explained in both languages, every line of them, without a crash', () => {
    for (let seed = 0; seed < 120; seed += 1) {
      const made = caseOf(seed);
      const document = documentOf(made.policy);
      const outcome = calculate(document, factsOf(made.facts.facts, made.facts));
      for (const language of LANGUAGES) {
        const explanation = explain(document, outcome, language);
        expect(
          explanation.blocks
            .flatMap(({ lines }) => lines)
            .map(({ id }) => id)
            .sort(),
        ).toEqual((outcome.trace?.lines ?? []).map(({ line }) => line.id).sort());
        const text = explanationText(explanation, { all: true });
        expect([seed, RAW.exec(text)?.[0]]).toEqual([seed, undefined]);
        if (language === 'ru') expect([seed, /\b(?:clause|because|rounded|the|percentage)\b/.exec(text)?.[0]]).toEqual([seed, undefined]);
      }
    }
  });
});
