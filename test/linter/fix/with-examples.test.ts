import { baseRegulation } from '@scorewright/linter';
import { describe, expect, it } from 'vitest';
import { withExamples } from '../../../linter/fix/with-examples.ts';
import { documentOf, edited } from '../../support/linter.ts';
import { set } from '../../support/patches.ts';

const raised = set('/scorecards/0/pay/targetBonus', 80_000);

describe('a change of pay with its worked examples', () => {
  it('restates what the examples of the card expect, and nothing else', () => {
    expect(withExamples(documentOf(baseRegulation()), [raised])).toEqual([
      raised,
      set('/examples/0/expect/lines/bonus', '80000'),
      set('/examples/0/expect/lines/total', '230000'),
      set('/examples/1/expect/lines/bonus', '73040'),
      set('/examples/1/expect/lines/total', '223040'),
      set('/examples/2/expect/lines/bonus', '93920'),
      set('/examples/2/expect/lines/total', '243920'),
    ]);
  });

  it('leaves an example alone that did not come out before', () => {
    const wrong = edited([set('/examples/0/expect/lines/bonus', '76000')]);
    expect(withExamples(wrong, [raised]).filter(({ path }) => path.startsWith('/examples/0'))).toEqual([]);
  });

  it('adds nothing to a change that pays the same', () => {
    const change = set('/owner', 'General director');
    expect(withExamples(documentOf(baseRegulation()), [change])).toEqual([change]);
  });
});
