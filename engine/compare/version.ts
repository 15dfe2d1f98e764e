import type { JsonLogic, Quantity, Text } from '@scorewright/schemas';
import type { PolicyDocument } from '../1-read/document.ts';
import { contextOf, logicOf, type PrintContext } from '../6-print/context.ts';
import { quantityOf } from '../6-print/quantities.ts';
import { childOf, valuesAt } from '../5-tell/pointer.ts';
import { textIn, type Language } from '../5-tell/language.ts';

/** One of the versions that are compared: what its text says, and the document where it is a valid one. A draft need not be. */
export interface Version {
  readonly value: unknown;
  readonly document?: PolicyDocument;
}

export type Members = { readonly [name: string]: unknown };
export const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is Text =>
  typeof value === 'string' || (isMembers(value) && Object.entries(value).every(([tag, one]) => /^[a-z]{2,3}(-|$)/.test(tag) && typeof one === 'string'));

export const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** A version with the reader's language, and what its parts are called in it. */
export class Reader {
  readonly language: Language;
  readonly #version: Version;
  readonly #languages: readonly string[];
  #context: PrintContext | undefined;

  constructor(version: Version, language: Language) {
    this.language = language;
    this.#version = version;
    const languages = childOf(version.value, 'languages');
    this.#languages = Array.isArray(languages) ? languages.map(String) : [];
  }

  get value(): unknown {
    return this.#version.value;
  }

  text(text: Text): string {
    return textIn(text, this.language, this.#languages);
  }

  /** What is in a list of the version, at a pointer. */
  list(pointer: string): readonly unknown[] {
    const path = valuesAt(this.value, pointer);
    const last = path.at(-1);
    return last?.pointer === pointer && Array.isArray(last.value) ? last.value : [];
  }

  /** The text of a card's expression in words; undefined where the version is no valid one, and its names say nothing yet. */
  logic(logic: unknown, pointer: string, isCondition: boolean): string | undefined {
    const context = this.#printed();
    return context && logicOf(context, logic as JsonLogic, this.#cardAt(pointer), isCondition ? { kind: 'boolean' } : undefined);
  }

  quantity(quantity: unknown, pointer: string, unit: string): string | undefined {
    const context = this.#printed();
    const scorecard = this.#cardAt(pointer);
    return context && quantityOf(context, quantity as Quantity, { unit, ...(scorecard !== undefined && { scorecard }) });
  }

  /** Made when a formula is met: it calculates the sheet of every card. */
  #printed(): PrintContext | undefined {
    const { document } = this.#version;
    this.#context ??= document && contextOf(document, this.language);
    return this.#context;
  }

  #cardAt(pointer: string): string | undefined {
    const card = /^\/scorecards\/\d+/.exec(pointer)?.[0];
    const id = card === undefined ? undefined : childOf(valuesAt(this.value, card).at(-1)?.value, 'id');
    return typeof id === 'string' ? id : undefined;
  }
}
