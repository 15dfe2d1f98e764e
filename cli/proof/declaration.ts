import type { Command } from '../arguments/command.ts';
import { FACTS_OPTIONS } from '../arguments/facts-options.ts';

/** What `proof` takes, and its help. */
export const PROOF: Omit<Command, 'run'> = {
  verb: 'proof',
  summary: { en: 'write one card as a workbook of live formulas', ru: 'записать одну карту книгой Excel с живыми формулами' },
  operands: { usage: 'POLICY', min: 1, max: 1 },
  options: [
    ...FACTS_OPTIONS,
    { name: 'out', value: 'FILE', words: { en: 'the workbook, .xlsx', ru: 'книга, .xlsx' } },
    { name: 'overwrite', words: { en: 'replace a workbook that is there', ru: 'заменить имеющуюся книгу' } },
  ],
  notes: {
    en: 'Every line of the calculation is a formula over the lines before it and the facts, beside the value that scorewright calculated: anybody can recompute it, or change a fact and see what follows. Rounded lines are equal to the last digit.',
    ru: 'Каждая строка расчёта становится формулой над предыдущими строками и фактами, рядом со значением, которое получила программа: любой может пересчитать её или изменить факт и увидеть, что получится. Округлённые строки совпадают до последней цифры.',
  },
  examples: [
    {
      line: 'proof policies/m04-sales-bands-accelerator --out proof.xlsx --overwrite',
      words: { en: 'a card that anybody can recompute', ru: 'карта, которую может пересчитать любой' },
    },
  ],
};
