import { comparison } from './comparison.ts';

/** Whether the first of two numbers or dates is more, or later. */
export const compareMore = comparison({
  name: 'compare.more',
  tokens: ['>'],
  symbol: '>',
  example: '{">": [{"var": "revenue"}, 0]}',
  about: { en: 'whether the first is more than the second', ru: 'больше ли первое второго' },
  phrase: { en: '{1} is more than {2}', ru: '{1} больше {2}' },
  holds: (order) => order > 0,
});
