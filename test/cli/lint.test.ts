import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPatch, baseRegulation, BASE_TODAY, type PatchOperation } from '@scorewright/linter';
import { declaredFact, indicator, plainPolicy } from '../support/plain-policy.ts';
import { scorewright, temporaryFolder } from './support/command.ts';

const folder = temporaryFolder();
const write = (name: string, value: unknown): string => {
  const file = path.join(folder, name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  return file;
};
const policy = (name: string, ...patch: readonly PatchOperation[]): string => write(name, applyPatch(baseRegulation(), patch));
const lint = (...args: readonly string[]) => scorewright(['lint', ...(args.includes('--today') ? [] : ['--today', BASE_TODAY]), ...args]);

const clean = policy('clean.json');
const config = write('lint.json', {
  format: 'scorewright-lint/1',
  custom: [
    { id: 'ACME-1', severity: 'warning', at: '/scorecards/*', when: true, message: { en: 'card {id}', ru: 'карта {id}' }, data: { id: { var: 'it.id' } } },
  ],
});
const heavy = policy('heavy.json', { op: 'replace', path: '/scorecards/0/indicators/0/weight', value: 50 });

describe('lint', () => {
  it('finds nothing wrong with the clean regulation, and says why for each of the ten sins', () => {
    const { code, out, err } = lint(clean);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const id of ['S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08', 'S09', 'S10']) expect(out).toMatch(new RegExp(`passed ${id} `));
    expect(out.trimEnd().endsWith('1 policy: 0 errors, 0 warnings, 0 notes, 0 waived')).toBe(true);
  });

  it('shows each finding at its place', () => {
    const { code, out } = lint(heavy, '--only', 'R11');
    const line =
      readFileSync(heavy, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('"indicators"')) + 1;
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`heavy\\.json:\\d+:\\d+: error R11 `));
    expect(line).toBeGreaterThan(0);
    expect(out).toContain('110 %');
  });

  it('speaks Russian', () => expect(lint(heavy, '--only', 'R11', '--lang', 'ru').out).toMatch(/ошибка R11 .*\n.*110 %/));

  it('ends well with as many warnings as are permitted', () => {
    const args = [clean, '--only', 'ACME-1', '--config', config];
    expect(lint(...args).code).toBe(1);
    expect(lint(...args, '--max-warnings', '1').code).toBe(1);
    expect(lint(...args, '--max-warnings', '2')).toMatchObject({ code: 0, err: '' });
    expect(lint(...args, '--max-warnings', '2').out).toContain('card head-of-sales');
  });

  it.each(['json', 'sarif', 'junit', 'github', 'markdown'])('prints %s and nothing else', (format) => {
    const { code, out, err } = lint(heavy, '--only', 'R11', '--format', format);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('110 %'.replace('%', format === 'github' ? '%25' : '%'));
    if (format === 'json' || format === 'sarif') expect(() => JSON.parse(out) as unknown).not.toThrow();
  });

  it('says what is wrong with a document that is no policy, and with a configuration', () => {
    expect(lint(write('broken.json', '{'))).toMatchObject({ code: 1, err: '' });
    const bad = lint(clean, '--config', write('bad.json', '{"format": "scorewright-lint/1", "rules": {"S99": "off"}}'));
    expect(bad).toMatchObject({ code: 1, out: '' });
    expect(bad.err).toContain('there is no rule `S99`');
  });

  it.each([
    [[], 'something is missing'],
    [[clean, '--only', 'S99'], 'did you mean `S'],
    [[clean, '--today', '2026-02-30'], '`2026-02-30` is not a day'],
    [[clean, '--max-warnings', 'few'], '`few` is not a number'],
    [[clean, '--dry-run'], '`--dry-run` goes with `--fix`'],
    [[clean, '--results', clean], 'is not a result'],
    [[clean, '--format', 'yaml'], '`--format` is one of'],
    [[path.join(folder, 'nowhere.json')], 'does not exist'],
  ])('refuses wrong use: %j', (args, message) => {
    const { code, out, err } = lint(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('explains a rule in both languages', () => {
    expect(lint('--explain', 'R11')).toMatchObject({ code: 0, err: '' });
    expect(lint('--explain', 'weights-sum', '--lang', 'ru').out).toContain('Почему это важно');
  });

  it('takes results of people from calc', () => {
    const { out } = scorewright(['calc', 'policies/m01-weighted-inverse', '--format', 'json']);
    expect(lint(clean, '--results', write('results.json', out)).code).toBe(0);
  });
});

describe('lint --fix', () => {
  // A goal whose children give another sum: the fix sets the sum that they give.
  const broken = () => policy('fixable.json', { op: 'replace', path: '/goals/0/target', value: 23_000_000 });

  it('mends nothing that may change pay unless told so, and writes nothing on trial', () => {
    const file = broken();
    const before = readFileSync(file, 'utf8');
    expect(lint(file, '--only', 'R12', '--fix').code).toBe(1);
    expect(lint(file, '--only', 'R12', '--fix', '--unsafe', '--dry-run').out).toContain('would fix: R12');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('changes only the line that is wrong', () => {
    const file = broken();
    const before = readFileSync(file, 'utf8').split('\n');
    const { code, out } = lint(file, '--only', 'R12', '--fix', '--unsafe');
    const after = readFileSync(file, 'utf8').split('\n');
    expect({ code, fixed: out.includes('fixed: R12') }).toEqual({ code: 0, fixed: true });
    expect(after.length).toBe(before.length);
    expect(after.filter((line, index) => line !== before[index]).length).toBe(1);
  });
});

describe('diff', () => {
  const dearer = policy('dearer.json', { op: 'replace', path: '/scorecards/0/pay/targetBonus', value: 80_000 });
  const shifted = policy(
    'shifted.json',
    { op: 'replace', path: '/scorecards/0/indicators/0/weight', value: 30 },
    { op: 'replace', path: '/scorecards/0/indicators/1/weight', value: 40 },
  );
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

  it('says each difference in a sentence, what it changes in money, and proves that nobody loses', () => {
    const { code, out, err } = scorewright(['diff', clean, dearer]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(plain(out)).toContain('pay, target bonus of card “Scorecard of the head of marketing”: RUB 75,000 -> RUB 80,000');
    expect(out).toMatch(/marketing-on-target +225,000 +230,000 +\+5,000/);
    expect(out).toContain('Scorecard of the head of marketing: nobody loses (proven for all facts)');
    expect(out).toContain('Scorecard of the head of sales: pay is the same (proven for all facts)');
  });

  it('names the facts at which somebody loses most', () => {
    const { out } = scorewright(['diff', clean, shifted]);
    expect(out).toContain('Scorecard of the head of marketing: some gain, some lose (proven for all facts)');
    expect(out).toMatch(/most is lost at .*“Cost per qualified lead” = 4,200.*: 206,100 -> 197,700/);
  });

  it('prints JSON for programs', () => {
    const { code, out } = scorewright(['diff', clean, dearer, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: 'scorewright-diff/1',
      cards: [{ scorecard: 'head-of-marketing', analysis: { value: { verdict: 'nobody-loses', proven: true } } }, {}],
    });
  });
});

describe('check', () => {
  it('is one page with a light, ten questions and what the card pays', () => {
    const { code, out, err } = scorewright(['check', clean, '--scorecard', 'head-of-sales', '--today', BASE_TODAY, '--lang', 'ru'], {
      env: { COLUMNS: '100' },
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('ЗЕЛЁНЫЙ: можно утверждать');
    expect(out.split('\n').filter((line) => line.startsWith('  зелёный')).length).toBe(10);
    expect(out.split('\n').length).toBeLessThan(60);
    expect(out.replaceAll('\u00a0', ' ')).toContain('Премия: при выполнении плана 75 000 RUB, не меньше 0 RUB, не больше 87 375 RUB');
  });

  it('says once that nothing tells what a card pays, and says no bound of it', () => {
    const unknown = write(
      'unknown.json',
      plainPolicy({
        facts: [declaredFact('salary', { about: 'employee' })],
        indicators: [indicator('sales', { weight: 100, plan: { method: 'value', value: 100 }, attainment: { method: 'ratio' } })],
        card: { pay: { salary: { fact: 'salary' }, targetBonus: { percent: 20, of: 'salary' } } },
      }),
    );
    const { out } = scorewright(['check', unknown, '--today', BASE_TODAY, '--lang', 'en']);
    expect(out).toContain('What it pays cannot be told: the document does not state the facts of the card');
    expect(out).not.toContain('not known, at least');
  });

  it('is red for a card with an error and green for its neighbour', () => {
    const run = (card: string) => scorewright(['check', heavy, '--scorecard', card, '--today', BASE_TODAY]);
    expect(run('head-of-marketing').out).toContain('RED');
    expect(run('head-of-marketing').code).toBe(1);
    expect(run('nobody')).toMatchObject({ code: 2, out: '' });
  });
});
