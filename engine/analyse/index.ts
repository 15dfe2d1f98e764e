export { calculatorWork, type CalculatorWork } from './calculator.ts';
export { extremesOf, type Extreme, type Extremes, type FreeFact } from './extremes.ts';
export { compareLimits, type Interval, type Limit } from './rational-function.ts';
export * as rationals from './rational.ts';
export type { Rational } from './rational.ts';
export { jumpAt, shapeOf, type Breakpoint, type Shape, type ShapePiece, type Trend } from './shape.ts';
export { TooMany } from './signals.ts';
export { readsOf, type FactTexts } from './symbolic.ts';
export { sweep } from './sweep.ts';
