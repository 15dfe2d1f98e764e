import type { Words } from '../shell/words.ts';

/** The ten deadly sins as a manager asks about them. */
export const QUESTIONS: ReadonlyMap<string, Words> = new Map([
  ['S01', { en: 'Does it lead to money for the company?', ru: 'Ведёт ли карта к деньгам компании?' }],
  ['S02', { en: 'Few enough indicators to keep in mind?', ru: 'Достаточно ли мало показателей, чтобы держать их в голове?' }],
  ['S03', { en: 'Can the person move every indicator?', ru: 'Может ли человек повлиять на каждый показатель?' }],
  ['S04', { en: 'Safe from inflated or invented figures?', ru: 'Защищены ли показатели от приписок и накрутки?' }],
  ['S05', { en: 'Can the person work out their own pay?', ru: 'Может ли человек сам посчитать свою премию?' }],
  ['S06', { en: 'In step with the neighbouring departments?', ru: 'Согласована ли карта с соседними подразделениями?' }],
  ['S07', { en: 'Threshold, target and stretch, not one bare plan?', ru: 'Есть ли порог, цель и максимум, а не один голый план?' }],
  ['S08', { en: 'Is the bonus large enough to matter?', ru: 'Достаточно ли велика премия, чтобы на неё работать?' }],
  ['S09', { en: 'Introduced openly, with a trial?', ru: 'Введена ли карта открыто и с испытательным сроком?' }],
  ['S10', { en: 'Is there a day when it is looked at again?', ru: 'Назначен ли день, когда карту пересмотрят?' }],
]);

export const CHECK_WORDS = {
  red: { en: 'RED: not to be approved', ru: 'КРАСНЫЙ: утверждать нельзя' },
  amber: { en: 'AMBER: to be settled before approval', ru: 'ЖЁЛТЫЙ: решить до утверждения' },
  green: { en: 'GREEN: can be approved', ru: 'ЗЕЛЁНЫЙ: можно утверждать' },
  redShort: { en: 'red', ru: 'красный' },
  amberShort: { en: 'amber', ru: 'жёлтый' },
  greenShort: { en: 'green', ru: 'зелёный' },
  onPlan: { en: 'on plan', ru: 'при выполнении плана' },
  least: { en: 'at least', ru: 'не меньше' },
  most: { en: 'at most', ru: 'не больше' },
  unbounded: { en: 'without bound', ru: 'без предела' },
  pay: { en: 'Bonus: {parts}', ru: 'Премия: {parts}' },
  questions: { en: 'The ten questions', ru: 'Десять вопросов' },
  others: { en: 'What else', ru: 'Что ещё' },
  more: { en: 'and {count} more: scorewright lint {file}', ru: 'и ещё {count}: scorewright lint {file}' },
  money: { en: ' ({amount} {currency})', ru: ' ({amount} {currency})' },
  noPay: {
    en: 'What it pays cannot be told: the document does not state the facts of the card; a worked example would',
    ru: 'Сколько карта платит, сказать нельзя: факты карты в документе не указаны; их дал бы пример расчёта',
  },
  notKnown: { en: 'not known', ru: 'неизвестно' },
} satisfies { readonly [name: string]: Words };
