/** Longest text that is looked for; more does not narrow a search. */
const LONGEST_SEARCH = 200;

/** A pattern that finds a text, as JSON writes it, in both cases, in every language: a server in the locale C folds only the Latin alphabet. */
export const patternOf = (text: string): string =>
  [...JSON.stringify(text.slice(0, LONGEST_SEARCH)).slice(1, -1)]
    .map((sign) => {
      const cases = new Set([sign.toLowerCase(), sign.toUpperCase()]);
      return cases.size === 2 && [...cases].every((one) => [...one].length === 1) ? `[${[...cases].join('')}]` : sign.replace(/[^\p{L}\p{N} ]/u, '\\$&');
    })
    .join('');
