import type { Problem } from '@scorewright/engine';
import { readJson } from '@scorewright/engine';
import { WrongUse } from '../shell/wrong-use.ts';
import { readBytes } from './read-bytes.ts';

type Value = string | number | boolean;

type Values = ReadonlyMap<string, Value>;

/** What a folder's expected.json demands of its facts.json. Only what it says is compared. */
export interface Expected {
  /** Values by line id. */
  readonly lines: Values;
  readonly totals: Values;
  /** Of the facts projected to the end of the period: actuals by indicator, and totals. */
  readonly forecast?: { readonly rows: Values; readonly totals: Values };
  readonly scorecard?: string;
  readonly variant?: string | null;
  readonly payable?: boolean;
  readonly corrections?: readonly string[];
  /** Codes of the problems for which the calculation must be refused. */
  readonly problems?: readonly string[];
}

type Json = { readonly [name: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isValue = (value: unknown): value is Value => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isValues = (value: unknown): value is { readonly [name: string]: Value } => isObject(value) && Object.values(value).every(isValue);

/** What each property of the document must be. */
const SHAPE: ReadonlyMap<string, (value: unknown) => boolean> = new Map<string, (value: unknown) => boolean>([
  ['$schema', isText],
  ['lines', isValues],
  ['totals', isValues],
  ['forecast', (value) => isObject(value) && Object.entries(value).every(([name, part]) => (name === 'rows' || name === 'totals') && isValues(part))],
  ['scorecard', isText],
  ['variant', (value) => value === null || isText(value)],
  ['payable', (value) => typeof value === 'boolean'],
  ['corrections', isTexts],
  ['problems', isTexts],
]);

type Plain = { readonly [id: string]: Value };

interface Document extends Omit<Expected, 'lines' | 'totals' | 'forecast'> {
  readonly lines?: Plain;
  readonly totals?: Plain;
  readonly forecast?: { readonly rows?: Plain; readonly totals?: Plain };
}

const valuesIn = (plain: Plain = {}): Values => new Map(Object.entries(plain));

/** INVARIANT: a document that passes demands something; an empty one would pass for any result. */
const isDocument = (value: unknown): value is Document =>
  isObject(value) &&
  Object.entries(value).every(([name, part]) => SHAPE.get(name)?.(part) === true) &&
  ['lines', 'totals', 'forecast', 'problems'].some((name) => Object.hasOwn(value, name) && Object.keys(value[name] as object).length > 0);

/** Reads an expected.json. Throws `WrongUse` when it is JSON but says nothing that can be expected. */
export function readExpected(file: string): { readonly expected?: Expected; readonly problems: readonly Problem[] } {
  const { source, problems } = readJson(readBytes(file), 'facts');
  if (source === undefined) return { problems };
  if (!isDocument(source.value)) {
    throw new WrongUse(
      {
        en: '`{file}` must hold `lines` or `totals` (values by id) or `problems` (codes), and beside them only `scorecard`, `variant`, `payable`, `corrections`, `forecast`',
        ru: 'в `{file}` должны быть `lines` или `totals` (значения по id) или `problems` (коды), а кроме них только `scorecard`, `variant`, `payable`, `corrections`, `forecast`',
      },
      { file },
    );
  }
  const { lines, totals, forecast, ...rest } = source.value;
  const projected = forecast === undefined ? {} : { forecast: { rows: valuesIn(forecast.rows), totals: valuesIn(forecast.totals) } };
  return { expected: { ...rest, ...projected, lines: valuesIn(lines), totals: valuesIn(totals) }, problems };
}
