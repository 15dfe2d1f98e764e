import { comparison } from './comparison.ts';

/** Whether the first of two numbers or dates is at least the second. */
export const compareAtLeast = comparison({
  name: 'compare.at-least',
  tokens: ['>='],
  symbol: '≥',
  example: '{">=": [{"var": "tenure"}, 12]}',
  about: { en: 'whether the first is at least the second', ru: 'не меньше ли первое второго' },
  phrase: { en: '{1} is at least {2}', ru: '{1} не меньше {2}' },
  holds: (order) => order >= 0,
});
