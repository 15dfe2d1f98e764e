// Documents come from other people. Control characters could move the cursor, recolour or retitle the terminal, and the bidirectional ones could
// make a figure read differently from what it is; so all of them are shown as their escape.
// eslint-disable-next-line no-control-regex -- finding control characters is what it is for
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The text with every character that a terminal could obey, or hide, written as `\u001b`. */
export const escapeControls = (text: string): string => text.replace(UNSAFE, escaped);

/** JSON for other programs: the same value, safe to look at in a terminal as well. Ends with a line feed. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/\n|[^\n]+/g, (part) => (part === '\n' ? part : escapeControls(part)))}\n`;
