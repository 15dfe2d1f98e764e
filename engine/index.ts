// The whole public engine, in the order of its stages. README.md walks through them.
export type { DecimalSign, FactsDocument, JsonSource, PolicyDocument, Position, ReadLimits } from './1-read/index.ts';
export {
  changeBetween,
  decimalSignOf,
  factTypes,
  locateProblems,
  printJson,
  readConforming,
  readFacts,
  readFactsTable,
  readJson,
  readPolicy,
  rereadPolicy,
} from './1-read/index.ts';
export { readByCalculations } from './calculation-reads.ts';
export { checkPolicy } from './check-policy.ts';
export type { Argument, Expression, Input, Line, LineNote, LineRounding, Lowered, LowerOptions, Role, Sheet, Source, ValueType } from './3-lower/index.ts';
export { lower, lowerCard } from './3-lower/index.ts';
export type { CardOutcome, LineValue, Trace } from './4-run/index.ts';
export { runSheet } from './4-run/index.ts';
export * from './4-run/compiler/index.ts';
export { calculate, calculateAll } from './calculate.ts';
export { runExamples, type ExampleOutcome, type Mismatch } from './examples.ts';
export * from './5-tell/index.ts';
export * from './6-print/index.ts';
export * from './forecast/index.ts';
export * from './inverse/index.ts';
export * from './analyse/index.ts';
export * from './compare/index.ts';
export { OPERATORS, TOKENS, operatorsOf, typeOfExpression, type Operator } from './operators/index.ts';
export type { Problem, ProblemData, ProblemDocument, ProblemText, Severity } from './problems/problem.ts';
export { hasErrors, problem } from './problems/problem.ts';
export { PROBLEM_TEXTS } from './problems/catalogue.ts';
export { CARD_WORDS } from './values/reserved-ids.ts';
export { isCountedNoun, isCurrency } from './values/unit.ts';
export { ENGINE_VERSION } from './version.ts';
