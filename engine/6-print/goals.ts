import type { Goal } from '@scorewright/schemas';
import { dateText } from '../5-tell/dates.ts';
import { factOrMetric } from '../5-tell/names.ts';
import type { Written } from './blocks.ts';
import { about, sayIf, sentences } from './blocks.ts';
import type { PrintContext } from './context.ts';
import { textOf } from './context.ts';
import { amount } from './quantities.ts';
import { say } from './words/index.ts';

const aim = (context: PrintContext, { base, target, change, unit = '1' }: Goal): readonly (string | undefined)[] => {
  const shown = (value: number | string): string => amount(context, value, unit, 'genitive');
  const plain = (value: number | string): string => amount(context, value, unit);
  return [
    ...(base !== undefined && target !== undefined
      ? [say(context.language, 'goal.change', { base: shown(base), target: shown(target) })]
      : [
          base === undefined ? undefined : say(context.language, 'goal.base', { base: plain(base) }),
          target === undefined ? undefined : say(context.language, 'goal.target', { target: plain(target) }),
        ]),
    change === undefined ? undefined : say(context.language, 'goal.delta', { change: plain(change) }),
  ];
};

/** A goal of the tree. */
export function goalClause(context: PrintContext, goal: Goal): Written {
  const { policy, language } = context;
  const parent = policy.goals?.find(({ id }) => id === goal.parent);
  return {
    title: textOf(context, goal.name),
    blocks: sentences(
      sayIf(context, goal.financial === true, 'goal.financial'),
      ...aim(context, goal),
      goal.by === undefined ? undefined : say(language, 'goal.by', { date: dateText(goal.by, language) }),
      parent && say(language, goal.effect === '-' ? 'goal.parent.lowers' : 'goal.parent', { parent: textOf(context, parent.name) }),
      goal.metric === undefined ? undefined : say(language, 'goal.metric', { metric: factOrMetric(policy, goal.metric, language) ?? goal.metric }),
      goal.owner === undefined ? undefined : say(language, 'goal.owner', { owner: goal.owner }),
      about(context, 'goal.quality', 'text', goal.quality),
      about(context, 'goal.price', 'text', goal.price),
    ),
  };
}
