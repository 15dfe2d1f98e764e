export type { Looked } from './curve.ts';
export { lowerCurve, within } from './curve.ts';
