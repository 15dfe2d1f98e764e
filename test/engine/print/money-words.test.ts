import type { Scorecard } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../engine/5-tell/index.ts';
import type { Block, PrintedClause } from '../../../engine/6-print/index.ts';
import { printRegulation } from '../../../engine/6-print/index.ts';
import { declaredFact, indicator, plainPolicy } from '../../support/plain-policy.ts';
import { documentOf } from '../tell/cases.ts';

const FACTS = [
  { id: 'rating', name: 'Rating', type: 'text', values: ['high', 'usual', 'low'], about: 'period' },
  { id: 'newcomer', name: 'Newcomer', type: 'boolean', about: 'period' },
  declaredFact('malus', { name: 'Malus', unit: '%' }),
  declaredFact('shortage', { name: 'Shortage' }),
  declaredFact('months', { name: 'Months', unit: 'month' }),
] as const;

const saidBy = ({ title = '', blocks }: PrintedClause): string =>
  [
    title,
    ...blocks.map((block: Block) => (block.kind === 'table' ? block.rows.map((row) => row.join(' | ')).join('\n') : 'text' in block ? block.text : '')),
  ].join('\n');
const within = (clause: PrintedClause): readonly PrintedClause[] => [clause, ...clause.clauses.flatMap(within)];

const printed = (card: Partial<Scorecard>, language: 'en' | 'ru' = 'en'): string => {
  const indicators = [indicator('sales', { weight: 100, plan: { method: 'value', value: 100 }, attainment: { method: 'ratio' } })];
  const document = documentOf(plainPolicy({ facts: FACTS, indicators, card }));
  const { parts, sheets } = printRegulation(document, language);
  const lines = sheets.flatMap((sheet) => sheet.lines.map(({ label, formula }) => `${label}: ${formula}`));
  return plainText([...parts.flatMap(({ clauses }) => clauses.flatMap(within).map(saidBy)), ...lines].join('\n'));
};

describe('what the regulation says of money', () => {
  it('puts each condition beside the value that follows from it', () => {
    const formula = { if: [{ '==': [{ var: 'rating' }, 'high'] }, 1.2, { '==': [{ var: 'rating' }, 'usual'] }, 1, 0] };
    const modifiers = [{ id: 'rating', name: 'Rating', effect: 'multiply', by: { formula }, on: 'bonus' }] as const;
    expect(printed({ modifiers })).toContain('The bonus is multiplied by if Rating = “high”, then 1.2; if Rating = “usual”, then 1; otherwise 0.');
    expect(printed({ modifiers }, 'ru')).toContain('Премия умножается на если Rating = «high», то 1,2; если Rating = «usual», то 1; иначе 0.');
  });

  it('gives a guarantee once, with what holds otherwise', () => {
    const limits = [{ id: 'guarantee', on: 'bonus', atLeast: { formula: { if: [{ var: 'newcomer' }, 3750, 0] } } }] as const;
    expect(printed({ limits })).toContain('The bonus is at least if Newcomer, then 3,750, otherwise 0.');
  });

  it('brings a factor that is written in percent to a coefficient, and never shows the data', () => {
    const by = { formula: { '-': [100, { var: 'malus' }] } };
    const modifiers = [{ id: 'malus', name: 'Malus', effect: 'multiply', by, on: 'bonus' }] as const;
    expect(printed({ modifiers })).toContain('The bonus is multiplied by (100 - Malus) / 100.');
  });

  it('says of a reduction that it reduces', () => {
    const by = { formula: { '-': [0, { var: 'shortage' }] } };
    const modifiers = [{ id: 'shortage', name: 'Shortage', effect: 'add', by, on: 'bonus' }] as const;
    expect(printed({ modifiers })).toContain('The bonus is reduced by Shortage.');
    expect(printed({ modifiers })).toContain('Bonus: Shortage: Bonus before modifiers and limits - Shortage');
    expect(printed({ modifiers }, 'ru')).toContain('Премия уменьшается на: Shortage.');
  });

  it('counts months as months', () => {
    const proration = { by: 'calendar-days' as const, worked: { fact: 'months' }, norm: 12, on: ['bonus' as const] };
    expect(printed({ proration })).toContain('(“Months” of 12 months)');
    const days = { ...proration, worked: 30, norm: 31 };
    expect(printed({ proration: days })).toContain('(30 days of 31 days, in calendar days)');
  });

  it('does not take a band called `below` for what lies below all levels', () => {
    const bands = [
      { id: 'below', to: 50, ends: '()', pays: { kind: 'nothing' } },
      { id: 'paid', from: 50, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
    ] as const;
    const text = printed({ combination: { method: 'weighted-sum', tiers: { gives: 'percent', bands } } });
    expect(text).toContain('below | below 50 % | nothing');
  });
});
