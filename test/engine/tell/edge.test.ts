import type { RoundingMode } from '@scorewright/schemas';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { beforeRounding, isReached, wholeFrom } from '../../../engine/5-tell/explain/reach/edge.ts';
import { roundToStep } from '../../../engine/values/arithmetic.ts';
import { decimal } from '../../../engine/values/decimal.ts';

const MODES: readonly RoundingMode[] = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor'];
const STEPS = ['1', '0.5', '5'];
const EDGES = ['80', '79.5', '82.5', '3', '0.25'];

describe('the edge of an exact value whose rounded one is compared', () => {
  for (const mode of MODES)
    for (const step of STEPS)
      for (const at of EDGES)
        for (const owned of [true, false])
          for (const rising of [true, false]) {
            it(`${rising ? 'rises' : 'falls'} to ${at} ${owned ? 'inclusive' : 'exclusive'} where values are rounded ${mode} to ${step}`, () => {
              const edge = { at: decimal(at), owned };
              const exact = beforeRounding(edge, { step, mode }, rising);
              for (let tick = -24; tick <= 24; tick += 1) {
                const value = decimal(at).plus(decimal(tick).times('0.25'));
                if (value.isNegative()) continue;
                const rounded = roundToStep(value, decimal(step), mode);
                expect([value.toString(), isReached(exact, value, rising)]).toEqual([value.toString(), isReached(edge, rounded, rising)]);
              }
            });
          }

  it('in whole numbers is the first one that reaches', () => {
    const at = (text: string, owned: boolean, rising: boolean): string => wholeFrom({ at: new Decimal(text), owned }, rising).at.toString();
    expect([at('1000', false, true), at('1000', true, true), at('999.1', false, true)]).toEqual(['1001', '1000', '1000']);
    expect([at('4', false, false), at('4', true, false), at('4.9', false, false)]).toEqual(['3', '4', '4']);
  });
});
