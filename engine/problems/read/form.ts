import { defineProblems } from '../problem.ts';

/** Problems of a document that does not have the form of its schema. */
export const formProblems = defineProblems({
  'unknown-property': {
    cause: { en: 'the property `{name}` is not one of this object', ru: 'свойства `{name}` у этого объекта нет' },
    remedy: { en: 'perhaps `{known}` is meant; remove it otherwise', ru: 'возможно, имеется в виду `{known}`; иначе удалите его' },
  },
  'missing-property': {
    cause: { en: 'the property `{name}` is missing', ru: 'не хватает свойства `{name}`' },
    remedy: { en: 'add `{name}`, such as `{example}`', ru: 'добавьте `{name}`, например `{example}`' },
  },
  'missing-choice': {
    cause: {
      en: 'the property `{name}` is missing, which says what kind this is',
      ru: 'не хватает свойства `{name}`, которое определяет вид этого объекта',
    },
    remedy: { en: 'add `{name}` with one of `{known}`', ru: 'добавьте `{name}` с одним из значений `{known}`' },
  },
  'wrong-type': {
    cause: {
      en: 'a value of type `{found}` stands where `{expected}` is needed',
      ru: 'стоит значение типа `{found}`, а нужно `{expected}`',
    },
    remedy: { en: 'write a value of that type', ru: 'запишите значение нужного типа' },
  },
  'null-value': {
    cause: { en: 'the value is `null`, which means nothing here', ru: 'значение `null` здесь ничего не означает' },
    remedy: {
      en: 'write the value, or leave the property out when it is not known',
      ru: 'запишите значение или опустите свойство, если оно неизвестно',
    },
  },
  'unknown-value': {
    cause: { en: '`{value}` is not one of the values that this property can have', ru: 'значения `{value}` у этого свойства не бывает' },
    remedy: { en: 'write `{known}`', ru: 'напишите `{known}`' },
  },
  'unknown-format': {
    cause: { en: 'the format of the document is `{value}`', ru: 'формат документа — `{value}`' },
    remedy: { en: 'give a document of the format `{expected}`', ru: 'передайте документ формата `{expected}`' },
  },
  'several-forms': {
    cause: { en: 'several forms stand in one object: `{names}`', ru: 'в одном объекте указано несколько форм: `{names}`' },
    remedy: { en: 'keep the one that is meant', ru: 'оставьте ту, которая имеется в виду' },
  },
  'empty-object': {
    cause: { en: 'the object is empty', ru: 'объект пуст' },
    remedy: { en: 'fill it, for example with `{known}`', ru: 'заполните его, например свойством `{known}`' },
  },
  'empty-texts': {
    cause: { en: 'the text is given in no language', ru: 'текст не дан ни на одном языке' },
    remedy: {
      en: 'write it as one text, or with a language: {"en": "..."}',
      ru: 'запишите его одним текстом или с указанием языка: {"ru": "..."}',
    },
  },
  'too-few-items': {
    cause: { en: 'the list has too few entries: {value}', ru: 'в списке слишком мало записей: {value}' },
    remedy: { en: 'at least {least} are needed', ru: 'нужно не меньше {least}' },
  },
  'too-many-items': {
    cause: { en: 'the list has too many entries: {value}', ru: 'в списке слишком много записей: {value}' },
    remedy: { en: 'at most {most} are permitted', ru: 'допускается не больше {most}' },
  },
  'repeated-item': {
    cause: { en: '`{item}` stands twice in the list', ru: '`{item}` встречается в списке дважды' },
    remedy: { en: 'remove one of them', ru: 'удалите одно из них' },
  },
  'text-too-short': {
    cause: { en: 'the text `{value}` is too short', ru: 'текст `{value}` слишком короткий' },
    remedy: { en: 'at least {least} characters are needed', ru: 'нужно не меньше {least} знаков' },
  },
  'text-too-long': {
    cause: { en: 'the text `{value}` is too long', ru: 'текст `{value}` слишком длинный' },
    remedy: { en: 'at most {most} characters are permitted', ru: 'допускается не больше {most} знаков' },
  },
  'below-minimum': {
    cause: { en: 'the number {value} is too small', ru: 'число {value} слишком мало' },
    remedy: { en: 'it must be at least {least}', ru: 'оно должно быть не меньше {least}' },
  },
  'above-maximum': {
    cause: { en: 'the number {value} is too large', ru: 'число {value} слишком велико' },
    remedy: { en: 'it must be at most {most}', ru: 'оно должно быть не больше {most}' },
  },
  'not-an-id': {
    cause: { en: '`{text}` is not an id', ru: '`{text}` не годится в качестве id' },
    remedy: {
      en: 'use latin lower-case letters, digits and single hyphens, beginning with a letter: `sales-plan`',
      ru: 'используйте строчные латинские буквы, цифры и одиночные дефисы, начиная с буквы: `sales-plan`',
    },
  },
  'not-a-date': {
    cause: { en: '`{text}` is not a date of the calendar', ru: '`{text}` — не календарная дата' },
    remedy: { en: 'write year, month and day: 2026-02-28', ru: 'запишите год, месяц и день: 2026-02-28' },
  },
  'not-a-language': {
    cause: { en: '`{text}` is not the code of a language', ru: '`{text}` — не код языка' },
    remedy: { en: 'write it in lower case: `en`, `ru`, `sv`, `pt-BR`', ru: 'пишите его строчными буквами: `ru`, `en`, `sv`, `pt-BR`' },
  },
  'not-a-currency': {
    cause: { en: '`{text}` is not the code of a currency', ru: '`{text}` — не код валюты' },
    remedy: {
      en: 'write the three capital letters of ISO 4217: `RUB`, `SEK`, `EUR`',
      ru: 'запишите три заглавные буквы по ISO 4217: `RUB`, `SEK`, `EUR`',
    },
  },
  'not-a-period': {
    cause: { en: '`{text}` is not a period', ru: '`{text}` — не период' },
    remedy: { en: 'write 2026, 2026-03, 2026-Q1, 2026-H1 or 2026-W09', ru: 'запишите 2026, 2026-03, 2026-Q1, 2026-H1 или 2026-W09' },
  },
  'not-a-rule': {
    cause: { en: '`{text}` is not the id of a rule', ru: '`{text}` — не номер правила' },
    remedy: {
      en: 'write it as the finding shows it: `S03` or `RU-2`',
      ru: 'запишите его так, как он указан в замечании: `S03` или `RU-2`',
    },
  },
  'not-a-hash': {
    cause: { en: '`{text}` is not a SHA-256 hash', ru: '`{text}` — не хеш SHA-256' },
    remedy: { en: 'write 64 hexadecimal digits in lower case', ru: 'запишите 64 шестнадцатеричные цифры строчными буквами' },
  },
  'not-a-severity': {
    cause: { en: '`{text}` is not a setting of a rule', ru: '`{text}` — не настройка правила' },
    remedy: {
      en: 'write `off`, `error`, `warning`, `info`, or an object with severity and limits',
      ru: 'напишите `off`, `error`, `warning`, `info` или объект со строгостью и порогами',
    },
  },
  'not-a-pointer': {
    cause: { en: '`{text}` is not a JSON pointer', ru: '`{text}` — не указатель JSON' },
    remedy: {
      en: 'write the names on the way, each after a slash: `/scorecards/*/indicators/*`',
      ru: 'запишите имена по пути, каждое после косой черты: `/scorecards/*/indicators/*`',
    },
  },
  'not-as-the-schema': {
    cause: { en: 'the value does not have the form that the schema demands', ru: 'значение не имеет той формы, которой требует схема' },
    remedy: { en: 'compare it with the reference of the document', ru: 'сверьте его со справочником документа' },
  },
});
