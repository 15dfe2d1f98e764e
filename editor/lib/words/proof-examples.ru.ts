import type { examples as english } from './proof-examples.en.ts';
import { plural, type SameWords } from './words.ts';

export const examples: SameWords<typeof english> = {
  title: 'Примеры расчёта', intro: 'Факты и то, что должно получиться. Примеры пересчитываются при каждом нажатии клавиши; с красным примером положение нельзя утвердить.',
  none: 'Примеров пока нет', noneHint: 'Пример — это месяц с фактами и выплата, с которой все согласны. Напишите два-три: по плану, ниже и выше. Это самое короткое доказательство, что правила говорят именно то, что задумано.',
  passed: 'сходится', failed: 'расходится', checking: 'считается', all: (count) => `Сходятся все примеры: ${count}`, some: (failed, count) => `Расходится ${failed} из ${count}`,
  example: 'Пример', card: 'Карта', total: 'Итого', result: 'Результат', name: 'Что он показывает', facts: 'Факты', expected: 'Что должно получиться', line: 'Строка', want: 'Ожидается', got: 'Получилось',
  from: 'Период с', until: 'по', refused: 'отказ', mismatch: (line, expected, actual) => `${line}: ожидалось ${expected}, получилось ${actual}`, nothing: 'ничего',
  unexpected: (code) => `в расчёте отказано: ${code}`, notRefused: (code) => `в расчёте должно быть отказано: ${code}`,
  add: 'Добавить пример', addFact: 'Добавить факт', addLine: 'Добавить строку', take: 'Принять результат как ожидаемый', takeHint: 'Только если результат верен: пример будет его держать.', remove: 'Удалить пример', removed: 'пример удалён', added: 'пример добавлен', changed: 'пример изменён',
  corrections: (count) => `С корректировками: ${count} ${plural(count, 'запись', 'записи', 'записей')}`, inSource: 'меняются в исходнике', refuses: 'В расчёте должно быть отказано:', newTitle: 'Новый пример', simulate: 'Открыть в симуляции',
};
