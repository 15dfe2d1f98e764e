import { comparison } from './comparison.ts';

/** Whether two values of one type differ. */
export const compareNotEqual = comparison({
  name: 'compare.not-equal',
  tokens: ['!=', '!=='],
  symbol: '≠',
  equality: true,
  example: '{"!=": [{"var": "phase"}, "launch"]}',
  about: { en: 'whether two values of one type differ', ru: 'различаются ли два значения одного типа' },
  phrase: { en: '{1} is not {2}', ru: '{1} не равно {2}' },
  holds: (order) => order !== 0,
});
