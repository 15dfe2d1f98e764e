import { defineProblems } from '../problem.ts';

/** Problems of how a text, number or word is written. */
export const literalProblems = defineProblems({
  'unterminated-string': {
    cause: { en: 'the text `{text}` has no closing quote', ru: 'у текста `{text}` нет закрывающей кавычки' },
    remedy: {
      en: 'add a double quote at its end; write a line break within a text as `\\n`',
      ru: 'поставьте в конце двойную кавычку; перенос строки внутри текста пишется как `\\n`',
    },
  },
  'control-character': {
    cause: { en: 'the invisible character {character} stands in a text', ru: 'в тексте стоит невидимый знак {character}' },
    remedy: {
      en: 'remove it, or write `\\n` for a line break and `\\t` for a tab',
      ru: 'удалите его или напишите `\\n` для переноса строки, `\\t` для табуляции',
    },
  },
  'unknown-escape': {
    cause: { en: '`{escape}` has no meaning in a text', ru: '`{escape}` в тексте ничего не значит' },
    remedy: { en: 'write a backslash twice: `\\\\`', ru: 'обратную косую черту пишите дважды: `\\\\`' },
  },
  'foreign-quotes': {
    cause: { en: '`{text}` stands in quotes of the form {quote}', ru: '`{text}` стоит в кавычках вида {quote}' },
    remedy: { en: 'use straight double quotes: "', ru: 'используйте прямые двойные кавычки: "' },
  },
  'name-without-quotes': {
    cause: { en: 'the name `{name}` stands without quotes', ru: 'имя `{name}` стоит без кавычек' },
    remedy: { en: 'put it in double quotes', ru: 'поставьте его в двойные кавычки' },
  },
  'text-without-quotes': {
    cause: { en: 'the text `{text}` stands without quotes', ru: 'текст `{text}` стоит без кавычек' },
    remedy: { en: 'put it in double quotes', ru: 'поставьте его в двойные кавычки' },
  },
  'unknown-word': {
    cause: { en: 'JSON does not know the word `{word}`', ru: 'слова `{word}` в JSON нет' },
    remedy: { en: 'write `{meant}`', ru: 'напишите `{meant}`' },
  },
  'not-finite': {
    cause: { en: '`{number}` is not a number that can be calculated with', ru: '`{number}` — не число, с которым можно считать' },
    remedy: {
      en: 'write the number, or leave the property out when it is not known',
      ru: 'запишите число или опустите свойство, если оно неизвестно',
    },
  },
  'unreadable-number': {
    cause: { en: '`{number}` is not written as a number', ru: '`{number}` — не запись числа' },
    remedy: { en: 'write digits, with a point before the fraction: 0.5', ru: 'пишите цифрами, дробную часть — через точку: 0.5' },
  },
  'number-format': {
    cause: { en: 'the number is written as `{number}`', ru: 'число записано как `{number}`' },
    remedy: {
      en: 'write `{suggestion}`: digits without spaces, a point before the fraction, no percent sign',
      ru: 'напишите `{suggestion}`: цифры без пробелов, дробная часть через точку, без знака процента',
    },
  },
  'not-a-number': {
    cause: { en: '`{number}` stands where a number is needed', ru: 'на месте числа стоит `{number}`' },
    remedy: { en: 'write a number with a point before the fraction: 1200.50', ru: 'запишите число, дробную часть — через точку: 1200.50' },
  },
  'number-too-long': {
    cause: {
      en: 'the number `{number}` has more than 40 digits before or after the point',
      ru: 'в числе `{number}` больше 40 цифр до или после точки',
    },
    remedy: { en: 'check the number and write fewer digits', ru: 'проверьте число и сократите запись' },
  },
});
