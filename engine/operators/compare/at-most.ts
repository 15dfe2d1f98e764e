import { comparison } from './comparison.ts';

/** Whether the first of two numbers or dates is at most the second. */
export const compareAtMost = comparison({
  name: 'compare.at-most',
  tokens: ['<='],
  symbol: '≤',
  chain: true,
  example: '{"<=": [80, {"var": "attendance"}, 100]}',
  about: {
    en: 'whether the first is at most the second; with three arguments, whether the second lies between the others, ends included',
    ru: 'не больше ли первое второго; с тремя аргументами — лежит ли второе между, включая концы',
  },
  phrase: { en: '{1} is at most {2}', ru: '{1} не больше {2}' },
  holds: (order) => order <= 0,
});
