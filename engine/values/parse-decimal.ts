/** Why a text is not a decimal number of the format. `suggestion` is what was meant, where only one reading is possible. */
export interface DecimalFault {
  readonly fault: 'group-separators' | 'comma' | 'percent-sign' | 'not-a-number' | 'too-long';
  readonly suggestion?: string;
}

/** Digits that a number may have before and after the point. */
export const MAX_DIGITS = 40;

const DECIMAL = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
/** Ordinary, no-break, figure, thin and narrow no-break spaces, and apostrophes: what people put between groups of three digits. */
const GROUP_SIGNS = /[ \u00a0\u2007\u2009\u202f'’]/g;

/**
 * Reads a decimal number written with a point: `1200.50`. Nothing is guessed: `1 200,50`, `95 %`, `1e5`, `+1` and `NaN` are faults, with
 * the corrected number where there is one reading. At most 40 digits before and after the point. The value is the text as it was written.
 */
export function parseDecimal(text: string): { readonly value: string } | DecimalFault {
  if (DECIMAL.test(text)) return isTooLong(text) ? { fault: 'too-long' } : { value: text };
  const percent = text.trim().endsWith('%');
  const number = corrected(percent ? text.trim().slice(0, -1) : text);
  const fault = percent && (number.suggestion !== undefined || number.fault !== 'not-a-number') ? 'percent-sign' : number.fault;
  return number.suggestion === undefined ? { fault } : { fault, suggestion: number.suggestion };
}

const isTooLong = (decimal: string): boolean => {
  const [before = '', after = ''] = decimal.replace('-', '').split('.');
  return before.length > MAX_DIGITS || after.length > MAX_DIGITS;
};

function corrected(text: string): DecimalFault {
  const trimmed = text.trim().replace(/^[−–]/, '-').replace(/^\+/, '');
  const joined = trimmed.replace(GROUP_SIGNS, '');
  const grouped = joined !== trimmed;
  if (!/^-?[0-9][0-9.,]*$/.test(joined) || (grouped && !areGroups(trimmed))) return { fault: 'not-a-number' };
  const { fault, number } = pointed(joined);
  const plain = number?.replace(/^(-?)0+(?=[0-9])/, '$1');
  const suggestion = plain !== undefined && DECIMAL.test(plain) && !isTooLong(plain) ? plain : undefined;
  return { fault: grouped ? 'group-separators' : fault, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** Groups of three digits, each after a separator: `1 200`; `1 2 3` is something else. */
const areGroups = (text: string): boolean => /^-?[0-9]{1,3}(?:[^0-9.,][0-9]{3})+(?:[.,][0-9]+)?$/.test(text);

/** The number with one decimal point. `1,200` can be 1200 and 1.2: it has no corrected form. */
function pointed(text: string): { readonly fault: DecimalFault['fault']; readonly number?: string } {
  const commas = text.split(',').length - 1;
  const points = text.split('.').length - 1;
  if (commas === 0 && points <= 1) return { fault: 'not-a-number', number: text };
  if (commas === 1 && points === 0) {
    return /^-?[1-9][0-9]{0,2},[0-9]{3}$/.test(text) ? { fault: 'comma' } : { fault: 'comma', number: text.replace(',', '.') };
  }
  if (/^-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/.test(text)) return { fault: 'group-separators', number: text.replaceAll(',', '') };
  if (/^-?[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?$/.test(text)) {
    return { fault: 'group-separators', number: text.replaceAll('.', '').replace(',', '.') };
  }
  return { fault: 'not-a-number' };
}
