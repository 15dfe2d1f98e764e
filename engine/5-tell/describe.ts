import { Decimal } from 'decimal.js';
import { PROBLEM_TEXTS } from '../problems/catalogue.ts';
import type { Problem, ProblemData } from '../problems/problem.ts';
import { tellProblems } from '../problems/tell.ts';
import { dateText, isDateText } from './dates.ts';
import type { Language } from './language.ts';
import { exactNumber, isNumberText, shortNumber } from './numbers.ts';
import { say } from './words/index.ts';

/** The words of a problem. `message` is the cause and the remedy, joined by a semicolon. */
export interface Description {
  readonly message: string;
  readonly cause: string;
  readonly remedy: string;
}

type Datum = ProblemData[string];

/** Longest piece of user input that a message repeats. */
const LONGEST_INPUT = 200;

const cut = (text: string): string => (text.length > LONGEST_INPUT ? `${text.slice(0, LONGEST_INPUT)}…` : text);

/** `exact`: every digit. `short`: a fraction of more than six digits is cut and ends with `…`. */
type Numbers = 'exact' | 'short';

const readable = (datum: Datum, language: Language, numbers: Numbers): string => {
  if (typeof datum === 'boolean') return say(language, datum ? 'value.true' : 'value.false');
  if (typeof datum === 'object') return datum.map((item) => readable(item, language, numbers)).join(', ');
  const text = String(datum);
  if (isNumberText(text)) return (numbers === 'exact' ? exactNumber : shortNumber)(new Decimal(text), language);
  return isDateText(text) ? dateText(text, language) : cut(text);
};

/** User input is shown as it was written, without a backtick that would end it. */
const quoted = (datum: Datum): string => {
  const items = typeof datum === 'object' ? datum : [String(datum)];
  return items.map((item) => `\`${cut(item).replaceAll('`', "'")}\``).join(', ');
};

/**
 * A text with its data put in. A placeholder in backticks is user input and is repeated as it was written; elsewhere numbers and dates are written
 * as the reader writes them. A placeholder without data stays.
 */
export const fillText = (text: string, data: ProblemData, language: Language, numbers: Numbers = 'exact'): string =>
  text.replace(/`\{([a-zA-Z0-9-]+)\}`|\{([a-zA-Z0-9-]+)\}/g, (whole, input: string | undefined, plain: string | undefined) => {
    const name = input ?? plain ?? '';
    const datum = Object.hasOwn(data, name) ? data[name] : undefined;
    if (datum === undefined) return whole;
    return input === undefined ? readable(datum, language, numbers) : quoted(datum);
  });

/** What a kind of problem is about, where nothing is known but its code: `the fact … is missing, and … needs it`. */
export const problemWords = (code: string, language: Language): string => {
  const known = PROBLEM_TEXTS.get(code);
  return known === undefined ? code : known.cause[language].replaceAll(/`\{[a-zA-Z0-9-]+\}`|\{[a-zA-Z0-9-]+\}/g, '…');
};

/**
 * The words of a problem in the reader's language, from the catalogue (engine/problems). A placeholder in backticks is user input and is
 * repeated as it was written; elsewhere numbers and dates are written as the reader writes them. A code that the catalogue does not have is
 * an error of ours and is described as such.
 */
export const describe = (problem: Problem, language: Language): Description => {
  const known = PROBLEM_TEXTS.get(problem.code);
  const text = known ?? tellProblems['internal-error'];
  const data = known === undefined ? { ...problem.data, code: problem.code } : problem.data;
  const cause = fillText(text.cause[language], data, language);
  const remedy = fillText(text.remedy[language], data, language);
  return { message: `${cause}; ${remedy}`, cause, remedy };
};
