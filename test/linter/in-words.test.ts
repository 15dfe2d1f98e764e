import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '@scorewright/engine';
import { lint, reportInWords, type LintReport } from '@scorewright/linter';
import { CASES, policyOf, TEMPLATES } from '../golden/policy-folders.ts';
import { edited } from '../support/linter.ts';
import { add, drop, set } from '../support/patches.ts';
import { sure } from '../support/sure.ts';

const told = (document: PolicyDocument): LintReport => reportInWords(lint(document, { today: '2026-12-01' }), document.policy);
const textsOf = ({ findings, passes, notAnalysed }: LintReport) =>
  [...findings, ...passes].map(({ text }) => text).concat(notAnalysed.map(({ reason }) => reason));

describe('a report in words', () => {
  const document = policyOf('m04-sales-bands-accelerator');
  const report = told(document);
  const of = (rule: string, message: string) => sure(report.findings.find((finding) => finding.rule === rule && finding.message === message)).text;

  it('calls indicators, cards and levers by their names, in each language', () => {
    expect(of('S04', 'less-work').en).toContain('on card “Scorecard of a sales manager” while no goal rises: “Make one more call to the cold list” −1');
    expect(of('S07', 'too-few').ru).toMatch(/показателя «Выручка»/);
  });

  it('writes the numbers of a list as the reader does', () => {
    const [english, russian] = [of('R14', 'perfect'), of('R14', 'perfect')].map((text, index) => (index === 0 ? text.en : text.ru));
    expect(english).toContain('“Revenue” = 3,000,000');
    expect(russian?.replaceAll('\u00a0', ' ')).toContain('«Выручка» = 3 000 000');
  });

  it('calls a line by its name, in each language', () => {
    const lines = told(policyOf('m01-weighted-inverse')).findings.filter(({ rule }) => rule === 'R21' || rule === 'R20');
    expect(lines.map(({ text }) => text.en).join()).toContain('“Cost per enquiry: attainment” then divides by zero');
    expect(lines.map(({ text }) => text.ru).join()).toContain('«Выполнение»');
  });

  it('sets what people wrote in quotes', () => {
    expect(of('S03', 'decided-elsewhere').ru).toContain('решает это «Руководитель отдела продаж»');
  });

  it.each([
    [
      'which facts an example does not give',
      [drop('/examples/3/facts/paid-orders')],
      'facts-missing',
      /cannot be calculated, because it does not give “Paid orders”: add what is missing to its facts/,
      /не рассчитывается, потому что в нём не указано: «.*»; добавьте недостающее в его факты/,
    ],
    [
      'what a refusal that did not come was to be about',
      [add('/examples/5/facts/paid-orders', 620)],
      'not-refused',
      /is to show that the calculation is refused \(the fact … is missing, and … needs it\), and it is not refused/,
      /должен показать отказ в расчёте \(нет факта …, а он нужен для строки …\), а отказа нет/,
    ],
    [
      'a method that has no weights',
      [set('/scorecards/0/combination', { method: 'product' })],
      'weight',
      /the way “product of the coefficients” has no weights/,
      /в способе «произведение коэффициентов» весов нет/,
    ],
  ] as const)('says %s in words, and shows no code', (_name, patch, message, en, ru) => {
    const edit = edited([...patch]);
    const found = told(edit).findings.find((finding) => finding.message === message);
    expect(found?.text.en).toMatch(en);
    expect(found?.text.ru).toMatch(ru);
  });

  it('changes nothing but the words', () => {
    const plain = lint(document, { today: '2026-12-01' });
    const rest = ({ findings }: LintReport) => findings.map((finding) => ({ ...finding, text: null }));
    expect(rest(report)).toEqual(rest(plain));
  });

  it.each([...CASES, ...TEMPLATES])('leaves no id of %s where a name is known', (folder) => {
    const own = policyOf(folder);
    const named = new Set([...own.policy.metrics, ...own.policy.scorecards, ...(own.policy.facts ?? [])].map(({ id }) => id));
    const left = textsOf(told(own)).flatMap(({ en, ru }) => [...`${en} ${ru}`.matchAll(/`([^`]+)`/g)].map(([, id = '']) => id));
    expect(left.filter((id) => named.has(id))).toEqual([]);
  });
});
