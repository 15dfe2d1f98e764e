import { checkPolicy } from '@scorewright/engine';
import { lint, type LintReport } from '@scorewright/linter';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../support/linter.ts';
import { FOREIGN_COMPANIES } from './foreign/companies.ts';
import { FOREIGN_PAY_PLANS } from './foreign/pay-plans.ts';
import { FOREIGN_SERVICES } from './foreign/services.ts';

const REGULATIONS = { ...FOREIGN_COMPANIES, ...FOREIGN_PAY_PLANS, ...FOREIGN_SERVICES } as const;
type Name = keyof typeof REGULATIONS;

const documents = new Map(Object.entries(REGULATIONS).map(([name, policy]) => [name, documentOf(policy)]));
const reports = new Map([...documents].map(([name, document]) => [name, lint(document, { today: '2026-02-01' })]));
const reportOf = (name: Name): LintReport => reports.get(name) ?? { policy: '', findings: [], passes: [], notAnalysed: [], off: [] };

/** Rule and message of what is wrong, most dear first; lack of evidence left out. */
const said = (name: Name): ReadonlySet<string> =>
  new Set(
    reportOf(name)
      .findings.filter(({ verdict }) => verdict === 'fail')
      .map(({ rule, message }) => `${rule} ${message}`),
  );
const finding = (name: Name, rule: string, message: string) => reportOf(name).findings.find((one) => one.rule === rule && one.message === message);

/** What a reader of published practice would hold against each of them. */
const SINS: { readonly [name in Name]: readonly string[] } = {
  ukAnnualBonus: ['R19 maximum', 'S04 payee-judges', 'S04 payee-decides', 'R32 no-reason', 'S08 too-small'],
  usSalesPlan: ['S04 payee-writes', 'R33 unbounded', 'R23 up', 'R24 steeper', 'R25 total'],
  retailShop: ['R32 often', 'R23 up', 'R28 never'],
  callCentre: ['R21 division-by-zero', 'R22 unbounded', 'R33 unbounded', 'R29 collapse'],
  insuranceAgent: ['S04 payee-writes', 'R16 overlap'],
  housingDeductions: ['R40 too-deep'],
  teacherPoints: ['S04 payee-writes', 'R33 unbounded', 'S08 too-small'],
  driverFuel: ['R21 division-by-zero', 'S04 payee-writes', 'S04 fake'],
  hospitalDepartment: ['R31 luck', 'R34 tiny', 'S07 threshold-often', 'S08 too-small', 'R27 flat'],
  targetAgreement: ['R17 divided', 'R48 no-record', 'S07 one-plan'],
  salesDevelopment: ['R37 no-guard', 'S07 one-plan'],
  monthsByRank: ['R48 no-definition'],
  serviceCentre: ['R23 up', 'R48 no-definition'],
  pointsOfAFund: ['R33 unbounded'],
  okrBonus: ['S04 payee-writes', 'R16 overlap', 'R23 up', 'S07 too-few'],
};

describe.each(Object.entries(SINS) as readonly (readonly [Name, readonly string[]])[])('the regulation %s', (name, sins) => {
  it('is judged to the end: no rule breaks, and the engine finds nothing wrong but what the linter says too', () => {
    expect(reportOf(name).findings.filter(({ message }) => message === 'internal-error')).toEqual([]);
    const document = documents.get(name);
    expect(document && checkPolicy(document).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is told its sins', () => {
    expect(sins.filter((one) => !said(name).has(one))).toEqual([]);
  });
});

describe('what is said of a period on plan', () => {
  it('is not that of a month with the most deductions that there can be', () => {
    expect(said('housingDeductions').has('S08 too-small')).toBe(false);
    expect(finding('housingDeductions', 'R33', 'no-budget')?.data['most']).toBe('30000');
  });

  it('is not that of a month in which the gate struck: the shop pays its bonus on plan, and the cliff below it is seen', () => {
    expect(said('retailShop').has('S08 too-small')).toBe(false);
    expect(finding('retailShop', 'R23', 'up')?.data).toMatchObject({ at: '294500', before: '0', after: '1140' });
  });
});

describe('what is not said, because nothing tells it', () => {
  const open = (name: Name, rule: string): string | undefined => reportOf(name).notAnalysed.find((one) => one.rule === rule)?.reason.en;

  it('is the share of a stated target in a salary that the document does not state', () => {
    expect([...said('salesDevelopment')].filter((one) => one.startsWith('S08'))).toEqual([]);
    expect(open('salesDevelopment', 'S08')).toBe('it depends on facts that nothing tells: `salary`');
  });

  it('is the share of a bonus whose months are agreed on later', () => {
    expect([...said('monthsByRank')].filter((one) => one.startsWith('S08'))).toEqual([]);
    expect(open('monthsByRank', 'S08')).toBe('it depends on facts that nothing tells: `months`');
  });

  it('is what points pay that have neither plan nor bounds', () => {
    expect([...said('pointsOfAFund')].filter((one) => one.startsWith('S08'))).toEqual([]);
    expect(open('pointsOfAFund', 'S08')).toContain('`points`');
  });

  it('is whether a budget holds a percent of a salary that the document does not state', () => {
    expect([...said('serviceCentre')].filter((one) => one.startsWith('R33'))).toEqual([]);
    expect(open('serviceCentre', 'R33')).toContain('`salary`');
  });

  it('is not whether a percent of the salary is enough: that hangs on no salary', () => {
    expect([...said('serviceCentre')].filter((one) => one.startsWith('S08'))).toEqual([]);
    expect(open('serviceCentre', 'S08')).toBeUndefined();
  });

  it('is that a profit is a volume, or that a yes or no lacks a level', () => {
    const about = (name: Name, rule: string) =>
      reportOf(name)
        .findings.filter((one) => one.rule === rule)
        .map(({ data }) => data['indicator']);
    expect(about('targetAgreement', 'R37')).toEqual([]);
    expect(about('serviceCentre', 'S07')).not.toContain('no-breach');
  });
});
