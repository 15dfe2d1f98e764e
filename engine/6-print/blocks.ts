import type { Text } from '@scorewright/schemas';
import type { WordData } from '../5-tell/words/index.ts';
import type { PrintContext } from './context.ts';
import { textOf } from './context.ts';
import type { Block, PrintedColumn } from './printed.ts';
import type { Word } from './words/index.ts';
import { say } from './words/index.ts';

/** What a clause prints: a title, and what stands under it. */
export interface Written {
  readonly title?: string;
  readonly blocks: readonly Block[];
}

export const paragraph = (text: string): Block => ({ kind: 'text', text });

export const list = (items: readonly string[]): readonly Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

export const formula = (text: string): Block => ({ kind: 'formula', text });

export const table = (columns: readonly PrintedColumn[], rows: readonly (readonly string[])[]): Block => ({ kind: 'table', columns, rows });

/** Sentences that follow each other in one paragraph; those that say nothing are left out. */
export const sentences = (...parts: readonly (string | undefined)[]): readonly Block[] => {
  const said = parts.filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? [] : [paragraph(said.join(' '))];
};

/** A text of the policy as part of a sentence of ours, which ends with a period itself. */
export const within = (context: PrintContext, text: Text): string =>
  textOf(context, text)
    .trim()
    .replace(/[.;]+$/, '');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The words with a text of the policy put in; undefined where the policy has none. */
export const about = (context: PrintContext, word: Word, name: string, text: Text | undefined): string | undefined =>
  text === undefined ? undefined : say(context.language, word, { [name]: within(context, text) });

/** The words where a condition holds. */
export const sayIf = (context: PrintContext, holds: boolean, word: Word, data: WordData = {}): string | undefined =>
  holds ? say(context.language, word, data) : undefined;

export const column = (context: PrintContext, word: Word, data: WordData = {}): PrintedColumn => ({ title: say(context.language, word, data) });
export const numbers = (context: PrintContext, word: Word, data: WordData = {}): PrintedColumn => ({ title: say(context.language, word, data), numbers: true });

/** The name of an item of a table, with its number where the policy gives it one. */
export const citedName = (context: PrintContext, name: string, clause: string | undefined): string =>
  clause === undefined ? name : `${name} (${say(context.language, 'clause.word', { number: clause })})`;
