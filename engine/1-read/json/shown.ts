/** A character as a message can show it: itself, or its code where it cannot be seen. */
export function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character) ? character : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A piece of text short enough for a message. */
export const shortened = (text: string, most = 40): string => (text.length > most ? `${[...text.slice(0, most)].slice(0, -1).join('')}…` : text);
