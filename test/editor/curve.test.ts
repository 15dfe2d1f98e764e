import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../editor/lib/cards/bands.ts';
import { flatsOf } from '../../editor/lib/cards/curve.ts';
import { curve } from '../../editor/lib/worker/handlers/curve.ts';
import { sure } from '../support/sure.ts';

interface Bands {
  readonly bands: { to?: number; pays: object }[];
}
const read = () =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../../policies/m04-sales-bands-accelerator/policy.json'), 'utf8')) as {
    scorecards: { id: string; indicators: { id: string; curve?: Bands }[] }[];
  };

/** The flat stretches that the page of the first card says of its first curve. */
function flats(change: (bands: Bands['bands']) => void): ReturnType<typeof flatsOf> {
  const policy = read();
  const card = sure(policy.scorecards[0]);
  const indicator = sure(card.indicators.find((one) => one.curve));
  const drawn = sure(indicator.curve);
  sure(drawn.bands.at(-1)).pays = { kind: 'constant', value: 150 };
  change(drawn.bands);
  const { from, to } = spanOf(drawn);
  const place = { variable: `${indicator.id}.attainment`, target: `${indicator.id}.score`, from: String(from), to: String(to) };
  const answer = sure(curve({ text: JSON.stringify(policy), curve: { scorecard: card.id, facts: {}, ...place } }));
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return flatsOf(answer, drawn.bands);
}

describe('the flat stretches of a payout curve', () => {
  it('go on for ever where the last band is open, and end where it does', () => {
    const open = flats(() => undefined);
    expect(open.at(-1)).toEqual({ from: expect.any(Number) as number, to: undefined });
    expect(open.slice(0, -1).every(({ to }) => to !== undefined)).toBe(true);
    const last = sure(open.at(-1)).from + 20;
    const closed = flats((bands) => {
      sure(bands.at(-1)).to = last;
    });
    expect(closed.at(-1)?.to).toBe(last);
  });
});
