import type { Line } from '../../../3-lower/sheet.ts';
import type { LineValue } from '../../../4-run/trace.ts';
import type { ExplainContext } from '../context.ts';
import { explainBand } from './band.ts';
import { explainLevel } from './level.ts';
import type { Told } from './told.ts';

/** Whether a line says which level of its indicator is reached, or which row of its matrix. */
const isOfLevels = ({ id, indicator }: Line): boolean => indicator !== undefined && /\.(reached|row)$/.test(id);

/** Which band or level a line hit, and how far the next one is; undefined for other lines. */
export const explainReach = (value: LineValue, context: ExplainContext): Told | undefined => {
  if (value.state !== 'value' || value.line.role !== 'band' || typeof value.value !== 'string') return undefined;
  return isOfLevels(value.line) ? explainLevel(context, value.line, value.value) : explainBand(context, value.line, value.value);
};
