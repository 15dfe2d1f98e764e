export { checkExpression } from './check-expression.ts';
export type { CheckedExpression } from './check-expression.ts';
export { scopeOf } from './scope.ts';
export type { NamedValue, Scope } from './scope.ts';
