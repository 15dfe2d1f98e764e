import { approval } from './approval.ru.ts';
import { cards } from './cards.ru.ts';
import type { en } from './en.ts';
import { form } from './form.ru.ts';
import { formula } from './formula.ru.ts';
import { frame } from './frame.ru.ts';
import { print } from './print.ru.ts';
import { people } from './people.ru.ts';
import { proof } from './proof.ru.ts';
import type { SameWords } from './words.ts';

export const ru: SameWords<typeof en> = { frame, approval, cards, form, formula, people, print, proof };
