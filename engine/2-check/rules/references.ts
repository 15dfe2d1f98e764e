import type { Metric } from '@scorewright/schemas';
import type { Problem } from '../../problems/problem.ts';
import type { Check, Checked } from '../check.ts';
import { cardsOf, indicatorsOf, wrong } from '../check.ts';
import { nearestNames } from '../nearest-names.ts';

/** Names of metrics, goals, facts, indicators and extra pay lines that the policy does not have. Those in expressions and quantities are found where they are lowered. */
export const references: Check = (checked) => [...goals(checked), ...metrics(checked), ...indicators(checked), ...cutOffs(checked), ...grounds(checked)];

const unknown = (code: string, name: string | undefined, known: readonly string[], pointer: string): readonly Problem[] =>
  (name === undefined || known.includes(name) ? [] : [wrong(code, pointer, nearestNames(name, known))]);

const ids = (items: readonly { readonly id: string }[] = []): readonly string[] => items.map(({ id }) => id);

const goals = ({ policy }: Checked): readonly Problem[] => (policy.goals ?? []).flatMap(({ parent, metric }, index) => [
  ...unknown('unknown-goal', parent, ids(policy.goals), `/goals/${index}/parent`),
  ...unknown('unknown-metric', metric, ids(policy.metrics), `/goals/${index}/metric`),
]);

const metrics = (checked: Checked): readonly Problem[] =>
  checked.policy.metrics.flatMap((metric, index) => ofMetric(checked, metric, `/metrics/${index}`));

const ofMetric = ({ policy, declarations }: Checked, { goal, guards = [], levers = [] }: Metric, pointer: string): readonly Problem[] => [
  ...unknown('unknown-goal', goal, ids(policy.goals), `${pointer}/goal`),
  ...guards.flatMap((guard, index) => unknown('unknown-metric', guard, ids(policy.metrics), `${pointer}/guards/${index}`)),
  ...levers.flatMap(({ moves, conserves = [] }, lever) => [
    ...moves.flatMap(({ metric }, index) => unknown('unknown-fact', metric, [...declarations.keys()], `${pointer}/levers/${lever}/moves/${index}/metric`)),
    ...conserves.flatMap((name, index) => unknown('unknown-fact', name, [...declarations.keys()], `${pointer}/levers/${lever}/conserves/${index}`)),
  ]),
];

const indicators = ({ policy }: Checked): readonly Problem[] => indicatorsOf(policy).flatMap(({ item, at }) => [
  ...unknown('unknown-metric', item.metric, ids(policy.metrics), `${at}/metric`),
  ...unknown('unknown-goal', item.goal, ids(policy.goals), `${at}/goal`),
]);

const cutOffs = ({ policy }: Checked): readonly Problem[] => cardsOf(policy).flatMap(({ card, pointer }) =>
  (card.cutOffs ?? []).flatMap(({ indicator, scope }, index) => {
    const at = `${pointer}/cutOffs/${index}`;
    const scored = ids(card.indicators.filter(({ type }) => type !== 'cut-off'));
    return [
      ...unknown('unknown-indicator', indicator, ids(card.indicators), `${at}/indicator`),
      ...(scope.indicators ?? []).flatMap((name, place) => unknown('unknown-indicator', name, scored, `${at}/scope/indicators/${place}`)),
      ...(scope.extras ?? []).flatMap((name, place) => unknown('unknown-extra', name, ids(card.extras), `${at}/scope/extras/${place}`)),
    ];
  }));

const grounds = ({ policy }: Checked): readonly Problem[] => {
  const known = policy.scorecards.flatMap((card) => ids(card.indicators));
  return (policy.corrections?.grounds ?? []).flatMap((ground, index) =>
    (ground.indicators ?? []).flatMap((name, place) => unknown('unknown-indicator', name, known, `/corrections/grounds/${index}/indicators/${place}`)));
};
