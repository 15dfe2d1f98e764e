import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Policy } from '@scorewright/schemas';
import { declaredFact, indicator, plainPolicy } from '../../support/plain-policy.ts';
import type { Run } from '../support/command.ts';
import { scorewright, temporaryFolder } from '../support/command.ts';

/**
 * A card whose index is the attainment of one plan of 100 pieces, with a target bonus of 50,000: 80 pieces pay 40,000. Salary is a fact. Both are
 * prorated by calendar days; a fifth of the index is the team's.
 */
export const teamPolicy = (): Policy => ({
  ...plainPolicy({
    facts: [
      declaredFact('salary-fact', { name: { en: 'Base salary', ru: 'Оклад' }, domain: { min: 0, max: 1000000 } }),
      declaredFact('team-index', { unit: '%' }),
      declaredFact('days-worked', { unit: 'day' }),
      declaredFact('days-norm', { unit: 'day' }),
    ],
    indicators: [indicator('pieces', { weight: 100, plan: { method: 'value', value: 100 }, attainment: { method: 'ratio' } })],
    card: {
      id: 'worker',
      pay: { salary: { fact: 'salary-fact' }, targetBonus: '50000' },
      team: { share: 20, index: { fact: 'team-index' } },
      proration: { by: 'calendar-days', worked: { fact: 'days-worked' }, norm: { fact: 'days-norm' }, on: ['salary', 'bonus'] },
    },
  }),
  rounding: [
    { what: 'bonus', to: 0.01, mode: 'half-up' },
    { what: 'salary', to: 0.01, mode: 'half-up' },
  ],
});

/** A plain card: bonus = 500 x pieces. */
export const piecePolicy = (changes: Partial<Policy> = {}): Policy =>
  plainPolicy({
    metrics: [
      {
        id: 'pieces',
        name: { en: 'Pieces made', ru: 'Сделано штук' },
        unit: 'piece',
        direction: 'higher',
        kind: 'result',
        measure: 'total',
        domain: { min: 0, max: 1000 },
      },
    ],
    indicators: [indicator('pieces', { weight: 100, plan: { method: 'value', value: 100 }, attainment: { method: 'ratio' } })],
    policy: { languages: ['en', 'ru'], title: { en: 'Plain', ru: 'Просто' }, ...changes },
  });

/** The rows of a table of ours as objects, by its head. For tables without quotes. */
function rowsIn(text: string): readonly { readonly [column: string]: string }[] {
  const [head = '', ...rows] = text.trimEnd().split('\n');
  const names = head.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, index) => [names[index] ?? '', cell])));
}

/** A folder for the tests of one file, and what they do in it. */
export function runFolder() {
  const folder = temporaryFolder();
  const at = (name: string): string => path.join(folder, name);
  /** Writes a file; its path. */
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(at(name), content);
    return at(name);
  };
  const policyFile = (policy: Policy, name = 'policy.json'): string => put(name, JSON.stringify(policy));
  /** Runs `run` on a table, in October 2026 where nothing else is said. */
  const runTable = (policy: string, facts: string, out: string, ...more: readonly string[]): Run => {
    const period = more.includes('--period') ? [] : ['--period', '2026-10'];
    return scorewright(['run', policy, '--facts', facts, '--out', at(out), ...period, ...more]);
  };
  const rowsOf = (name: string) => rowsIn(readFileSync(at(name), 'utf8'));
  /** Some columns of the rows. */
  const columnsOf = (name: string, ...columns: readonly string[]): readonly (readonly string[])[] =>
    rowsOf(name).map((row) => columns.map((column) => row[column] ?? ''));
  return { folder, at, put, policyFile, runTable, rowsOf, columnsOf };
}
