import { describe, expect, it } from 'vitest';
import { verdictOf, SINS } from '@scorewright/linter';
import { lintTemplates } from '../support/firing.ts';

const templates = lintTemplates();

describe('the role templates', () => {
  it('are at least ten', () => expect(templates.length).toBeGreaterThanOrEqual(10));

  it.each(templates.map(({ name, report }) => [name, report] as const))('%s has no error and no warning', (_name, { findings }) => {
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ rule, pointer, text }) => `${rule} ${pointer} ${text.en}`)).toEqual([]);
  });

  it.each(templates.map(({ name, report }) => [name, report] as const))('%s passes each of the ten sins, with the reason', (_name, report) => {
    expect(SINS.map((id) => verdictOf(report, id)?.verdict)).toEqual(SINS.map(() => 'pass'));
  });
});
