import { formProblems } from './read/form.ts';
import { jsonProblems } from './read/json.ts';
import { literalProblems } from './read/literals.ts';
import { tableProblems } from './read/table.ts';

/** Problems of reading: the text, how things are written in it, its form. */
export const readProblems = { ...jsonProblems, ...literalProblems, ...formProblems, ...tableProblems };
