export type { FactValue, RequiredFor, Requirement } from './requirement.ts';
export { requiredFor } from './required-for.ts';
