import { defineProblems } from './problem.ts';

/** Problems of JsonLogic in a policy: what is written and its types. */
export const expressionProblems = defineProblems({
  'unknown-operator': {
    cause: { en: 'the operator `{operator}` is not one of the language', ru: 'оператора `{operator}` в языке нет' },
    remedy: { en: 'use an operator of the reference, perhaps `{known}`', ru: 'возьмите оператор из справочника, возможно, `{known}`' },
  },
  'wrong-arity': {
    cause: { en: 'the operator `{operator}` has arguments: {count}', ru: 'у оператора `{operator}` аргументов: {count}' },
    remedy: {
      en: 'give it so many: {expected}; an `if` ends with the value for when no condition holds',
      ru: 'их должно быть: {expected}; `if` заканчивается значением на случай, когда ни одно условие не выполнено',
    },
  },
  'too-many-arguments': {
    cause: { en: '`{operator}` has {count} arguments or values', ru: 'у `{operator}` аргументов или значений: {count}' },
    remedy: { en: 'give it at most {limit}', ru: 'оставьте не больше {limit}' },
  },
  'more-problems': {
    cause: { en: 'the expression has more than {limit} problems', ru: 'в выражении больше {limit} ошибок' },
    remedy: { en: 'correct those that are shown, then check again', ru: 'исправьте показанные и проверьте снова' },
  },
  'two-key-expression': {
    cause: { en: 'one expression has several operators: `{operators}`', ru: 'в одном выражении несколько операторов: `{operators}`' },
    remedy: { en: 'put one inside the other, or join them with `and`', ru: 'вложите один в другой или соедините их через `and`' },
  },
  'empty-expression': {
    cause: { en: 'the expression `{}` has no operator', ru: 'в выражении `{}` нет оператора' },
    remedy: { en: 'write one operator with its arguments, or a value', ru: 'запишите один оператор с аргументами или значение' },
  },
  'list-not-expected': {
    cause: { en: 'a list stands where a value is needed', ru: 'список стоит там, где нужно значение' },
    remedy: { en: 'write one value; a list is only the second argument of `in`', ru: 'запишите одно значение; список бывает только вторым аргументом `in`' },
  },
  'list-expected': {
    cause: { en: 'the second argument of `in` is not a list', ru: 'второй аргумент `in` — не список' },
    remedy: { en: 'write the permitted values in square brackets', ru: 'перечислите допустимые значения в квадратных скобках' },
  },
  'empty-list': {
    cause: { en: 'the list of `in` is empty, so that the condition never holds', ru: 'список у `in` пуст, и условие никогда не выполнится' },
    remedy: { en: 'name at least one value', ru: 'укажите хотя бы одно значение' },
  },
  'list-not-literal': {
    cause: { en: 'the list of `in` has something else than plain values', ru: 'в списке у `in` стоит не простое значение' },
    remedy: { en: 'list numbers, texts or dates, or join comparisons with `or`', ru: 'перечислите числа, тексты или даты либо соедините сравнения через `or`' },
  },
  'null-literal': {
    cause: { en: '`null` stands where a value is needed', ru: 'там, где нужно значение, стоит `null`' },
    remedy: { en: 'write the value; ask whether a fact is there with `known`', ru: 'запишите значение; есть ли факт, проверяет `known`' },
  },
  'default-not-permitted': {
    cause: { en: 'the name `{name}` is read with a value to fall back on', ru: 'имя `{name}` читается с запасным значением' },
    remedy: {
      en: 'declare the fact and give it `whenMissing`, so that the assumption shows in the result',
      ru: 'объявите факт с `whenMissing`: тогда допущение будет видно в результате',
    },
  },
  'name-not-text': {
    cause: { en: 'the argument of `var` is not a name', ru: 'аргумент `var` — не имя' },
    remedy: { en: 'write the name of a fact, metric or line in quotes', ru: 'запишите в кавычках имя факта, показателя или строки' },
  },
  'unknown-name': {
    cause: { en: 'nothing is called `{name}` here', ru: 'имени `{name}` здесь нет' },
    remedy: { en: 'declare it, or use a known name: `{known}`', ru: 'объявите его или возьмите известное имя: `{known}`' },
  },
  'name-not-yet-calculated': {
    cause: { en: '`{name}` is calculated only after this place', ru: '`{name}` рассчитывается только после этого места' },
    remedy: {
      en: 'use what is calculated before; the order stands in the description of the calculation',
      ru: 'возьмите то, что рассчитано раньше; порядок — в описании расчёта',
    },
  },
  'type-mismatch': {
    cause: { en: 'a value of the type `{found}` stands where `{expected}` is needed', ru: 'значение типа `{found}` стоит там, где нужен тип `{expected}`' },
    remedy: { en: 'use values of one type; nothing is converted by itself', ru: 'возьмите значения одного типа: само ничего не преобразуется' },
  },
  'text-for-number': {
    cause: { en: 'the text `{text}` stands where a number is needed', ru: 'там, где нужно число, стоит текст `{text}`' },
    remedy: { en: 'write the number without quotes', ru: 'запишите число без кавычек' },
  },
  'condition-not-boolean': {
    cause: { en: 'a value of the type `{found}` stands where a condition is needed', ru: 'там, где нужно условие, стоит значение типа `{found}`' },
    remedy: {
      en: 'compare it: `>= 1`, `== "yes"`; only true and false are conditions',
      ru: 'сравните его с чем-нибудь: `>= 1`, `== "да"`; условие — это только истина или ложь',
    },
  },
  'not-ordered': {
    cause: { en: 'values of the type `{found}` have no order', ru: 'у значений типа `{found}` нет порядка' },
    remedy: {
      en: 'compare them with `==` or `!=`, or list the permitted ones with `in`',
      ru: 'сравните их через `==` или `!=` либо перечислите допустимые через `in`',
    },
  },
  'unit-mismatch': {
    cause: {
      en: 'the units do not fit: `{left}` (from `{leftFrom}`) and `{right}` (from `{rightFrom}`)',
      ru: 'единицы не подходят друг к другу: `{left}` (из `{leftFrom}`) и `{right}` (из `{rightFrom}`)',
    },
    remedy: { en: 'use values of one unit, or correct the unit of one of them', ru: 'возьмите значения в одной единице или исправьте единицу одного из них' },
  },
  'unit-not-as-declared': {
    cause: {
      en: 'the result is in `{found}` and the policy declares `{expected}`',
      ru: 'результат получается в `{found}`, а в положении объявлено `{expected}`',
    },
    remedy: {
      en: 'correct the formula or the unit; a share in percent is `percent`, so many percent of a value `percent-of`',
      ru: 'исправьте формулу или единицу; доля в процентах — это `percent`, процент от значения — `percent-of`',
    },
  },
  'unit-too-complex': {
    cause: { en: 'the units `{units}` together make an exponent above 9', ru: 'единицы `{units}` вместе дают степень больше 9' },
    remedy: { en: 'check what is multiplied here', ru: 'проверьте, что здесь перемножается' },
  },
  'percent-times-quantity': {
    cause: {
      en: 'percent and another unit are multiplied or divided: `{units}`; the result would be a hundred times off',
      ru: 'проценты умножаются или делятся с другой единицей: `{units}`; результат отличался бы в сто раз',
    },
    remedy: {
      en: 'write so many percent of a value as `{"percent-of": [percent, value]}`',
      ru: 'запишите процент от значения так: `{"percent-of": [процент, значение]}`',
    },
  },
  'not-percent': {
    cause: {
      en: 'the first argument of `percent-of` is in `{unit}`, not in percent',
      ru: 'первый аргумент `percent-of` — в единице `{unit}`, а не в процентах',
    },
    remedy: { en: 'put the percent first and the value that it is taken of second', ru: 'сначала укажите процент, затем значение, от которого он берётся' },
  },
  'malformed-date': {
    cause: { en: 'the text `{text}` stands where a date is needed and is none', ru: 'там, где нужна дата, стоит текст `{text}`, а это не дата' },
    remedy: { en: 'write year-month-day: 2026-03-31', ru: 'запишите год-месяц-день: 2026-03-31' },
  },
  'malformed-unit': {
    cause: { en: '`{unit}` is not a unit', ru: '`{unit}` — не единица' },
    remedy: {
      en: 'write `1`, `%`, a currency or a word, joined by `*` and `/`: `RUB/lead`',
      ru: 'запишите `1`, `%`, валюту или слово, соединяя через `*` и `/`: `RUB/лид`',
    },
  },
  'malformed-number': {
    cause: { en: '`{text}` is not a decimal number', ru: '`{text}` — не десятичное число' },
    remedy: { en: 'write digits with a point', ru: 'запишите цифрами, дробную часть — через точку' },
  },
  'number-out-of-range': {
    cause: { en: 'the number `{number}` has more than 40 digits before or after the point', ru: 'в числе `{number}` больше 40 цифр до или после точки' },
    remedy: { en: 'check it for a typing mistake', ru: 'проверьте, нет ли опечатки' },
  },
  'step-not-positive': {
    cause: { en: 'the step `{step}` is not a number above zero', ru: 'шаг `{step}` — не число больше нуля' },
    remedy: { en: 'write the step as a number: 1, 0.01, 500', ru: 'запишите шаг числом: 1, 0.01, 500' },
  },
  'unknown-rounding-mode': {
    cause: { en: '`{mode}` is not a way to round', ru: 'способа округления `{mode}` нет' },
    remedy: { en: 'use a known one: `{known}`', ru: 'возьмите известный: `{known}`' },
  },
  'expression-too-deep': {
    cause: { en: 'the expression is nested deeper than {limit} levels', ru: 'выражение вложено глубже {limit} уровней' },
    remedy: { en: 'take parts out into metrics with a formula of their own', ru: 'вынесите части в показатели с собственной формулой' },
  },
});
