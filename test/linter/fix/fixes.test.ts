import { describe, expect, it } from 'vitest';
import { checkPolicy, readPolicy, type PolicyDocument } from '@scorewright/engine';
import { applyFixes, applyPatch, BASE_TODAY, editText, lint, type Finding, type LintReport } from '@scorewright/linter';
import { cleanPolicies, seedDefects } from '../../../scripts/seed-defects.ts';
import { sure } from '../../support/sure.ts';

const policies = new Map(cleanPolicies().map(({ name, policy }) => [name, policy]));
// One defect of each kind, in whatever regulation chance picks. `npm run seed-defects` goes through a thousand.
const broken = seedDefects(63, 20_271).map(({ policy, seeded, defect }) => ({
  name: `${defect.name} in ${policy}`,
  text: JSON.stringify(applyPatch(sure(policies.get(policy)), seeded.patch), null, 2),
  results: seeded.results,
}));

const documentOf = (text: string): PolicyDocument => sure(readPolicy(text).document);
const errorsIn = (report: LintReport, document: PolicyDocument): number =>
  report.findings.filter(({ severity }) => severity === 'error').length + checkPolicy(document).filter(({ severity }) => severity === 'error').length;
const like = ({ findings }: LintReport, { rule, message }: Finding): number => findings.filter((one) => one.rule === rule && one.message === message).length;

describe('a fix that is offered', () => {
  it.each(broken)('mends $name, conforms and brings no new error', ({ text, results }) => {
    const document = documentOf(text);
    const options = { today: BASE_TODAY, ...(results && { results }) };
    const before = lint(document, options);
    // Safe: nobody's pay changes on the policy's own examples.
    for (const { fix, rule } of before.findings)
      if (fix?.safe)
        expect(
          fix.effect.filter((one) => one.before !== one.after),
          rule,
        ).toEqual([]);
    const firsts = before.findings.filter(
      ({ fix, rule, message }, index, all) => fix && all.findIndex((one) => one.rule === rule && one.message === message) === index,
    );
    for (const finding of firsts) {
      const fixed = documentOf(editText(text, sure(finding.fix).patch));
      const after = lint(fixed, options);
      const told = `${finding.rule} ${finding.message}: ${JSON.stringify(finding.fix?.patch)}`;
      expect(like(after, finding), told).toBeLessThan(like(before, finding));
      expect(errorsIn(after, fixed), told).toBeLessThanOrEqual(errorsIn(before, document));
    }
  });
});

describe('applying all fixes', () => {
  it('ends, leaves no safe fix that could be taken, and changes no total of an example', () => {
    for (const { text, name } of broken.slice(0, 20)) {
      const fixed = applyFixes(documentOf(text), { today: BASE_TODAY });
      const left = fixed.report.findings.filter(({ fix }) => fix?.safe).length;
      expect(left, name).toBeLessThanOrEqual(fixed.refused.length);
      for (const { fix } of fixed.applied)
        expect(
          fix?.effect.every(({ before, after }) => before === after),
          name,
        ).toBe(true);
      expect(JSON.parse(fixed.text)).toEqual(JSON.parse(JSON.stringify(documentOf(fixed.text).policy)));
    }
  });
});
