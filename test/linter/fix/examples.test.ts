import { baseRegulation, type PatchOperation } from '@scorewright/linter';
import { describe, expect, it } from 'vitest';
import { fixWithEffect } from '../../../linter/fix-effect.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { documentOf, edited, lintRule } from '../../support/linter.ts';
import { set } from '../../support/patches.ts';

const raised = set('/scorecards/0/pay/targetBonus', 80_000);
const offered = (document: ReturnType<typeof documentOf>, ...patch: readonly PatchOperation[]) =>
  fixWithEffect(document, { title: { en: 'change', ru: 'изменить' }, patch, safe: false });

describe('a fix with its worked examples', () => {
  it('restates what the examples of the card expect, and nothing else', () => {
    expect(offered(documentOf(baseRegulation()), raised).patch).toEqual([
      raised,
      set('/examples/0/expect/lines/bonus', '80000'),
      set('/examples/0/expect/lines/total', '230000'),
      set('/examples/1/expect/lines/bonus', '73040'),
      set('/examples/1/expect/lines/total', '223040'),
      set('/examples/2/expect/lines/bonus', '93920'),
      set('/examples/2/expect/lines/total', '243920'),
    ]);
  });

  it('states the totals before and after it', () => {
    expect(offered(documentOf(baseRegulation()), raised).effect[0]).toEqual({ example: 'marketing-on-target', before: '225000', after: '230000' });
  });

  it('leaves an example alone that did not come out before', () => {
    const wrong = edited([set('/examples/0/expect/lines/bonus', '76000')]);
    expect(offered(wrong, raised).patch.filter(({ path }) => path.startsWith('/examples/0'))).toEqual([]);
  });

  it('adds nothing to a change that pays the same', () => {
    const change = set('/owner', 'General director');
    expect(offered(documentOf(baseRegulation()), change).patch).toEqual([change]);
  });

  it('expects a total where an example was there to show the problem that is mended', () => {
    const [gap] = lintFolder('m12-coefficient-sum', 'R16').findings;
    expect(gap?.fix?.patch.find(({ path }) => path.endsWith('/expect'))).toMatchObject({ op: 'replace', value: { lines: {} } });
    expect(gap?.fix?.effect.some(({ before, after }) => before === null && after !== null)).toBe(true);
  });
});

describe('a fix that does not hold', () => {
  it('is not offered: with weights of 100 the budget would be exceeded', () => {
    const patch = [set('/scorecards/0/budget', 80_000), set('/scorecards/0/indicators/0/weight', 30)];
    const { findings } = lintRule('R11', patch);
    expect(findings).toMatchObject([{ rule: 'R11', message: 'under' }]);
    expect(findings[0]?.fix).toBeUndefined();
  });

  it('takes the stated maximum with it where that was true', () => {
    const [finding] = lintRule('R11', [set('/scorecards/0/indicators/0/weight', 30)]).findings;
    expect(finding?.fix?.patch.map(({ path }) => path)).toContain('/scorecards/0/statedMaximum');
  });
});
