import { approval } from './approval.en.ts';
import { cards } from './cards.en.ts';
import { form } from './form.en.ts';
import { formula } from './formula.en.ts';
import { frame } from './frame.en.ts';
import { print } from './print.en.ts';
import { people } from './people.en.ts';
import { proof } from './proof.en.ts';

/** English, the language whose keys the others must have. One file an area. */
export const en = { frame, approval, cards, form, formula, people, print, proof };
