export type { FactValue, Impossible, RequiredFor, Requirement } from './requirement.ts';
export { requiredFor } from './required-for.ts';
