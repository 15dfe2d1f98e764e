const MONTHLY = /^(\d{4})-(0[1-9]|1[0-2])$/;
const NUMBERED = /^(\d{4})-([QHW])(\d{1,2})$/;
const PERIOD = /^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|W[0-5][0-9]))?$/;

export const isPeriod = (text: string): boolean => PERIOD.test(text);

const two = (number: number): string => String(number).padStart(2, '0');

/** The period so many steps later (earlier: a negative number), in the same way of writing; the text itself where it is no period. */
export function periodStep(period: string, steps: number): string {
  const month = MONTHLY.exec(period);
  if (month) {
    const count = Number(month[1]) * 12 + Number(month[2]) - 1 + steps;
    return `${Math.floor(count / 12)}-${two((count % 12) + 1)}`;
  }
  const numbered = NUMBERED.exec(period);
  if (numbered) {
    const [, year = '0', letter = 'Q', number = '1'] = numbered;
    const perYear = letter === 'Q' ? 4 : letter === 'H' ? 2 : 52;
    const count = Number(year) * perYear + Number(number) - 1 + steps;
    const within = (count % perYear) + 1;
    return `${Math.floor(count / perYear)}-${letter}${letter === 'W' ? two(within) : within}`;
  }
  return /^\d{4}$/.test(period) ? String(Number(period) + steps) : period;
}

/** How the period that a day lies in is written, for regulations of that length of period. */
export function periodOf(day: string, length: string): string {
  const [year = '2026', month = '01', date = '01'] = day.split('-');
  if (length === 'year') return year;
  if (length === 'quarter') return `${year}-Q${Math.ceil(Number(month) / 3)}`;
  if (length === 'half-year') return `${year}-H${Number(month) <= 6 ? 1 : 2}`;
  if (length === 'week') return `${year}-W${two(Math.min(52, Math.ceil(((Number(month) - 1) * 30.4 + Number(date)) / 7)))}`;
  return `${year}-${month}`;
}
