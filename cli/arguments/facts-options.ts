import type { Option } from './option.ts';

/** The options of every verb that takes facts. */
export const FACTS_OPTIONS: readonly Option[] = [
  {
    name: 'facts',
    value: 'FILE',
    many: true,
    words: {
      en: 'facts document (JSON) or table (CSV), - for standard input; may be repeated',
      ru: 'документ (JSON) или таблица (CSV) с фактами, - для стандартного ввода; можно повторять',
    },
  },
  {
    name: 'set',
    value: 'NAME=VALUE',
    many: true,
    words: { en: 'one fact, over those of the files; may be repeated', ru: 'один факт поверх фактов из файлов; можно повторять' },
  },
  {
    name: 'scorecard',
    value: 'ID',
    words: { en: 'the card to calculate, over the one that the facts name', ru: 'какую карту считать, вместо названной в фактах' },
  },
  {
    name: 'period',
    value: 'PERIOD',
    words: {
      en: '2026-10, 2026-Q4, 2026-H2, 2026 or 2026-10-01..2026-10-31, over that of the facts',
      ru: '2026-10, 2026-Q4, 2026-H2, 2026 или 2026-10-01..2026-10-31, вместо указанного в фактах',
    },
  },
];
