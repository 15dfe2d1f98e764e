import { ofNumber } from './method.ts';

/** The metric itself, in its own unit. */
export const direct = ofNumber<'direct'>(({ actual }) => actual);
