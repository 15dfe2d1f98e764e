import type { CalculationResult } from '@scorewright/schemas';
import { resultValidator } from '@scorewright/schemas';
import type { PersonResult } from '@scorewright/linter';
import { WrongUse } from '../shell/wrong-use.ts';
import { readBytes } from './read-bytes.ts';

function parsed(file: string): CalculationResult {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(readBytes(file)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (resultValidator(value)) return value as CalculationResult;
  throw new WrongUse(
    { en: '`{file}` is not a result as `calc --format json` prints it', ru: '`{file}` не результат расчёта, какой выводит `calc --format json`' },
    { file },
  );
}

/** What came of people in past periods, from results of `calc --format json`. Refused cards say nothing. Throws `WrongUse`. */
export const readResults = (files: readonly string[]): readonly PersonResult[] =>
  files.flatMap((file) =>
    parsed(file).results.flatMap(({ status, scorecard, period, employee, lines }) => {
      const key = employee?.id ?? employee?.name;
      const values = lines.flatMap(({ id, value }) => (typeof value === 'string' ? [[id, value] as const] : []));
      return status === 'calculated' ? [{ scorecard, period, ...(key !== undefined && { employee: key }), lines: Object.fromEntries(values) }] : [];
    }),
  );
