import type { Command } from '../arguments/command.ts';
import { TABLE_OPTIONS } from '../run/declaration.ts';

/** What `what-if` takes, and its help. */
export const WHAT_IF: Omit<Command, 'run'> = {
  verb: 'what-if',
  summary: { en: 'compare variants of a policy on the same people', ru: 'сравнить варианты положения на одних и тех же людях' },
  operands: { usage: 'POLICY VARIANT...', min: 2, max: 20 },
  options: [
    {
      name: 'facts',
      value: 'FILE',
      words: {
        en: 'a table of facts, as `run` takes it; several periods are a history',
        ru: 'таблица фактов, как для `run`; несколько периодов образуют историю',
      },
    },
    ...TABLE_OPTIONS,
    {
      name: 'samples',
      value: 'NUMBER',
      words: { en: 'how often the history is resampled; by default 1000', ru: 'сколько раз повторить выборку из истории; по умолчанию 1000' },
    },
    {
      name: 'seed',
      value: 'NUMBER',
      words: {
        en: 'what the resampling begins with; by default 1: the same call gives the same figures',
        ru: 'начальное число выборки; по умолчанию 1: тот же вызов даёт те же числа',
      },
    },
    {
      name: 'threads',
      value: 'NUMBER',
      words: { en: 'worker threads; by default as many as there are cores', ru: 'число потоков; по умолчанию по числу ядер' },
    },
  ],
  notes: {
    en: 'Every row is calculated by the policy and by every variant. Winners and losers are rows whose total is larger or smaller than by the policy; rows that one of them refuses are counted apart. The 5th, 50th and 95th percentile of the budget come from drawing as many rows, with replacement, from those of the table, the same draws for all variants.',
    ru: 'Каждая строка рассчитывается по положению и по каждому варианту. Выигравшие и проигравшие: строки, итог которых больше или меньше, чем по положению; строки, в расчёте которых где-то отказано, считаются отдельно. 5-й, 50-й и 95-й процентили бюджета получаются повторными выборками того же числа строк с возвращением, одинаковыми для всех вариантов.',
  },
  examples: [
    {
      line: 'what-if policies/m04-sales-bands-accelerator policies/m04-sales-bands-accelerator --facts policies/m04-sales-bands-accelerator/population.csv',
      words: { en: 'a policy beside itself: nobody wins or loses', ru: 'положение рядом с самим собой: никто не выигрывает и не проигрывает' },
    },
  ],
};
