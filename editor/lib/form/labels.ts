import type { cards } from '#lib/words/cards.ru.ts';
import type { form } from '#lib/words/form.ru.ts';
import type { CHOICES } from './choices.ts';
import type { RecordName } from './records.ts';

/** The words that a form needs, in a language. */
export interface FormWords {
  readonly form: typeof form;
  readonly cards: typeof cards;
}

type Labels = Readonly<Record<string, string>>;

/** What a property of a part is called. */
export function labelOf(record: RecordName, name: string, words: FormWords): string {
  const own = (words.form.field as Readonly<Partial<Record<RecordName, Labels>>>)[record];
  const said = own !== undefined && Object.hasOwn(own, name) ? own[name] : undefined;
  const common: Labels = words.form.common;
  return said ?? (Object.hasOwn(common, name) ? common[name] : undefined) ?? (words.cards.fieldName as Labels)[name] ?? name;
}

/** What a member of a closed set is called. */
export const choiceLabel = (choice: keyof typeof CHOICES, value: string, { form: said }: Pick<FormWords, 'form'>): string =>
  (said.choice as Readonly<Record<string, Labels>>)[choice]?.[value] ?? value;
