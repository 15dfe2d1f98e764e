import type { Desk } from './desk.ts';
import { evaluate } from './expression.ts';
import { write } from './worksheet.ts';

/** Writes `figure.<id>` for every figure: shown and not paid. */
export const writeFigures = (desk: Desk): void => {
  for (const { id, formula } of desk.card.figures ?? []) write(desk.sheet, `figure.${id}`, () => evaluate(formula, desk.read));
};
