import { numeral } from '../draft/literal.ts';
import type { PaysKind } from './pays.ts';

/** The same everywhere in the band. */
export const constant: PaysKind<'constant'> = ({ pays, type }) => numeral(pays.value, type.unit);
