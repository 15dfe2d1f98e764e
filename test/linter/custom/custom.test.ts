import { describe, expect, it } from 'vitest';
import { BASE_TODAY, lint, OWN_RULES, readLintConfig, type LintConfig, type PatchOperation } from '@scorewright/linter';
import { edited } from '../../support/linter.ts';

const MESSAGE = { en: 'found', ru: 'найдено' };
const rule = (when: unknown, at?: string, more: object = {}) => ({
  id: 'ACME-1',
  severity: 'warning',
  when,
  message: MESSAGE,
  ...(at !== undefined && { at }),
  ...more,
});
const read = (...custom: readonly unknown[]) => readLintConfig(JSON.stringify({ format: 'scorewright-lint/1', custom }), OWN_RULES);

function run(custom: unknown, patch: readonly PatchOperation[] = []) {
  const { config, problems } = read(custom);
  expect(problems).toEqual([]);
  return lint(edited(patch), { today: BASE_TODAY, config: config as LintConfig, only: ['ACME-1'] });
}

describe('a rule of the company', () => {
  it('finds every place where its condition holds, with its data in the message', () => {
    const light = rule({ '<': [{ var: 'it.weight' }, 30] }, '/scorecards/*/indicators/*', {
      message: { en: 'weight of {weight} % in {card}', ru: 'вес {weight} % в {card}' },
      data: { weight: { var: 'it.weight' }, card: { var: 'card.id' } },
    });
    const { findings, passes } = run(light);
    expect(findings.map(({ pointer, text, severity, line }) => [pointer, text.en, text.ru, severity, line !== undefined])).toEqual([
      ['/scorecards/1/indicators/2', 'weight of 25 % in head-of-sales', 'вес 25 % в head-of-sales', 'warning', true],
    ]);
    expect(passes).toEqual([]);
  });

  it('passes where its condition holds nowhere', () =>
    expect(run(rule({ '===': [{ var: 'document.currency' }, 'EUR'] })).passes.map((pass) => pass.rule)).toEqual(['ACME-1']));

  it.each([
    [{ all: [{ var: 'document.metrics' }, { known: 'source.recordedBy' }] }, true],
    [{ some: [{ var: 'document.metrics' }, { '===': [{ var: 'unit' }, '%'] }] }, true],
    [{ none: [{ var: 'document.scorecards' }, { '>': [{ var: 'headcount' }, 1] }] }, true],
    [{ in: [{ var: 'document.currency' }, ['EUR', 'USD']] }, false],
    [{ in: ['heads', { var: 'document.title.en' }] }, true],
    [{ '!': [{ known: 'document.jurisdiction.nobody' }] }, true],
    [{ and: [{ '<': ['2026-01-01', { var: 'today' }, '2026-12-31'] }, { or: [false, true] }] }, true],
    [{ '>': [{ length: [{ var: 'document.scorecards' }] }, { '/': [4, 2] }] }, false],
    [{ '==': [{ '+': [0.1, 0.2] }, 0.3] }, true],
    [{ if: [{ known: 'document.owner' }, { '==': [1, '1.00'] }, false] }, true],
    [{ '<': [{ var: ['document.nothing', 3] }, 4] }, true],
  ])('judges %j as %s', (when, holds) => expect(run(rule(when)).findings.length).toBe(holds ? 1 : 0));

  it.each([
    [{ '<': [{ var: 'document.nothing' }, 5] }, '`document.nothing` is not there'],
    [{ '<': [{ var: 'document.currency' }, 5] }, '`RUB` is not a number'],
    [{ and: [{ var: 'document.currency' }, true] }, '`RUB` is not yes or no'],
    [{ '===': [{ var: 'document.currency' }, 5] }, '`RUB` and `5` cannot be compared'],
    [{ all: [{ var: 'document.currency' }, true] }, '`RUB` is not a list'],
    [{ '>': [{ '/': [1, 0] }, 0] }, 'a division by zero'],
    [{ '===': [{ var: 'document.constructor.name' }, 'Object'] }, '`document.constructor.name` is not there'],
  ])('says that it cannot judge %j', (when, reason) => {
    const { findings, passes, notAnalysed } = run(rule(when));
    expect({ findings, passes, reasons: notAnalysed.map((one) => one.reason.en) }).toEqual({ findings: [], passes: [], reasons: [reason] });
  });

  it.each([
    [rule({ '<': [1] }), '/custom/0/when/<'],
    [rule({ substr: ['a', 1] }), '/custom/0/when/substr'],
    [rule({ var: 'policy.id' }), '/custom/0/when/var'],
    [rule({ and: [true, { '<': [1, 2], '>': [1, 2] }] }), '/custom/0/when/and/1'],
    [rule(true, '', { message: { en: 'found {what}', ru: 'найдено' } }), '/custom/0/message/en'],
    [{ ...rule(true), id: 'S01' }, '/custom/0/id'],
    [{ ...rule(true), id: 'WAIVER-1' }, '/custom/0/id'],
    [rule(true, 'scorecards'), '/custom/0/at'],
  ])('is refused when it is wrong: %j', (custom, pointer) => {
    const { config, problems } = read(custom);
    expect(config).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({ pointer, line: 1 }));
  });

  it('is refused when there are two of one name', () => expect(read(rule(true), rule(false)).problems.map(({ pointer }) => pointer)).toEqual(['/custom/1/id']));
});

describe('a configuration', () => {
  const problemsOf = (rules: unknown) =>
    readLintConfig(JSON.stringify({ format: 'scorewright-lint/1', rules }, null, 2), OWN_RULES).problems.map(({ pointer, line, message }) => [
      pointer,
      line,
      message.en,
    ]);

  it('may not set what nobody has', () => {
    expect(problemsOf({ S99: 'off' })).toEqual([['/rules/S99', 4, 'there is no rule `S99`']]);
    expect(problemsOf({ 'WAIVER-1': { limits: { days: 3 } } })).toEqual([['/rules/WAIVER-1/limits/days', 6, 'rule WAIVER-1 has no limit `days`; it has none']]);
  });

  it('is held against its schema', () => {
    expect(problemsOf({ 'WAIVER-1': 'fatal' })[0]?.[0]).toBe('/rules/WAIVER-1');
    expect(readLintConfig('{"format": "scorewright-lint/1", "rule": {}}', OWN_RULES).problems[0]?.message.ru).toContain('`rule`');
    expect(readLintConfig('{', OWN_RULES).problems.length).toBe(1);
  });

  it('sets severities for everybody and by profile', () => {
    const run = (setting: NonNullable<LintConfig['rules']>[string]) => {
      const custom = [{ ...rule(true, '/scorecards/0'), severity: 'info' }] as unknown as NonNullable<LintConfig['custom']>;
      return lint(edited(), { today: BASE_TODAY, config: { format: 'scorewright-lint/1', rules: { 'ACME-1': setting }, custom }, only: ['ACME-1'] });
    };
    expect(run('error').findings.map(({ severity }) => severity)).toEqual(['error']);
    expect(run({ severity: 'error', profiles: { manager: { severity: 'warning' } } }).findings.map(({ severity }) => severity)).toEqual(['warning']);
    expect(run({ profiles: { sales: { severity: 'warning' } } }).findings.map(({ severity }) => severity)).toEqual(['info']);
    expect(run('off')).toMatchObject({ findings: [], passes: [], off: ['ACME-1'] });
  });
});
