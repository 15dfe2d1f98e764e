/**
 * Units of numbers. Grammar: `1`, or atoms joined by `*` and `/`, each with an optional `^` and an exponent from 1 to 9;
 * an atom is `%`, a currency code, or a word of letters (any script), digits and hyphens beginning with a letter. `1/day` is permitted.
 * The canonical text has the atoms in order of their letters, those above the line first: `RUB/lead`, `m2/day/person`, `1/day`.
 */

/** Exponents by atom, none of them zero. */
type Exponents = ReadonlyMap<string, number>;

export const PLAIN = '1';
export const PERCENT = '%';
export const DAY = 'day';

const MAX_LENGTH = 64;

/** A product that goes beyond is no unit that a person can read. */
const MAX_EXPONENT = 9;

/** Units that measure; every other word counts something (`lead`, `call`, `человек`). */
const MEASURES: ReadonlySet<string> = new Set([
  ...['kg', 'g', 't', 'tonne', 'ton', 'lb', 'oz', 'кг', 'г', 'т', 'тонна', 'ц'],
  ...['m', 'km', 'cm', 'mm', 'mile', 'ft', 'ha', 'м', 'км', 'см', 'мм', 'га'],
  ...['l', 'litre', 'liter', 'л', 'литр'],
  ...['s', 'min', 'h', 'hour', 'minute', 'second', 'day', 'week', 'month', 'quarter', 'year'],
  ...['с', 'мин', 'ч', 'час', 'минута', 'секунда', 'день', 'дн', 'неделя', 'месяц', 'квартал', 'год'],
  ...['kW', 'MW', 'kWh', 'MWh', 'GWh', 'GJ', 'Gcal', 'кВт', 'МВт', 'кВтч', 'МВтч', 'Гкал', 'ГДж'],
  'руб',
]);
const CURRENCY = /^[A-Z]{3}$/;
/** Money in thousands, millions or billions: measured as money is, and neither the same as money nor as a number. */
const SCALED_MONEY = /^(?:thousand|million|billion)-[A-Z]{3}$/;
/** `m2` is `m^2`: the customary writing of areas and volumes. */
const LENGTHS: ReadonlySet<string> = new Set(['m', 'km', 'cm', 'mm', 'ft', 'м', 'км', 'см', 'мм']);

/** Units read so far: a policy has few, and writes each of them many times. */
const read = new Map<string, string | undefined>();
const MOST_READ = 500;

/** The canonical text of a unit, or undefined when it is malformed. */
export function parseUnit(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  if (read.has(text)) return read.get(text);
  const exponents = readExponents(text);
  const unit = exponents && printBounded(exponents);
  if (read.size >= MOST_READ) read.clear();
  read.set(text, unit);
  return unit;
}

/** Undefined when an exponent would go beyond 9. */
export const multiplyUnits = (a: string, b: string): string | undefined => printBounded(combine(exponentsOf(a), exponentsOf(b), 1));
/** Undefined when an exponent would go beyond 9. */
export const divideUnits = (a: string, b: string): string | undefined => printBounded(combine(exponentsOf(a), exponentsOf(b), -1));

/** Whether two units differ at most in the nouns that they count: `RUB/order` and `RUB`, `meeting/call` and `1`. */
export const isSameMeasure = (a: string, b: string): boolean => [...combine(exponentsOf(a), exponentsOf(b), -1).keys()].every(isCounted);

/** Whether an atom counts something and measures nothing. */
export const isCounted = (atom: string): boolean => atom !== PERCENT && !MEASURES.has(atom) && !CURRENCY.test(atom) && !SCALED_MONEY.test(atom);

/** Whether neither money nor percent is in a unit: what is counted and measured, or a plain number. */
export const isPhysical = (unit: string): boolean =>
  [...exponentsOf(unit).keys()].every((atom) => atom !== PERCENT && !CURRENCY.test(atom) && !SCALED_MONEY.test(atom));

/** Whether a unit is one word that counts things, alone: `lead`, `call`, not `RUB/lead`. */
export const isCountedNoun = (unit: string): boolean => {
  const [only, ...more] = readExponents(unit) ?? [];
  return only !== undefined && more.length === 0 && only[1] === 1 && isCounted(only[0]);
};

/** Whether a unit is money, alone: `RUB`. */
export const isCurrency = (unit: string): boolean => CURRENCY.test(unit);

/** INVARIANT: units of types are canonical, so reading one cannot fail. */
function exponentsOf(unit: string): Exponents {
  const exponents = readExponents(unit);
  if (exponents === undefined) throw new Error(`not a unit: ${unit}`);
  return exponents;
}

function readExponents(text: string): Exponents | undefined {
  const exponents = new Map<string, number>();
  for (const [index, part] of text.split(/(?=[*/])/u).entries()) {
    const first = index === 0;
    if (first && part === PLAIN) continue;
    const found = readAtom((first ? part : part.slice(1)).normalize('NFC'));
    if (found === undefined) return undefined;
    raise(exponents, found.atom, part.startsWith('/') ? -found.exponent : found.exponent);
  }
  return text.startsWith('1*') ? undefined : exponents;
}

const ATOM = /^(%|\p{L}[\p{L}\p{M}\p{N}-]*)(?:\^([1-9]))?$/u;
/** The same of ASCII alone: the letters of all scripts take a millisecond to make ready. */
const ASCII_ATOM = /^(%|[A-Za-z][A-Za-z0-9-]*)(?:\^([1-9]))?$/;

function readAtom(text: string): { readonly atom: string; readonly exponent: number } | undefined {
  const match = ASCII_ATOM.exec(text) ?? ATOM.exec(text);
  if (match === null) return undefined;
  const [, word = '', exponent] = match;
  const length = word.slice(0, -1);
  if (exponent === undefined && LENGTHS.has(length) && /[23]$/.test(word)) return { atom: length, exponent: Number(word.slice(-1)) };
  return { atom: word, exponent: Number(exponent ?? 1) };
}

function combine(a: Exponents, b: Exponents, sign: 1 | -1): Exponents {
  const result = new Map(a);
  for (const [atom, exponent] of b) raise(result, atom, sign * exponent);
  return result;
}

function raise(exponents: Map<string, number>, atom: string, by: number): void {
  const exponent = (exponents.get(atom) ?? 0) + by;
  if (exponent === 0) exponents.delete(atom);
  else exponents.set(atom, exponent);
}

const printBounded = (exponents: Exponents): string | undefined =>
  [...exponents.values()].every((exponent) => Math.abs(exponent) <= MAX_EXPONENT) ? printUnit(exponents) : undefined;

function printUnit(exponents: Exponents): string {
  const atoms = [...exponents].sort(([a], [b]) => (a < b ? -1 : 1));
  const above = atoms.filter(([, exponent]) => exponent > 0).map(([atom, exponent]) => printAtom(atom, exponent));
  const below = atoms.filter(([, exponent]) => exponent < 0).map(([atom, exponent]) => `/${printAtom(atom, -exponent)}`);
  return (above.length === 0 ? PLAIN : above.join('*')) + below.join('');
}

function printAtom(atom: string, exponent: number): string {
  if (exponent === 1) return atom;
  return LENGTHS.has(atom) && exponent <= 3 ? `${atom}${exponent}` : `${atom}^${exponent}`;
}
