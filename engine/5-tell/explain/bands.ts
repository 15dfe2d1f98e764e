import type { Band, Curve } from '@scorewright/schemas';
import type { Line } from '../../3-lower/sheet.ts';
import { childOf, valuesAt } from '../pointer.ts';
import type { ExplainContext } from './context.ts';

export interface PlacedBand {
  readonly band: Band;
  readonly pointer: string;
}

const CURVES = ['curve', 'tiers', 'table'] as const;

/** The curve at a value of the policy: the value itself, or the one that it holds. */
const curveIn = (value: unknown, pointer: string): { readonly curve: Curve; readonly pointer: string } | undefined => {
  if (Array.isArray(childOf(value, 'bands'))) return { curve: value as Curve, pointer };
  for (const name of CURVES) {
    const inner = childOf(value, name);
    if (inner !== undefined) return curveIn(inner, `${pointer}/${name}`);
  }
  return undefined;
};

/** The bands that a line chose from: those of the curve nearest to the place it comes from. */
export const bandsOf = (context: ExplainContext, line: Line): readonly PlacedBand[] | undefined => {
  const path = valuesAt(context.document.policy, line.source.pointer).toReversed();
  const found = path.map(({ value, pointer }) => curveIn(value, pointer)).find((curve) => curve !== undefined);
  return found?.curve.bands.map((band, index) => ({ band, pointer: `${found.pointer}/bands/${index}` }));
};
