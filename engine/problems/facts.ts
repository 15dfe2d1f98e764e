import { defineProblems } from './problem.ts';

/** Problems of facts against the policy that they are for. */
export const factsProblems = defineProblems({
  'wrong-policy': {
    cause: {
      en: 'the facts are for the policy `{policy}`, and this one is `{expected}`',
      ru: 'факты относятся к положению `{policy}`, а это положение `{expected}`',
    },
    remedy: { en: 'give the facts of this policy, or the policy that they name', ru: 'возьмите факты этого положения или положение, которое в них названо' },
  },
  'period-reversed': {
    cause: { en: 'the period ends on {until}, before it begins on {from}', ru: 'период заканчивается {until}, раньше своего начала {from}' },
    remedy: { en: 'swap the dates, or correct the wrong one', ru: 'поменяйте даты местами или исправьте неверную' },
  },
  'period-not-covered': {
    cause: {
      en: 'the period from {from} until {until} is not within the time of the policy, {effectiveFrom} until {effectiveUntil}',
      ru: 'период с {from} по {until} выходит за срок действия положения: с {effectiveFrom} по {effectiveUntil}',
    },
    remedy: {
      en: 'calculate it by the policy that was in force then, or correct the dates',
      ru: 'рассчитайте его по положению, которое действовало в это время, или исправьте даты',
    },
  },
  'period-length': {
    cause: { en: 'the period has {days} days, and the policy calculates by `{kind}`', ru: 'в периоде {days} дн., а положение рассчитывает за `{kind}`' },
    remedy: {
      en: 'check that the plans and amounts are meant for a period of this length',
      ru: 'проверьте, что планы и суммы относятся к периоду такой длины',
    },
  },
  'wrong-scorecard': {
    cause: { en: 'the policy has no scorecard `{name}`', ru: 'в положении нет карты `{name}`' },
    remedy: { en: 'name a scorecard that it has: `{known}`', ru: 'назовите карту, которая в нём есть: `{known}`' },
  },
  'scorecard-not-applicable': {
    cause: { en: 'the scorecard `{scorecard}` does not apply to this employee', ru: 'карта `{scorecard}` не относится к этому работнику' },
    remedy: {
      en: 'choose the scorecard of the position, or correct the facts that its condition reads',
      ru: 'выберите карту нужной должности или исправьте факты, от которых зависит её условие',
    },
  },
  'no-scorecard': {
    cause: { en: 'none of the scorecards applies to this employee: `{scorecards}`', ru: 'ни одна карта не относится к этому работнику: `{scorecards}`' },
    remedy: {
      en: 'correct the facts that their conditions read, or add a scorecard for the position',
      ru: 'исправьте факты, от которых зависят их условия, или добавьте карту для должности',
    },
  },
  'several-scorecards': {
    cause: { en: 'several scorecards apply to this employee: `{scorecards}`', ru: 'к этому работнику относится несколько карт: `{scorecards}`' },
    remedy: { en: 'name the one to calculate in `scorecard`', ru: 'назовите нужную в `scorecard`' },
  },
  'no-variant': {
    cause: {
      en: 'no weight variant covers the whole period from {from} until {until}: `{variants}`',
      ru: 'ни один вариант весов не действует весь период с {from} по {until}: `{variants}`',
    },
    remedy: {
      en: 'split the period where the weights change, or add a variant for it',
      ru: 'разделите период там, где веса меняются, или добавьте для него вариант',
    },
  },
  'several-variants': {
    cause: {
      en: 'several weight variants hold in the period from {from} until {until}: `{variants}`',
      ru: 'в период с {from} по {until} действует сразу несколько вариантов весов: `{variants}`',
    },
    remedy: { en: 'make their dates or conditions exclude each other', ru: 'задайте даты или условия так, чтобы они исключали друг друга' },
  },
  'unasked-fact': {
    cause: { en: 'nobody asked for the fact `{name}`; it is not used', ru: 'факт `{name}` никому не нужен и не используется' },
    remedy: { en: 'leave it out, or use a declared name: `{known}`', ru: 'уберите его или возьмите объявленное имя: `{known}`' },
  },
  'calculated-metric-given': {
    cause: {
      en: 'the metric `{name}` is calculated by its formula; the given value is not used',
      ru: 'показатель `{name}` рассчитывается по формуле, указанное значение не используется',
    },
    remedy: {
      en: 'leave it out; to change it, correct the facts that it is made of',
      ru: 'уберите его; чтобы изменить показатель, исправьте факты, из которых он складывается',
    },
  },
  'not-a-boolean-value': {
    cause: { en: '`{value}` stands where true or false is needed', ru: 'там, где нужно true или false, стоит `{value}`' },
    remedy: { en: 'write true or false without quotes', ru: 'запишите true или false без кавычек' },
  },
  'not-a-text-value': {
    cause: { en: '`{value}` stands where a text is needed', ru: 'там, где нужен текст, стоит `{value}`' },
    remedy: { en: 'write it in quotes', ru: 'запишите его в кавычках' },
  },
  'not-a-date-value': {
    cause: { en: '`{value}` is not a date of the calendar', ru: '`{value}` — не дата календаря' },
    remedy: { en: 'write year-month-day in quotes: "2026-03-31"', ru: 'запишите в кавычках год-месяц-день: "2026-03-31"' },
  },
  'fact-below-minimum': {
    cause: {
      en: '`{name}` is {value}, below its smallest possible value {minimum}',
      ru: '`{name}` равно {value}, меньше наименьшего возможного значения {minimum}',
    },
    remedy: { en: 'correct the fact, or the bounds that the policy declares for it', ru: 'исправьте факт или границы, объявленные для него в положении' },
  },
  'fact-above-maximum': {
    cause: {
      en: '`{name}` is {value}, above its largest possible value {maximum}',
      ru: '`{name}` равно {value}, больше наибольшего возможного значения {maximum}',
    },
    remedy: { en: 'correct the fact, or the bounds that the policy declares for it', ru: 'исправьте факт или границы, объявленные для него в положении' },
  },
  'fact-not-integer': {
    cause: { en: '`{name}` is {value}, and only whole numbers occur', ru: '`{name}` равно {value}, а бывают только целые числа' },
    remedy: { en: 'give the whole number that was counted', ru: 'укажите целое число, которое было посчитано' },
  },
  'fact-not-permitted': {
    cause: { en: '`{name}` is `{value}`, which is not one of the permitted values', ru: '`{name}` — `{value}`, такого среди допустимых значений нет' },
    remedy: { en: 'use one of them: `{permitted}`', ru: 'возьмите одно из них: `{permitted}`' },
  },
});
