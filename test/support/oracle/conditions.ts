import type { JsonLogic } from '@scorewright/schemas';
import type { Desk } from './desk.ts';
import { isTrue } from './expression.ts';
import { required } from './value.ts';
import { readLine, write } from './worksheet.ts';

/** Writes a condition on a line of its own, the first time that it is needed. Gives how it is read. */
export const writeCondition = (desk: Desk, id: string, condition: JsonLogic): (() => boolean) => {
  if (!desk.sheet.lines.has(id)) write(desk.sheet, id, () => isTrue(condition, desk.read));
  return () => required(readLine(desk.sheet, id)) === true;
};

/** As `writeCondition`, where no condition means always. */
export const writeWhen = (desk: Desk, id: string, condition: JsonLogic | undefined): (() => boolean) =>
  condition === undefined ? () => true : writeCondition(desk, id, condition);
