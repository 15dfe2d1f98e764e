import { defineProblems } from './problem.ts';

/** Problems that only the numbers show, while a sheet is calculated. `line`: id of the line. */
export const runProblems = defineProblems({
  'missing-fact': {
    cause: { en: 'the fact `{fact}` is missing, and `{line}` needs it', ru: 'нет факта `{fact}`, а он нужен для строки `{line}`' },
    remedy: {
      en: 'add it to the facts, or say in the policy what follows when it is missing',
      ru: 'добавьте его в факты или укажите в положении, что делать, если его нет',
    },
  },
  'fact-of-wrong-type': {
    cause: { en: 'the fact `{fact}` is not of the type `{expected}`', ru: 'факт `{fact}` — не типа `{expected}`' },
    remedy: { en: 'give the fact as it is declared', ru: 'укажите факт так, как он объявлен' },
  },
  'division-by-zero': {
    cause: { en: '`{line}` divides {dividend} by zero', ru: 'в строке `{line}` {dividend} делится на ноль' },
    remedy: {
      en: 'check the plan and the facts of this line, or say in the policy what follows at zero',
      ru: 'проверьте план и факты этой строки или укажите в положении, что делать при нуле',
    },
  },
  'norm-equals-base': {
    cause: {
      en: 'the two ends of the scale of `{line}` are equal, so that nothing lies between them',
      ru: 'концы шкалы строки `{line}` совпадают, и между ними ничего нет',
    },
    remedy: {
      en: 'make norm and base (or the values for zero and for full) differ',
      ru: 'задайте разные норму и базу (или значения для нуля и для максимума)',
    },
  },
  'no-band': {
    cause: { en: 'no band of `{line}` owns the value {value}', ru: 'ни одна полоса строки `{line}` не включает значение {value}' },
    remedy: {
      en: 'close the gap between the bands `{bands}`, or say which of them owns the end',
      ru: 'закройте промежуток между полосами `{bands}` или укажите, какой из них принадлежит граница',
    },
  },
  'several-bands': {
    cause: {
      en: 'several bands of `{line}` own the value {value}: `{bands}`',
      ru: 'значение {value} в строке `{line}` принадлежит сразу нескольким полосам: `{bands}`',
    },
    remedy: { en: 'give the end to one of them', ru: 'отдайте границу одной из них' },
  },
  'rating-not-on-scale': {
    cause: { en: 'the rating `{rating}` of `{line}` is not on the scale', ru: 'оценки `{rating}` строки `{line}` нет в шкале' },
    remedy: { en: 'use a rating of the scale, or add this one to it', ru: 'поставьте оценку из шкалы или добавьте эту в шкалу' },
  },
  'levels-out-of-order': {
    cause: { en: 'the levels that `{line}` stands on are not in order', ru: 'уровни, на которых стоит строка `{line}`, идут не по порядку' },
    remedy: { en: 'let each level be harder to reach than the one before', ru: 'задайте уровни так, чтобы каждый следующий был труднее предыдущего' },
  },
  'norm-not-positive': {
    cause: { en: 'the norm of working time is {norm}', ru: 'норма рабочего времени равна {norm}' },
    remedy: { en: 'give a norm above zero', ru: 'укажите норму больше нуля' },
  },
  'quota-not-positive': {
    cause: {
      en: 'the quota is {quota}, and the brackets of `{line}` are parts of it',
      ru: 'квота равна {quota}, а ступени для строки `{line}` заданы в её долях',
    },
    remedy: { en: 'give a quota above zero', ru: 'укажите квоту больше нуля' },
  },
  'number-too-large': {
    cause: { en: 'the value of `{line}` has more digits than pay can have', ru: 'в значении строки `{line}` больше цифр, чем бывает в оплате' },
    remedy: { en: 'check what is multiplied here', ru: 'проверьте, что здесь перемножается' },
  },
  'line-crashed': {
    cause: {
      en: 'the line `{line}` could not be calculated because of a mistake in this program: `{reason}`',
      ru: 'строку `{line}` не удалось рассчитать из-за ошибки программы: `{reason}`',
    },
    remedy: { en: 'report it together with the document', ru: 'сообщите о ней и приложите документ' },
  },
});
