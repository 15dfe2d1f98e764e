import { describe, expect, it } from 'vitest';
import { idFrom, idWithName } from '../../editor/lib/form/naming.ts';

const none = (): boolean => false;
const metric = (id: string, more: object = {}) => ({ id, name: 'New metric', ...more });
const policyOf = (...metrics: readonly object[]) => ({
  metrics,
  facts: [{ id: 'leads', name: 'Leads' }],
  scorecards: [{ indicators: [], cutOffs: [{ id: 'cut-off', name: 'x' }] }],
});
const named = (policy: object, name: unknown, pointer = '/metrics/0/name', before: unknown = 'New metric') => idWithName(policy, pointer, before, name, none);

describe('the id of a new part', () => {
  it.each([
    ['Cost per lead', 'cost-per-lead'],
    ['Доля скидок, %', 'dolya-skidok'],
    ['Ёмкость щитов', 'emkost-shchitov'],
    ['Försäljning', 'forsaljning'],
    ['3 звонка', 'zvonka'],
    ['…', ''],
    ['Доля обращений от юридических лиц, подтверждённых оператором', 'dolya-obrashcheniy-ot-yuridicheskikh'],
  ])('is made from the name: %s', (name, id) => {
    expect(idFrom(name)).toBe(id);
  });

  it('is made from the language that was typed, and from no other', () => {
    const [before, after] = [
      { ru: 'Новая метрика', en: 'New metric' },
      { ru: 'Выручка', en: 'New metric' },
    ];
    expect(named(policyOf(metric('metric-2')), after, '/metrics/0/name', before)).toBe('vyruchka');
  });

  it('is none that a metric or a fact has, and no word of the calculation', () => {
    expect(named(policyOf(metric('metric')), 'Leads')).toBe('leads-2');
    expect(named(policyOf(metric('metric')), 'Bonus')).toBe('bonus-metric');
    expect(named(policyOf(metric('metric')), 'Constructor')).toBe('constructor-metric');
    expect(named(policyOf(), 'Base', '/scorecards/0/cutOffs/0/name')).toBe('base-cut-off');
  });

  it('stays where it was chosen, where something refers to the part, and where there is nothing to make it from', () => {
    expect(named(policyOf(metric('chosen')), 'Leads a day')).toBeUndefined();
    expect(named(policyOf(metric('metric'), metric('other', { guards: ['metric'] })), 'Leads a day')).toBeUndefined();
    expect(named(policyOf(metric('metric'), metric('other', { formula: { '+': [{ var: 'metric' }, 1] } })), 'Leads a day')).toBeUndefined();
    expect(named(policyOf(metric('metric')), '…')).toBeUndefined();
    expect(named(policyOf(metric('metric')), 'Text', '/metrics/0/definition')).toBeUndefined();
  });

  it('goes on with the name while it is ours', () => {
    expect(idWithName(policyOf(metric('lead')), '/metrics/0/name', 'Lead', 'Leads a day', (id) => id === 'lead')).toBe('leads-a-day');
  });
});
