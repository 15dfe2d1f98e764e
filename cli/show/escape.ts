// Documents come from other people. Control characters could move the cursor, recolour or retitle the terminal, and the bidirectional ones could
// make a figure read differently from what it is; so all of them are shown as their escape.
// Controls, lone surrogates, line and paragraph separators, marks of direction; but not the joiners that emoji are made with.
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
const UNSAFE_IN_LINES = new RegExp(`(?!\\n)${UNSAFE.source}`, 'gu');

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The text with every character that a terminal could obey, or hide, written as `\u001b`. */
export const escapeControls = (text: string): string => text.replace(UNSAFE, escaped);

/** A text of several lines for other programs, safe to look at in a terminal as well. JSON stays the same value. */
export const safeLines = (text: string): string => text.replace(UNSAFE_IN_LINES, escaped);

/** JSON for other programs. Ends with a line feed. */
export const jsonText = (value: unknown): string => `${safeLines(JSON.stringify(value, null, 2))}\n`;
