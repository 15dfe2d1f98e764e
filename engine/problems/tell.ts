import { defineProblems } from './problem.ts';

/** Problems of the forecast, of the question what a total would need, and of the explanation itself. */
export const tellProblems = defineProblems({
  'internal-error': {
    cause: { en: 'internal error: there are no words for the problem `{code}`', ru: 'внутренняя ошибка: для проблемы `{code}` нет текста' },
    remedy: { en: 'report it together with the document', ru: 'сообщите о ней и приложите документ' },
  },
  'elapsed-missing': {
    cause: { en: 'the facts do not say how much of the period has passed', ru: 'в фактах не указано, какая часть периода прошла' },
    remedy: { en: 'add `elapsed`, the share in percent: 50 in the middle of the month', ru: 'добавьте `elapsed` — долю в процентах: 50 в середине месяца' },
  },
  'elapsed-out-of-range': {
    cause: {
      en: 'the elapsed share `{elapsed}` is not above 0 and at most 100 percent',
      ru: 'прошедшая доля `{elapsed}` должна быть больше 0 и не больше 100 процентов',
    },
    remedy: { en: 'write the share of the period that has passed in percent', ru: 'укажите прошедшую долю периода в процентах' },
  },
  'wanted-not-a-number': {
    cause: { en: 'the wanted total `{wanted}` is not a number', ru: 'желаемый итог `{wanted}` — не число' },
    remedy: { en: 'write digits, with a point before the fraction: 120000.50', ru: 'напишите число цифрами, дробную часть — через точку: 120000.50' },
  },
});
