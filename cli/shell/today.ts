import type { Call } from '../arguments/command.ts';
import type { Option } from '../arguments/option.ts';
import { WrongUse } from './wrong-use.ts';

export const TODAY_OPTION: Option = {
  name: 'today',
  value: 'DATE',
  words: { en: 'judge as of this day, YYYY-MM-DD; today when absent', ru: 'проверить по состоянию на этот день, ГГГГ-ММ-ДД; по умолчанию сегодня' },
};

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** The day of the call: what `--today` says, else the day of the machine where it stands. */
export function todayOf(call: Call): string {
  const given = call.one('today');
  if (given !== undefined && !isDate(given)) {
    throw new WrongUse({ en: '`{given}` is not a day: write YYYY-MM-DD', ru: '`{given}` не дата: запишите её как ГГГГ-ММ-ДД' }, { given });
  }
  const now = new Date();
  const local = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return given ?? local;
}
