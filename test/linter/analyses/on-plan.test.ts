import type { PolicyDocument } from '@scorewright/engine';
import { applyPatch, lint, type Finding, type LintReport } from '@scorewright/linter';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../support/linter.ts';

const REACH = { method: 'ratio' } as const;
/** What the editor puts in where somebody asks for payment by a curve. */
const FIRST_CURVE = {
  gives: 'percent',
  bands: [
    { id: 'below', to: 80, ends: '()', pays: { kind: 'nothing' } },
    { id: 'proportional', from: 80, to: 120, ends: '[]', pays: { kind: 'proportional', factor: 1 } },
    { id: 'above', from: 120, ends: '()', pays: { kind: 'constant', value: 120 } },
  ],
};

const enquiries = { id: 'result', name: 'Enquiries', unit: 'lead', direction: 'higher', kind: 'result', measure: 'total' };
const cost = { id: 'cost', name: 'Cost per enquiry', unit: 'RUB/lead', direction: 'lower', kind: 'efficiency', measure: 'ratio' };
const one = { metric: 'result', type: 'continuous', measurement: 'quantitative' };
const byLeads = { ...one, id: 'leads', weight: 40, plan: { method: 'value', value: 500 }, attainment: REACH, curve: FIRST_CURVE };
const byCost = { ...one, id: 'cost', metric: 'cost', weight: 60, plan: { method: 'value', value: 1200 }, attainment: { method: 'inverse-ratio' } };

/** The editor's blank regulation as somebody has made it into the card of a head of marketing; its example is still that of the blank. */
const BLANK = {
  format: 'scorewright-policy/1',
  id: 'new-regulation',
  title: 'Bonus of the head of marketing',
  currency: 'RUB',
  period: 'month',
  effective: { from: '2027-01-01' },
  languages: ['ru', 'en'],
  metrics: [enquiries, cost],
  missing: 'refuse',
  rounding: [{ what: 'total', to: 1, mode: 'half-up' }],
  examples: [{ id: 'on-plan', title: 'On plan', scorecard: 'position', facts: { result: 100 }, expect: { lines: { total: 130_000 } } }],
};
const CARD = {
  id: 'position',
  title: 'Head of marketing',
  position: 'Head of marketing',
  profile: 'staff',
  pay: { salary: 150_000, targetBonus: 100_000 },
  indicators: [byLeads, byCost],
  combination: { method: 'weighted-sum' },
};

const written = (more: object = {}, card: object = {}): PolicyDocument => documentOf({ ...BLANK, scorecards: [{ ...CARD, ...card }], ...more });
const cliffsIn = (document: PolicyDocument): LintReport => lint(document, { today: '2026-12-01', only: ['R23'] });

const told = (findings: readonly Finding[]) => findings.map(({ message, pointer, data, witness, fix }) => ({ message, pointer, data, witness, fix }));

const CLIFF = {
  message: 'up',
  pointer: '/scorecards/0/indicators/0',
  data: { name: 'leads', at: '400', jump: '32000', before: '60000', after: '92000', share: '32' },
};

describe('what is on plan', () => {
  it('is known by the plans alone, where the example is still that of the blank', () => {
    const { findings, notAnalysed } = cliffsIn(written());
    expect(told(findings)).toMatchObject([CLIFF]);
    expect(notAnalysed).toEqual([]);
    expect(findings[0]?.witness?.map(({ facts, pay }) => [facts, pay])).toEqual([
      [{ result: '399' }, '60000'],
      [{ result: '400' }, '92000'],
    ]);
  });

  it('is known by the plans alone, where there is no example', () => {
    expect(told(cliffsIn(written({ examples: [] })).findings)).toMatchObject([CLIFF]);
  });

  it('leads to a fix that takes the cliff away', () => {
    const document = written();
    const [finding] = cliffsIn(document).findings;
    const mended = documentOf(applyPatch(document.policy, finding?.fix?.patch ?? []));
    expect(cliffsIn(mended).findings).toEqual([]);
  });
});

const earnings = { id: 'earnings', name: 'Earnings', type: 'number', unit: 'RUB', about: 'employee' };

describe('a plan that is a fact which nothing tells', () => {
  const planned = (id: string) => ({ id, name: id, type: 'number', unit: 'lead', about: 'period' });
  const byFact = { ...byLeads, weight: 100, plan: { method: 'value', value: { fact: 'leads-plan' } } };
  const facts = [planned('leads-plan')];

  it('lets a cliff be told by the part of the plan at which it lies', () => {
    const { findings, notAnalysed } = cliffsIn(written({ facts, examples: [] }, { indicators: [byFact] }));
    expect(notAnalysed).toEqual([]);
    expect(told(findings)).toMatchObject([
      { message: 'up-any-plan', pointer: '/scorecards/0/indicators/0', data: { percent: '80', jump: '80000', before: '0', after: '80000', share: '80' } },
    ]);
  });

  it('is mended by a fix that does not depend on it', () => {
    const document = written({ facts, examples: [] }, { indicators: [byFact] });
    const [finding] = cliffsIn(document).findings;
    expect(cliffsIn(documentOf(applyPatch(document.policy, finding?.fix?.patch ?? []))).findings).toEqual([]);
  });

  it('says under which assumption roubles are told, and offers a fix all the same', () => {
    const pay = { targetBonus: { formula: { 'percent-of': [40, { var: 'earnings' }] } } };
    const { findings, notAnalysed } = cliffsIn(written({ facts: [...facts, earnings], examples: [] }, { pay, indicators: [byFact] }));
    expect(notAnalysed).toEqual([]);
    expect(findings).toMatchObject([{ message: 'up-any-plan', data: { percent: '80', jump: '32000' } }]);
    expect(findings[0]?.text.en).toContain('`earnings` = 100,000');
  });
});

describe('facts that nothing tells', () => {
  const rating = {
    method: 'rating',
    scale: [
      { rating: 'great', score: 100 },
      { rating: 'good', score: 60 },
      { rating: 'poor', score: 0 },
    ],
  };
  const quality = { ...cost, id: 'quality', name: 'Quality', unit: '1', direction: 'higher', type: 'text', values: ['great', 'good', 'poor'] };
  const levels = [
    { id: 'threshold', at: 450, score: 50 },
    { id: 'target', at: 500, score: 100 },
  ];
  const stepwise = { ...one, id: 'leads', weight: 70, levels, attainment: { method: 'ladder', interpolation: 'step', below: 0 } };
  const judged = { ...one, id: 'quality', metric: 'quality', type: 'discrete', measurement: 'qualitative', weight: 30, attainment: rating };
  const plan = (more: object = {}) =>
    written(
      { facts: [earnings], metrics: [enquiries, quality], examples: [], ...more },
      { pay: { targetBonus: { formula: { 'percent-of': [40, { var: 'earnings' }] } } }, indicators: [stepwise, judged] },
    );
  const lintAll = (document: PolicyDocument, ...only: readonly string[]) => lint(document, { today: '2026-12-01', only });

  it('are taken to be representative: cliffs of a published plan are found, with what was assumed', () => {
    const { findings, notAnalysed } = cliffsIn(plan());
    expect(notAnalysed).toEqual([]);
    expect(findings.map(({ data }) => [data['at'], data['jump'], data['share']])).toEqual([
      ['450', '14000', '35'],
      ['500', '14000', '35'],
    ]);
    expect(findings[0]?.witness?.[0]?.facts).toMatchObject({ earnings: '100000', quality: 'great' });
  });

  it('give no verdict that turns with them: a budget between two assumptions is not judged', () => {
    const scorecards = plan().policy.scorecards.map((card) => ({ ...card, budget: 20_000, headcount: 1 }));
    const { findings, notAnalysed } = lintAll(plan({ scorecards }), 'R33');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(notAnalysed).toMatchObject([{ rule: 'R33', reason: { en: expect.stringContaining('`earnings`') as string } }]);
  });
});

describe('a period on plan whose only example tells of a cut-off', () => {
  const gate = (condition: object) => ({ cutOffs: [{ id: 'gate', name: 'Gate', condition, effect: 'multiply', by: '0.5', scope: { card: 'bonus' } }] });
  const fact = { name: 'Fact', about: 'employee' };
  const onPlan = (more: object, card: object, facts: object): readonly string[] => {
    const examples = [
      { id: 'bad-month', title: 'A bad month', scorecard: 'position', facts: { result: 500, ...facts }, expect: { lines: { total: 200_000 } } },
    ];
    const document = written({ examples, ...more }, { indicators: [{ ...byLeads, weight: 100 }], ...card });
    return lint(document, { today: '2026-12-01', only: ['S08'] }).findings.map(({ text }) => /pays ([\d,]+) on a salary/.exec(text.en)?.[1] ?? '');
  };

  it.each([
    [
      'a number, at the end that its condition names',
      { ...fact, id: 'quality', type: 'number', unit: '%' },
      { '<': [{ var: 'quality' }, 80] },
      { quality: 79 },
    ],
    ['a truth', { ...fact, id: 'warned', type: 'boolean' }, { var: 'warned' }, { warned: true }],
    ['a text', { ...fact, id: 'grade', type: 'text', values: ['bad', 'good'] }, { '==': [{ var: 'grade' }, 'bad'] }, { grade: 'bad' }],
  ])('is one in which it does not strike: %s', (_name, declared, condition, facts) => {
    expect(onPlan({ facts: [declared] }, gate(condition), facts)).toContain('100,000');
  });
});
