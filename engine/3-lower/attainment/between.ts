import { add, divide, multiply, subtract } from '../../operators/build.ts';
import type { Expression } from '../sheet.ts';

/** A value at a place: what a level or a row pays where it begins. */
interface Point {
  readonly at: Expression;
  readonly score: Expression;
}

/** On the straight line from one point to the next: score + (x - at) x (next score - score) / (next at - at). */
export const between = (x: Expression, { at, score }: Point, next: Point): Expression =>
  add(score, divide(multiply(subtract(x, at), subtract(next.score, score)), subtract(next.at, at)));
