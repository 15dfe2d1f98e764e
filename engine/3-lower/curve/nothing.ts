import { number } from '../../operators/build.ts';
import type { PaysKind } from './pays.ts';

export const nothing: PaysKind<'nothing'> = ({ type }) => number('0', type.unit);
