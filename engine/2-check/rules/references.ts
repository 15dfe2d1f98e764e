import type { Problem } from '../../problems/problem.ts';
import type { Check, Checked } from '../check.ts';
import { cardsOf, indicatorsOf, wrong } from '../check.ts';

/** Names of metrics, goals, facts, indicators and extra pay lines that the policy does not have. Those in expressions and quantities are found where they are lowered. */
export const references: Check = (checked) => [
  ...goals(checked),
  ...metrics(checked),
  ...indicators(checked),
  ...groups(checked),
  ...cutOffs(checked),
  ...grounds(checked),
];

/** The names of one kind, to ask whether one is among them. */
interface Known {
  readonly has: ReadonlySet<string>;
  readonly list: readonly string[];
}

const knownIds = (items: readonly { readonly id: string }[] = []): Known => {
  const list = items.map(({ id }) => id);
  return { list, has: new Set(list) };
};

const unknown = ({ nearest }: Checked, code: string, name: string | undefined, known: Known, pointer: string): readonly Problem[] =>
  name === undefined || known.has.has(name) ? [] : [wrong(code, pointer, nearest(name, known.list))];

/** Finds metrics that the policy does not have. Who named a fact in their place is told what to do with it. */
function metricsIn(checked: Checked): (name: string | undefined, pointer: string) => readonly Problem[] {
  const [known, facts] = [knownIds(checked.policy.metrics), knownIds(checked.policy.facts)];
  return (name, pointer) =>
    name !== undefined && facts.has.has(name) && !known.has.has(name)
      ? [wrong('metric-is-a-fact', pointer, { name })]
      : unknown(checked, 'unknown-metric', name, known, pointer);
}

function goals(checked: Checked): readonly Problem[] {
  const { policy } = checked;
  const [known, unknownMetric] = [knownIds(policy.goals), metricsIn(checked)];
  return (policy.goals ?? []).flatMap((goal, index) => [
    ...unknown(checked, 'unknown-goal', goal.parent, known, `/goals/${index}/parent`),
    ...unknownMetric(goal.metric, `/goals/${index}/metric`),
  ]);
}

function metrics(checked: Checked): readonly Problem[] {
  const { policy, declarations } = checked;
  const [goal, fact, unknownMetric] = [knownIds(policy.goals), knownIds([...declarations.values()]), metricsIn(checked)];
  return policy.metrics.flatMap(({ goal: served, guards = [], levers = [] }, place) => {
    const pointer = `/metrics/${place}`;
    return [
      ...unknown(checked, 'unknown-goal', served, goal, `${pointer}/goal`),
      ...guards.flatMap((guard, index) => unknownMetric(guard, `${pointer}/guards/${index}`)),
      ...levers.flatMap(({ moves, conserves = [] }, lever) => [
        ...moves.flatMap((move, index) => unknown(checked, 'unknown-fact', move.metric, fact, `${pointer}/levers/${lever}/moves/${index}/metric`)),
        ...conserves.flatMap((name, index) => unknown(checked, 'unknown-fact', name, fact, `${pointer}/levers/${lever}/conserves/${index}`)),
      ]),
    ];
  });
}

function indicators(checked: Checked): readonly Problem[] {
  const { policy } = checked;
  const [goal, unknownMetric] = [knownIds(policy.goals), metricsIn(checked)];
  return indicatorsOf(policy).flatMap(({ item, at }) => [
    ...unknownMetric(item.metric, `${at}/metric`),
    ...unknown(checked, 'unknown-goal', item.goal, goal, `${at}/goal`),
  ]);
}

const groups = (checked: Checked): readonly Problem[] =>
  cardsOf(checked.policy).flatMap(({ card, pointer }) => {
    const scored = knownIds(card.indicators.filter(({ type }) => type !== 'cut-off'));
    return (card.groups ?? []).flatMap(({ indicators: members }, place) =>
      members.flatMap((name, index) => unknown(checked, 'unknown-indicator', name, scored, `${pointer}/groups/${place}/indicators/${index}`)),
    );
  });

const cutOffs = (checked: Checked): readonly Problem[] =>
  cardsOf(checked.policy).flatMap(({ card, pointer }) => {
    const [all, scored, extras] = [knownIds(card.indicators), knownIds(card.indicators.filter(({ type }) => type !== 'cut-off')), knownIds(card.extras)];
    return (card.cutOffs ?? []).flatMap(({ indicator, scope }, place) => {
      const at = `${pointer}/cutOffs/${place}`;
      return [
        ...unknown(checked, 'unknown-indicator', indicator, all, `${at}/indicator`),
        ...(scope.indicators ?? []).flatMap((name, index) => unknown(checked, 'unknown-indicator', name, scored, `${at}/scope/indicators/${index}`)),
        ...(scope.extras ?? []).flatMap((name, index) => unknown(checked, 'unknown-extra', name, extras, `${at}/scope/extras/${index}`)),
      ];
    });
  });

function grounds(checked: Checked): readonly Problem[] {
  const known = knownIds(checked.policy.scorecards.flatMap((card) => card.indicators));
  return (checked.policy.corrections?.grounds ?? []).flatMap((ground, place) =>
    (ground.indicators ?? []).flatMap((name, index) => unknown(checked, 'unknown-indicator', name, known, `/corrections/grounds/${place}/indicators/${index}`)),
  );
}
