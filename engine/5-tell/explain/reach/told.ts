import type { Decimal } from 'decimal.js';
import { exactQuantity, quantity } from '../../units.ts';
import { shortNumber } from '../../numbers.ts';
import type { Word } from '../../words/index.ts';
import { say } from '../../words/index.ts';
import type { ExplainContext } from '../context.ts';
import type { ExplainedReach } from '../explanation.ts';
import type { Edge } from './edge.ts';
import { absolute } from '../../../values/arithmetic.ts';

/** What was hit, with the sentence that says so. */
export interface Told {
  readonly reach: ExplainedReach;
  readonly sentence: string;
}

export type Next = NonNullable<ExplainedReach['next']>;

/** A way that is still to go, and in which direction. */
export interface Way {
  readonly distance: Decimal;
  readonly unit: string;
  readonly rising: boolean;
}

/** A difference of percents is told in percentage points. */
const differenceText = ({ distance, unit }: Way, { language }: ExplainContext): string =>
  unit === '%' ? say(language, 'reach.points', { number: shortNumber(distance.abs(), language) }) : quantity(distance.abs(), unit, language, 'accusative');

/** `: 100 RUB less`. */
export const wayText = (way: Way, context: ExplainContext): string =>
  say(context.language, way.rising ? 'reach.distance.more' : 'reach.distance.less', { distance: differenceText(way, context) });

export const exactWay = ({ distance, unit }: Way, { language }: ExplainContext): string => exactQuantity(absolute(distance), unit, language);

const edgeWord = (owned: boolean, rising: boolean): Word => {
  if (owned) return rising ? 'reach.edge.from' : 'reach.edge.to';
  return rising ? 'reach.edge.above' : 'reach.edge.below';
};

/** `from 100 %`, `above 3,000,000`, `below 500`. */
export const edgeText = ({ at, owned }: Edge, rising: boolean, unit: string, { language }: ExplainContext): string =>
  `${say(language, edgeWord(owned, rising))} ${quantity(at, unit, language, 'genitive')}`;
