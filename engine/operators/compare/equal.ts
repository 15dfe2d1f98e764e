import { comparison } from './comparison.ts';

/** Whether two values of one type are equal. */
export const compareEqual = comparison({
  name: 'compare.equal',
  tokens: ['==', '==='],
  symbol: '=',
  equality: true,
  example: '{"==": [{"var": "grade"}, "senior"]}',
  about: { en: 'whether two values of one type are equal', ru: 'равны ли два значения одного типа' },
  phrase: { en: '{1} is {2}', ru: '{1} равно {2}' },
  holds: (order) => order === 0,
});
