import { comparison } from './comparison.ts';

/** Whether the first of two numbers or dates is less, or earlier. */
export const compareLess = comparison({
  name: 'compare.less',
  tokens: ['<'],
  symbol: '<',
  chain: true,
  example: '{"<": [{"var": "defects"}, 3]}',
  about: {
    en: 'whether the first is less than the second; with three arguments, whether the second lies strictly between the others',
    ru: 'меньше ли первое второго; с тремя аргументами — лежит ли второе строго между',
  },
  phrase: { en: '{1} is less than {2}', ru: '{1} меньше {2}' },
  holds: (order) => order < 0,
});
