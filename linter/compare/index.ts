export type { PayComparison, PersonPay, VersionVerdict } from './comparison.ts';
export { comparePay, exampleFacts, personPay } from './pay.ts';
