import { escapeControls } from './escape.ts';

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** A piece of text with its style. INVARIANT: a span is escaped when it is rendered, so no text of a document reaches a terminal raw. */
export type Span = string | { readonly text: string; readonly style: Style };

export type Line = readonly Span[];

const CODES: { readonly [style in Style]: readonly [on: number, off: number] } = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

export const styled = (style: Style, text: string): Span => ({ text, style });

/** The text of a span without its style, as it will be seen. */
export const textOf = (span: Span): string => escapeControls(typeof span === 'string' ? span : span.text);

/** A line as characters, with or without colours. */
export const render = (line: Line, colours: boolean): string =>
  line
    .map((span) => {
      const text = textOf(span);
      if (!colours || typeof span === 'string' || text === '') return text;
      const [on, off] = CODES[span.style];
      return `\u001b[${on}m${text}\u001b[${off}m`;
    })
    .join('');
