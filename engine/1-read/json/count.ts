const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;

/** Lists and objects: the brackets of the one differ from those of the other in one bit. */
const opens = (code: number): boolean => (code | 0x20) === 0x7b;
const closes = (code: number): boolean => (code | 0x20) === 0x7d;
/** Whether a number, a text or a word ends with this character. */
const isOfValue = (code: number): boolean => code > 0x20 && code !== COMMA && code !== COLON && !opens(code) && !closes(code);

/**
 * Whether a text has more values, as far as commas and brackets outside of texts tell. It looks at the
 * characters alone, so that a text of a million values is refused in the time it takes to go over it once.
 */
export function hasMore(text: string, most: number): boolean {
  let values = 0;
  let before = COMMA;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) continue;
    if (opens(code) || ((code === COMMA || closes(code)) && isOfValue(before))) values += 1;
    if (values > most) return true;
    if (code === QUOTE) at = endOfText(text, at);
    if (at < 0) return false;
    before = code;
  }
  return false;
}

/** Offset of the quote that ends a text, or -1. */
function endOfText(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((at - before) % 2 === 1) return at;
  }
  return -1;
}
