import type { Command } from '../arguments/command.ts';
import { FACTS_OPTIONS } from '../arguments/facts-options.ts';

/** What `calc` takes, and its help. */
export const CALC: Omit<Command, 'run'> = {
  verb: 'calc',
  summary: { en: 'calculate the pay of scorecards', ru: 'рассчитать выплату по картам' },
  operands: { usage: 'POLICY', min: 1, max: 1 },
  fromServer: true,
  options: [...FACTS_OPTIONS, { name: 'totals', words: { en: 'only the table of totals', ru: 'только таблица итогов' } }],
  notes: {
    en: 'POLICY is a file or its folder; a folder brings its own facts.json when no facts are named. Problems go to the error stream. With an error there is no total, never a guess.',
    ru: 'POLICY: файл или его папка; если факты не указаны, берётся facts.json из папки. Ошибки выводятся в поток ошибок. Если есть ошибка, итога нет: программа не угадывает.',
  },
  examples: [
    {
      line: 'calc policies/m01-weighted-inverse',
      words: { en: 'a policy with the facts of its folder', ru: 'положение с фактами из его папки' },
    },
    {
      line: 'calc policies/m01-weighted-inverse/policy.json --facts policies/m01-weighted-inverse/facts.json --format json',
      words: {
        en: 'for another program, by `scorewright schema result`',
        ru: 'для другой программы, по схеме `scorewright schema result`',
      },
    },
    {
      line: 'calc head-of-sales-1f2e3d.v1 --facts facts.json --server https://kpi.example.com',
      words: { en: 'by a version on a server, of which the hash is checked', ru: 'по версии с сервера; её хеш проверяется' },
      server: true,
    },
    {
      line: 'calc policies/m01-weighted-inverse --set leads=520',
      words: { en: 'what if there had been 520 leads', ru: 'что, если бы лидов было 520' },
    },
  ],
};
