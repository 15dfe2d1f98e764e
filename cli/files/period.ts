import { WrongUse } from '../shell/wrong-use.ts';

export interface Period {
  readonly from: string;
  readonly until: string;
}

const pad = (part: number): string => String(part).padStart(2, '0');

/** From the first day of one month to the last day of another, of one year. Months from 1. */
function months(year: string, first: number, last: number): Period {
  const lastDay = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return { from: `${year}-${pad(first)}-01`, until: `${year}-${pad(last)}-${pad(lastDay)}` };
}

function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function readPeriod(text: string): Period | undefined {
  const [, year = '', kind = '', digits = ''] = /^(\d{4})(?:-(Q|H|)(\d{1,2}))?$/i.exec(text) ?? [];
  const number = Number(digits);
  if (year !== '' && digits === '') return months(year, 1, 12);
  if (year !== '' && kind === '' && digits.length === 2 && number >= 1 && number <= 12) return months(year, number, number);
  if (/q/i.test(kind) && number >= 1 && number <= 4) return months(year, number * 3 - 2, number * 3);
  if (/h/i.test(kind) && number >= 1 && number <= 2) return months(year, number * 6 - 5, number * 6);
  const [from = '', until = '', ...rest] = text.split('..');
  return isDate(from) && isDate(until) && from <= until && rest.length === 0 ? { from, until } : undefined;
}

/** Reads `2026-10`, `2026-Q4`, `2026-H2`, `2026` or `2026-10-01..2026-10-31`. Throws `WrongUse` for anything else. */
export function parsePeriod(text: string): Period {
  const period = readPeriod(text);
  if (period !== undefined) return period;
  throw new WrongUse(
    {
      en: '`{text}` is not a period; write 2026-10, 2026-Q4, 2026-H2, 2026 or 2026-10-01..2026-10-31',
      ru: '`{text}` не период; напишите 2026-10, 2026-Q4, 2026-H2, 2026 или 2026-10-01..2026-10-31',
    },
    { text },
  );
}
