import type { Band } from '@scorewright/schemas';
import { decimal } from '../../../values/decimal.ts';
import type { Language } from '../../language.ts';
import { quantity } from '../../units.ts';
import type { Word } from '../../words/index.ts';
import { say } from '../../words/index.ts';

/** The ends of a band. */
export type Ends = Pick<Band, 'from' | 'to' | 'ends'>;

const openRange = ({ from, to }: Ends, owned: boolean, ownedTo: boolean): Word => {
  if (from !== undefined) return owned ? 'range.from' : 'range.above';
  if (to !== undefined) return ownedTo ? 'range.to' : 'range.below';
  return 'range.all';
};

const rangeWord = (band: Ends): Word => {
  const [owned, ownedTo] = [band.ends.startsWith('['), band.ends.endsWith(']')];
  if (band.from === undefined || band.to === undefined) return openRange(band, owned, ownedTo);
  if (decimal(band.from).equals(decimal(band.to))) return 'range.one';
  if (owned) return ownedTo ? 'range.both' : 'range.from-below';
  return ownedTo ? 'range.above-to' : 'range.above-below';
};

/** Which values a band owns, in words: `from 80 % to below 100 %`. */
export const rangeText = (band: Ends, unit: string, { language }: { readonly language: Language }): string => {
  const shown = (end: Band['from']): string => (end === undefined ? '' : quantity(decimal(end), unit, language, 'genitive'));
  return say(language, rangeWord(band), { from: shown(band.from), to: shown(band.to) });
};
