import type { Argument } from '../../3-lower/sheet.ts';
import { MINUS } from '../numbers.ts';
import type { Part } from './part.ts';
import { bracketed, joined, partAt, PRODUCT } from './part.ts';
import { isExpression, literalAt, partsOf } from './tree.ts';

/** How tightly a sum holds together: as its operator says. */
const SUM = 5;

const isZero = (arg: Argument | undefined): boolean => {
  if (!isExpression(arg)) return false;
  const [operator, args] = partsOf(arg);
  return operator === 'value.number' && Number(literalAt(args, 0)) === 0;
};

/** `−a`; a sum after it takes `a` off. */
export const negativePart = (part: Part): Part => ({
  text: MINUS + (part.text.startsWith(MINUS) ? `(${part.text})` : bracketed(part, PRODUCT)),
  binds: PRODUCT,
  takesOff: part,
});

/** `0 − a` is how a reduction is written in a policy, and reads `−a`; undefined for any other difference. */
export const reductionPart = (parts: readonly Part[], args: readonly Argument[]): Part | undefined =>
  isZero(args[0]) ? negativePart(partAt(parts, 1)) : undefined;

/** `a − b` where `a + (0 − b)` is meant; undefined where nothing is taken off. */
export const sumPart = (parts: readonly Part[]): Part | undefined => {
  if (!parts.slice(1).some(({ takesOff }) => takesOff !== undefined)) return undefined;
  return parts.reduce((sum, part) => {
    const { takesOff } = part;
    return takesOff === undefined ? joined([sum, part], ' + ', SUM, true) : joined([sum, takesOff], ` ${MINUS} `, SUM, false);
  });
};
