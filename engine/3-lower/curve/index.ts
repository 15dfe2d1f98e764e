export { lowerCurve, within } from './curve.ts';
