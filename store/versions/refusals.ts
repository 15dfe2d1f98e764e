import { codeOf } from '../database/transact.ts';
import { obstacle, type BothWords, type Obstacle } from './obstacle.ts';

/** What the guards of the database refuse (migrations/0003-guards.ts), and the constraints that a user can meet. */
const REFUSALS: { readonly [sqlState: string]: { readonly code: string; readonly words: BothWords } } = {
  SW001: {
    code: 'recorded',
    words: { en: 'what was recorded is never changed: make a new version', ru: 'записанное не меняется: подготовьте новую версию' },
  },
  SW002: {
    code: 'not-in-review',
    words: { en: 'only a version in review can be signed', ru: 'подписать можно только версию, которая на согласовании' },
  },
  SW003: {
    code: 'other-text',
    words: {
      en: 'the signature is of another text: open the version again and read it',
      ru: 'подпись относится к другому тексту: откройте версию заново и прочитайте её',
    },
  },
  SW004: {
    code: 'own-text',
    words: {
      en: 'nobody signs their own text: somebody who did not write in it has to',
      ru: 'свой текст не подписывают: это должен сделать тот, кто его не писал',
    },
  },
  SW005: {
    code: 'no-such-move',
    words: { en: 'the version is not in a state for this', ru: 'в этом состоянии версии такое действие невозможно' },
  },
  SW006: {
    code: 'signatures-missing',
    words: { en: 'a required signature is missing', ru: 'нет обязательной подписи' },
  },
  SW007: {
    code: 'not-approved',
    words: { en: 'only an approved version can be acknowledged', ru: 'ознакомиться под подпись можно только с утверждённой версией' },
  },
  SW008: {
    code: 'not-covered',
    words: { en: 'the regulation does not cover this person', ru: 'положение не распространяется на этого человека' },
  },
  SW009: {
    code: 'own-text',
    words: {
      en: 'an author answers remarks on the own text; somebody else resolves them',
      ru: 'автор отвечает на замечания к своему тексту, а снимает их другой человек',
    },
  },
  '23P01': {
    code: 'period-taken',
    words: {
      en: 'another version of this regulation holds on some of these days: withdraw it from the first of them, or state another period',
      ru: 'в часть этих дней действует другая версия положения: отзовите её с первого из них или укажите другой период',
    },
  },
  '22021': {
    code: 'unstorable',
    words: {
      en: 'the text has a character that cannot be kept (U+0000): remove it',
      ru: 'в тексте есть символ, который нельзя сохранить (U+0000): удалите его',
    },
  },
  '23505': { code: 'done-already', words: { en: 'this was done already', ru: 'это уже сделано' } },
};

export const refusalOf = (sqlState: string): Obstacle => {
  const { code, words } = REFUSALS[sqlState] ?? { code: 'refused', words: { en: 'the database refused it', ru: 'база данных отказала' } };
  return obstacle(code, words);
};

export interface Refused {
  readonly outcome: 'refused';
  readonly obstacles: readonly Obstacle[];
}

export const refused = (...obstacles: readonly Obstacle[]): Refused => ({ outcome: 'refused', obstacles });

export const NOT_FOUND = { outcome: 'not-found' } as const;
export type NotFound = typeof NOT_FOUND;

/** The outcome of a change, where a refusal by the database is an outcome too; any other error is thrown on. */
export async function orRefusal<T>(change: Promise<T>): Promise<T | Refused> {
  try {
    return await change;
  } catch (error) {
    const state = codeOf(error);
    if (state === undefined || !Object.hasOwn(REFUSALS, state)) throw error;
    return refused(refusalOf(state));
  }
}
