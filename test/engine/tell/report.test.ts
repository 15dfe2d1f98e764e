import { resultValidator } from '@scorewright/schemas';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../engine/1-read/index.ts';
import { report } from '../../../engine/5-tell/index.ts';
import { calculate } from '../../../engine/calculate.ts';
import { ENGINE_VERSION } from '../../../engine/version.ts';
import { caseOf } from '../../support/generate/index.ts';
import { documentOf, factsOf, marketing } from './cases.ts';

const document = documentOf(marketing());
const outcome = calculate(document, factsOf({ 'cost-per-lead': 1100, leads: 480 }, { employee: { name: 'Иванов' } }));

describe('the result for other programs', () => {
  it('is as its schema describes', () => {
    for (const language of ['en', 'ru'] as const) expect(resultValidator(report(document, [outcome], language))).toBe(true);
  });

  it('has exact decimal texts and names in the language', () => {
    const [card] = report(document, [outcome], 'ru').results;
    expect(card?.totals).toEqual({ salary: '150000', bonus: '103800', extras: '0', total: '253800' });
    expect(card?.lines.find(({ id }) => id === 'cost-per-lead.attainment')).toEqual({
      id: 'cost-per-lead.attainment',
      role: 'attainment',
      indicator: 'cost-per-lead',
      label: 'Стоимость лида: выполнение',
      unit: '%',
      state: 'value',
      value: '109',
      rounding: { before: '109.0909090909090909090909090909090909091', step: '1', mode: 'half-up', pointer: '/scorecards/0/rounding/0' },
      pointer: '/scorecards/0/indicators/0/attainment',
      clause: '3.1',
    });
    expect(card).toMatchObject({
      employee: { name: 'Иванов' },
      scorecard: 'card',
      variant: null,
      status: 'calculated',
      payable: true,
      currency: 'RUB',
      corrections: [],
      problems: [],
    });
  });

  it('says what was done about a missing value only where one is missing', () => {
    const lenient = documentOf(marketing({}, { missing: 'zero' }));
    const noteOf = (facts: Parameters<typeof factsOf>[0]) =>
      report(lenient, [calculate(lenient, factsOf(facts))], 'en').results[0]?.lines.flatMap(({ id, note }) => (note === undefined ? [] : [`${id} ${note}`]));
    expect(noteOf({ 'cost-per-lead': 1100, leads: 480 })).toEqual([]);
    expect(noteOf({ 'cost-per-lead': 1100 })).toEqual(['leads.actual zero', 'leads.score zero']);
  });

  it('has no totals when the card is refused, and messages for the problems', () => {
    const refused = report(document, [calculate(document, factsOf({ leads: 480 }))], 'ru');
    expect(resultValidator(refused)).toBe(true);
    expect(refused.results[0]).toMatchObject({ status: 'refused', totals: null });
    expect(refused.results[0]?.problems[0]?.message).toMatch(/[а-яё]/);
    expect(refused.results[0]?.lines.find(({ id }) => id === 'total')).toMatchObject({ state: 'not-calculated', value: null });
  });

  it('has problems and no results when there is no policy', () => {
    const { problems } = readPolicy('{');
    const unread = report(undefined, [], 'en', problems);
    expect(resultValidator(unread)).toBe(true);
    expect(unread.results).toEqual([]);
    expect(unread.problems[0]).toMatchObject({ line: 1, severity: 'error' });
  });

  it('is as its schema describes for policies made by chance', () => {
    for (let seed = 0; seed < 80; seed += 1) {
      const made = caseOf(seed);
      const policy = documentOf(made.policy);
      expect(resultValidator(report(policy, [calculate(policy, factsOf(made.facts.facts, made.facts))], seed % 2 === 0 ? 'en' : 'ru'))).toBe(true);
    }
  });

  it('names the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../engine/package.json', import.meta.url), 'utf8')) as { version: string };
    expect(ENGINE_VERSION).toBe(version);
  });
});
