import { add, cardsOf, indicatorsOf, laddersOf, metricOf, metricPointer, patched, remove, replace, weighted, withLevel, type Defect } from './defect.ts';

const rises = (at: readonly (number | undefined)[]): boolean => at.every((value, index) => index === 0 || (value ?? 0) > (at[index - 1] ?? 0));

/** Ways to get the arithmetic wrong, and the shape of pay. */
export const PAY_DEFECTS: readonly Defect[] = [
  {
    rule: 'R11',
    kind: 'exact',
    name: 'weights that do not sum to 100',
    seed: (policy, random) => {
      const placed = random.pick(weighted(policy));
      return placed && patched(replace(`${placed.pointer}/weight`, Number(placed.item.weight) + (random.next() < 0.5 ? -1 : 1) * random.whole(1, 9)));
    },
  },
  {
    rule: 'R12',
    kind: 'exact',
    name: 'a goal that its children do not give',
    seed: (policy, random) => {
      const goals = (policy.goals ?? [])
        .map((goal, index) => ({ goal, index }))
        .filter(({ goal }) => goal.parent !== undefined && goal.base !== undefined && goal.target !== undefined);
      const one = random.pick(goals);
      return one && patched(replace(`/goals/${one.index}/target`, String(Number(one.goal.target) * (1.05 + random.next()) + 1000)));
    },
  },
  {
    rule: 'R13',
    kind: 'exact',
    name: 'a stated plan that is not the derived one',
    seed: (policy, random) => {
      const placed = random.pick(laddersOf(policy));
      if (!placed) return undefined;
      const target = Number(placed.item.levels?.[2]?.at);
      return patched(
        add(`${placed.pointer}/plan`, {
          method: 'uplift',
          baseline: String(target),
          uplift: 20,
          stated: (target * 1.2 * (1.02 + random.next() * 0.3)).toFixed(2),
        }),
      );
    },
  },
  {
    rule: 'R14',
    kind: 'exact',
    name: 'a plan that its parts cannot give',
    seed: (policy, random) => {
      const placed = random.pick(
        indicatorsOf(policy).filter(({ item }) => {
          const metric = metricOf(policy, item.metric);
          const logic = JSON.stringify(metric?.formula ?? '');
          return metric?.direction === 'higher' && /^\{"(\/|percent)":\[\{"var":"[a-z-]+"\},\{"var":"[a-z-]+"\}\]\}$/.test(logic);
        }),
      );
      const [, top = '', bottom = ''] =
        /"var":"([a-z-]+)"\},\{"var":"([a-z-]+)"/.exec(JSON.stringify(metricOf(policy, placed?.item.metric ?? '')?.formula ?? '')) ?? [];
      if (!placed || !metricOf(policy, top) || !metricOf(policy, bottom)) return undefined;
      return patched(
        add(`${metricPointer(policy, top)}/domain`, { min: 0, max: 1 }),
        add(`${metricPointer(policy, bottom)}/domain`, { min: 1000, max: 100000 }),
      );
    },
  },
  {
    rule: 'R15',
    kind: 'exact',
    name: 'a norm for more days than there are',
    seed: (policy, random) => {
      if (policy.period !== 'month') return undefined;
      const placed = random.pick(laddersOf(policy).filter(({ item }) => metricOf(policy, item.metric)?.direction === 'higher'));
      const days = random.whole(23, 26);
      return placed && patched(add(`${placed.pointer}/plan`, { method: 'capacity', required: days * 100, days, step: 1 }));
    },
  },
  {
    rule: 'R16',
    kind: 'exact',
    name: 'a value that no band owns',
    seed: (policy, random) => {
      const placed = random.pick(laddersOf(policy));
      const gap = random.whole(1, 15);
      return (
        placed &&
        patched(
          add(`${placed.pointer}/curve`, {
            gives: 'percent',
            bands: [
              { id: 'low', to: 80, ends: '()', pays: { kind: 'proportional', factor: 1 } },
              { id: 'high', from: 80 + gap, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
            ],
          }),
        )
      );
    },
  },
  {
    rule: 'R16',
    kind: 'exact',
    name: 'a value that two bands own',
    seed: (policy, random) => {
      const placed = random.pick(laddersOf(policy));
      // At a level, where the score is certain to be met whatever the grain of the metric is.
      const edge = placed?.item.levels?.[random.whole(1, 2)]?.score;
      return (
        placed &&
        patched(
          add(`${placed.pointer}/curve`, {
            gives: 'percent',
            bands: [
              { id: 'low', to: edge, ends: '(]', pays: { kind: 'proportional', factor: 1 } },
              { id: 'high', from: edge, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
            ],
          }),
        )
      );
    },
  },
  {
    rule: 'R17',
    kind: 'exact',
    name: 'scores as fractions',
    seed: (policy, random) => {
      const placed = random.pick(laddersOf(policy));
      return (
        placed &&
        patched(...(placed.item.levels ?? []).map((level, index) => replace(`${placed.pointer}/levels/${index}/score`, String(Number(level.score) / 100))))
      );
    },
  },
  {
    rule: 'R17',
    kind: 'exact',
    name: 'a cap as a factor',
    seed: (policy, random) => {
      const placed = random.pick(weighted(policy));
      return placed && patched(add(`${placed.pointer}/cap`, (1.1 + random.next()).toFixed(2)));
    },
  },
  {
    rule: 'R18',
    kind: 'exact',
    name: 'a fact that nothing reads',
    seed: (policy, random) => {
      const fact = { id: `unread-${random.whole(1, 99)}`, name: 'Не используется', type: 'number', unit: '1', about: 'period', whenMissing: 0 };
      return patched(policy.facts ? add('/facts/-', fact) : add('/facts', [fact]));
    },
  },
  {
    rule: 'R18',
    kind: 'exact',
    name: 'a metric that nothing uses',
    seed: (_policy, random) =>
      patched(
        add('/metrics/-', { id: `unused-${random.whole(1, 99)}`, name: 'Не используется', unit: '%', direction: 'higher', kind: 'result', measure: 'ratio' }),
      ),
  },
  {
    rule: 'R19',
    kind: 'exact',
    name: 'a stated maximum that is not the maximum',
    seed: (policy, random) => {
      const card = random.pick(cardsOf(policy).filter(({ item }) => item.statedMaximum !== undefined));
      return card && patched(replace(`${card.pointer}/statedMaximum`, Math.floor(Number(card.item.statedMaximum) * (0.5 + random.next() * 0.4))));
    },
  },
  { rule: 'R20', kind: 'exact', name: 'no rounding', seed: (policy) => (policy.rounding ? patched(remove('/rounding')) : undefined) },
  {
    rule: 'R20',
    kind: 'exact',
    name: 'rounding before money',
    seed: (policy, random) =>
      policy.rounding ? patched(add('/rounding/-', { what: random.pick(['attainment', 'index']), to: random.pick([5, 10]), mode: 'half-up' })) : undefined,
  },
  {
    rule: 'R21',
    kind: 'exact',
    name: 'a divisor that can be zero',
    seed: (policy, random) => {
      const divisors = new Set(
        indicatorsOf(policy).flatMap(({ item }) =>
          [...JSON.stringify(metricOf(policy, item.metric)?.formula ?? '').matchAll(/"(?:\/|percent)":\[\{[^{}]*\},\{"var":"([a-z-]+)"\}\]/g)].map(
            ([, id = '']) => id,
          ),
        ),
      );
      const id = random.pick([...divisors].filter((name) => metricOf(policy, name)?.domain?.min !== undefined));
      return id === undefined ? undefined : patched(replace(`${metricPointer(policy, id)}/domain/min`, 0));
    },
  },
  {
    rule: 'R22',
    kind: 'exact',
    name: 'plan over actual without a cap',
    seed: (policy, random) => {
      const placed = random.pick(
        laddersOf(policy).filter(({ item }) => metricOf(policy, item.metric)?.direction === 'lower' && metricOf(policy, item.metric)?.formula === undefined),
      );
      return (
        placed &&
        patched(
          replace(`${placed.pointer}/attainment`, { method: 'inverse-ratio', atZero: 1000 }),
          add(`${placed.pointer}/plan`, { method: 'value', value: placed.item.levels?.[2]?.at }),
          ...(metricOf(policy, placed.item.metric)?.domain ? [add(`${metricPointer(policy, placed.item.metric)}/domain/min`, 0)] : []),
        )
      );
    },
  },
  {
    rule: 'R23',
    kind: 'exact',
    name: 'levels as steps',
    seed: (policy, random) => {
      const placed = random.pick(laddersOf(policy).filter(({ item }) => Number(item.weight) >= 15));
      return placed && patched(replace(`${placed.pointer}/attainment/interpolation`, 'step'));
    },
  },
  {
    rule: 'R24',
    kind: 'exact',
    name: 'three times as much above the target',
    seed: (policy, random) => {
      const placed = random.pick(laddersOf(policy).filter(({ item }) => item.levels?.length === 4));
      return placed && patched(replace(`${placed.pointer}/levels/3/score`, 100 + (Number(placed.item.levels?.[3]?.score) - 100) * random.whole(4, 6)));
    },
  },
  {
    rule: 'R25',
    kind: 'exact',
    name: 'results that can be held back to a step',
    seed: (policy, random) => {
      const placed = random.pick(
        laddersOf(policy).filter(
          ({ item }) => Number(item.weight) >= 30 && metricOf(policy, item.metric)?.measure === 'total' && metricOf(policy, item.metric)?.formula === undefined,
        ),
      );
      const metric = placed && metricOf(policy, placed.item.metric);
      if (!placed || !metric?.levers) return undefined;
      const [threshold, target] = [1, 2].map((index) => Number(placed.item.levels?.[index]?.at));
      return patched(
        replace(`${placed.pointer}/attainment/interpolation`, 'step'),
        add(`${metricPointer(policy, placed.item.metric)}/levers/-`, {
          id: 'hold-back',
          name: 'Перенести на следующий месяц',
          who: placed.card.position,
          moves: [{ metric: placed.item.metric, by: (((threshold ?? 0) - (target ?? 0)) / 2).toFixed(4) }],
          steps: { from: 0, to: 4 },
          effort: 0,
          conserves: [placed.item.metric],
        }),
      );
    },
  },
  {
    rule: 'R26',
    kind: 'exact',
    name: 'a better result that pays less',
    seed: (policy, random) => {
      const placed = random.pick(laddersOf(policy).filter(({ item }) => item.levels?.length === 4));
      return placed && patched(replace(`${placed.pointer}/levels/3/score`, random.whole(20, 95)));
    },
  },
  {
    rule: 'R27',
    kind: 'statistical',
    name: 'flat where results usually fall',
    seed: (policy, random) => {
      const placed = random.pick(laddersOf(policy).filter(({ item }) => item.levels?.length === 4));
      return (
        placed &&
        patched(
          replace(`${placed.pointer}/levels/2/score`, placed.item.levels?.[1]?.score),
          replace(`${placed.pointer}/levels/3/score`, placed.item.levels?.[1]?.score),
        )
      );
    },
  },
  {
    rule: 'R28',
    kind: 'statistical',
    name: 'a level that nobody ever reaches',
    seed: (policy, random) => {
      const placed = random.pick(
        laddersOf(policy).filter(({ item }) => item.levels?.length === 4 && (metricOf(policy, item.metric)?.history?.length ?? 0) >= 8),
      );
      if (!placed) return undefined;
      const at = (placed.item.levels ?? []).map((level) => Number(level.at));
      const [target = 0, stretch = 0] = [at[2], at[3]];
      const far = target + (stretch - target) * random.whole(8, 12);
      return far <= 0 || (!rises(at) && far < 0) ? undefined : patched(withLevel(placed, 3, { at: far.toFixed(4) }));
    },
  },
];
