import { inRows, rationals, shapeOf, TooMany, type FactTexts, type Interval, type Rational, type Shape, type Sheet } from '@scorewright/engine';
import type { Analysis, CardView } from '../context.ts';
import { answersAbout } from '../kept/answers.ts';
import { remembering } from './remember.ts';

/** Why an analysis that threw TooMany says nothing. */
export const TOO_MANY = {
  reason: {
    en: 'pay has too many steps, too high powers of a fact or too long a chain of lines to be followed exactly',
    ru: 'у выплаты слишком много ступеней, слишком высокие степени показателя или слишком длинная цепочка строк, чтобы проследить её точно',
  },
} as const;

/** What is varied and what is watched. */
export interface Along {
  /** Id of a fact or of a line. */
  readonly variable: string;
  readonly target: string;
  readonly domain: Interval;
  readonly rounding?: 'ignore' | 'exact';
}

/** The first sheet of a card, or why there is none. */
export function sheetOf({ sheets }: CardView): Sheet | undefined {
  return 'value' in sheets ? sheets.value[0] : undefined;
}

const shapes = remembering<Analysis<Shape>>();

const endOf = (end: Rational | undefined): string => (end ? `${end.n}/${end.d}` : '');
const keyOf = ({ variable, target, domain, rounding = 'ignore' }: Along): string =>
  [variable, target, endOf(domain.from), endOf(domain.to), rounding].join(' ');

/** The exact shape of one line over a fact or another line, everything else on plan. Computed once for each card. */
export const shapeAlong = (view: CardView, along: Along): Analysis<Shape> => shapes(view, keyOf(along), () => compute(view, along));

function compute(view: CardView, { rounding = 'ignore', ...along }: Along): Analysis<Shape> {
  const { sheets, onPlan } = view;
  if (!('value' in onPlan)) return onPlan;
  if (!('value' in sheets)) return sheets;
  const [sheet] = sheets.value;
  return sheet ? bounded(() => shapeOf({ sheet, facts: onPlan.value, rounding, ...along })) : TOO_MANY;
}

/** An analysis that has too many steps says so. */
export function bounded<T>(run: () => T): Analysis<T> {
  try {
    return { value: run() };
  } catch (signal) {
    if (signal instanceof TooMany) return TOO_MANY;
    throw signal;
  }
}

/** A line's exact number, or the problem that stands in its way. */
export type LineNumber = Rational | { readonly fault: string; readonly line: string };

/** What a line is for rows of facts, each over those given. */
export function linesInRows(sheet: Sheet, facts: FactTexts, target: string, rounding: 'ignore' | 'exact', rows: readonly FactTexts[]): readonly LineNumber[] {
  return inRows({ sheet, facts, target, rounding }, rows).map((outcome) => ('f' in outcome ? (outcome.f.top[0] ?? rationals.ZERO) : outcome));
}

const numbers = answersAbout<Sheet, LineNumber>();

/** What a line is for given facts; found once for each sheet. */
export const lineAt = (sheet: Sheet, facts: FactTexts, target: string, rounding: 'ignore' | 'exact' = 'exact'): LineNumber =>
  numbers(sheet, JSON.stringify([target, rounding, facts]), () => linesInRows(sheet, facts, target, rounding, [{}])[0] ?? { fault: 'internal', line: target });

export const isNumber = (value: LineNumber): value is Rational => !('fault' in value);
