import type { Problem } from '@scorewright/engine';
import { readJson } from '@scorewright/engine';
import { WrongUse } from '../shell/wrong-use.ts';
import { readBytes } from './read-bytes.ts';

type Value = string | number | boolean;

/** What a folder's expected.json demands of its facts.json. */
export interface Expected {
  readonly lines: ReadonlyMap<string, Value>;
  /** Codes of the problems for which the calculation must be refused. */
  readonly codes: readonly string[];
}

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isValue = (value: unknown): value is Value => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function expectedIn(value: unknown): Expected | undefined {
  if (!isObject(value)) return undefined;
  const { lines = {}, problems = [] } = value;
  if (!isObject(lines) || !Array.isArray(problems) || !problems.every((code) => typeof code === 'string')) return undefined;
  const entries = Object.entries(lines).filter((entry): entry is [string, Value] => isValue(entry[1]));
  if (entries.length !== Object.keys(lines).length || entries.length + problems.length === 0) return undefined;
  return { lines: new Map(entries), codes: problems };
}

/** Reads `{"lines": {"total": "253800"}}` or `{"problems": ["missing-fact"]}`. Throws `WrongUse` when it is neither. */
export function readExpected(file: string): { readonly expected?: Expected; readonly problems: readonly Problem[] } {
  const { source, problems } = readJson(readBytes(file), 'facts');
  if (source === undefined) return { problems };
  const expected = expectedIn(source.value);
  if (expected !== undefined) return { expected, problems };
  throw new WrongUse(
    {
      en: '`{file}` must hold the expected `lines` (values by line id) or `problems` (codes)',
      ru: 'в `{file}` должны быть ожидаемые `lines` (значения по id строк) или `problems` (коды)',
    },
    { file },
  );
}
