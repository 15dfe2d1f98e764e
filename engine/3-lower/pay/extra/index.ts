export { lowerExtras } from './extras.ts';
