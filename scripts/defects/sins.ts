import { add, cardsOf, indicatorsOf, laddersOf, metricOf, metricPointer, patched, remove, replace, weighted, withLevel, type Defect } from './defect.ts';

/** Ways to commit the ten sins. */
export const SIN_DEFECTS: readonly Defect[] = [
  {
    rule: 'S01',
    kind: 'exact',
    name: 'no goal is financial',
    seed: (policy) => patched(...(policy.goals ?? []).flatMap(({ financial }, index) => (financial ? [remove(`/goals/${index}/financial`)] : []))),
  },
  {
    rule: 'S01',
    kind: 'exact',
    name: 'an indicator serves no goal',
    seed: (policy, random) => {
      const placed = random.pick(indicatorsOf(policy).filter(({ item }) => item.goal !== undefined));
      if (!placed) return undefined;
      const goals = (policy.goals ?? []).flatMap(({ metric }, index) => (metric === placed.item.metric ? [remove(`/goals/${index}/metric`)] : []));
      const own = metricOf(policy, placed.item.metric)?.goal === undefined ? [] : [remove(`${metricPointer(policy, placed.item.metric)}/goal`)];
      return patched(remove(`${placed.pointer}/goal`), ...goals, ...own);
    },
  },
  {
    rule: 'S02',
    kind: 'exact',
    name: 'too many indicators',
    seed: (policy, random) => {
      const placed = random.pick(weighted(policy));
      if (!placed) return undefined;
      const copies = random.whole(8, 12);
      const weight = (Number(placed.item.weight) / (copies + 1)).toFixed(4);
      const first = (Number(placed.item.weight) - Number(weight) * copies).toFixed(4);
      return patched(
        replace(`${placed.pointer}/weight`, first),
        ...Array.from({ length: copies }, (_, index) => add(`${placed.cardPointer}/indicators/-`, { ...placed.item, id: `copy-${index}`, weight })),
      );
    },
  },
  {
    rule: 'S03',
    kind: 'exact',
    name: 'somebody else holds the right to decide',
    seed: (policy, random) => {
      const placed = random.pick(
        indicatorsOf(policy).filter(
          ({ item }) => (metricOf(policy, item.metric)?.levers?.length ?? 0) > 0 && metricOf(policy, item.metric)?.formula === undefined,
        ),
      );
      if (!placed) return undefined;
      return patched(
        ...policy.metrics.flatMap(({ levers = [] }, metric) =>
          levers.flatMap(({ moves }, index) =>
            moves.some((move) => move.metric === placed.item.metric) ? [add(`/metrics/${metric}/levers/${index}/decidedBy`, 'Совет директоров')] : [],
          ),
        ),
      );
    },
  },
  {
    rule: 'S03',
    kind: 'exact',
    name: 'nobody says how it is moved',
    seed: (policy, random) => {
      const placed = random.pick(indicatorsOf(policy).filter(({ item }) => metricOf(policy, item.metric)?.formula === undefined));
      if (!placed) return undefined;
      const touching = policy.metrics.flatMap(({ levers = [] }, index) =>
        levers.some(({ moves }) => moves.some(({ metric }) => metric === placed.item.metric)) ? [remove(`/metrics/${index}/levers`)] : [],
      );
      return touching.length === 0 ? undefined : patched(...touching);
    },
  },
  {
    rule: 'S03',
    kind: 'statistical',
    name: 'the market moves it',
    seed: (policy, random) => {
      const placed = random.pick(indicatorsOf(policy).filter(({ item }) => (metricOf(policy, item.metric)?.history?.length ?? 0) >= 8));
      const history = placed && metricOf(policy, placed.item.metric)?.history;
      if (!placed || !history) return undefined;
      const average = history.reduce((sum, { value }) => sum + Number(value), 0) / history.length;
      return patched(
        replace(
          `${metricPointer(policy, placed.item.metric)}/history`,
          history.map((entry) => ({ ...entry, market: (100 * (Number(entry.value) / average) + (random.next() - 0.5)).toFixed(2) })),
        ),
      );
    },
  },
  {
    rule: 'S04',
    kind: 'exact',
    name: 'the payee writes the figure',
    seed: (policy, random) => {
      const placed = random.pick(
        indicatorsOf(policy).filter(({ item }) => metricOf(policy, item.metric)?.source !== undefined && metricOf(policy, item.metric)?.formula === undefined),
      );
      return (
        placed &&
        patched(
          replace(`${metricPointer(policy, placed.item.metric)}/source`, {
            ...metricOf(policy, placed.item.metric)?.source,
            recordedBy: placed.card.position,
            independent: false,
          }),
        )
      );
    },
  },
  {
    rule: 'S04',
    kind: 'exact',
    name: 'a move of the record that pays',
    seed: (policy, random) => {
      const placed = random.pick(
        laddersOf(policy).filter(({ item }) => metricOf(policy, item.metric)?.levers !== undefined && metricOf(policy, item.metric)?.formula === undefined),
      );
      if (!placed) return undefined;
      const [threshold = 0, target = 0] = [1, 2].map((index) => Number(placed.item.levels?.[index]?.at));
      // Where less is better there may be nothing left to lower.
      if (target < threshold && 2 * target - threshold < 0) return undefined;
      const by = (target - threshold).toFixed(4);
      return patched(
        add(`${metricPointer(policy, placed.item.metric)}/levers/-`, {
          id: 'on-paper',
          name: 'Записать заранее',
          who: placed.card.position,
          moves: [{ metric: placed.item.metric, by }],
          steps: { from: 0, to: 2, integer: true },
          effort: 0,
          real: false,
        }),
      );
    },
  },
  {
    rule: 'S05',
    kind: 'exact',
    name: 'a worked example that does not come out',
    seed: (policy, random) => {
      const worked = (policy.examples ?? []).flatMap(({ expect: { lines } }, index) =>
        lines?.['total'] === undefined ? [] : [{ index, total: Number(lines['total']) }],
      );
      const one = random.pick(worked);
      return one && patched(replace(`/examples/${one.index}/expect/lines/total`, String(one.total + random.whole(1, 900))));
    },
  },
  {
    rule: 'S06',
    kind: 'exact',
    name: 'a lever that gives here and takes there',
    seed: (policy, random) => {
      const cards = cardsOf(policy);
      if (cards.length < 2) return undefined;
      const [one, other] = random.next() < 0.5 ? [cards[0], cards[1]] : [cards[1], cards[0]];
      const shared = new Set(one?.item.indicators.map(({ metric }) => metric));
      const mine = one?.item.indicators.find(
        ({ metric }) => metricOf(policy, metric)?.levers && !other?.item.indicators.some((indicator) => indicator.metric === metric),
      );
      const theirs = other?.item.indicators.find(({ metric }) => !shared.has(metric) && metricOf(policy, metric)?.formula === undefined);
      if (!one || !mine || !theirs) return undefined;
      const step = (id: string, better: boolean): string => {
        const metric = metricOf(policy, id);
        const size = Number(metric?.history?.[0]?.value ?? 100) * 0.05;
        return ((metric?.direction === 'lower') === better ? -size : size).toFixed(4);
      };
      return patched(
        add(`${metricPointer(policy, mine.metric)}/levers/-`, {
          id: 'at-their-cost',
          name: 'За счёт соседей',
          who: one.item.position,
          moves: [
            { metric: mine.metric, by: step(mine.metric, true) },
            { metric: theirs.metric, by: step(theirs.metric, false) },
          ],
          steps: { from: 0, to: 2, integer: true },
          effort: 5,
        }),
      );
    },
  },
  {
    rule: 'S07',
    kind: 'exact',
    name: 'no stretch level',
    seed: (policy, random) => {
      const placed = random.pick(laddersOf(policy));
      return placed && patched(remove(`${placed.pointer}/levels/${(placed.item.levels?.length ?? 1) - 1}`));
    },
  },
  {
    rule: 'S07',
    kind: 'statistical',
    name: 'a target that nobody reaches',
    seed: (policy, random) => {
      const placed = random.pick(
        laddersOf(policy).filter(({ item }) => item.levels?.[3]?.id === 'stretch' && (metricOf(policy, item.metric)?.history?.length ?? 0) >= 8),
      );
      if (!placed) return undefined;
      const [target, stretch] = [2, 3].map((index) => Number(placed.item.levels?.[index]?.at));
      const near = (target ?? 0) + ((stretch ?? 0) - (target ?? 0)) * (0.9 + random.next() * 0.09);
      return patched(withLevel(placed, 2, { at: near.toFixed(4) }));
    },
  },
  {
    rule: 'S08',
    kind: 'exact',
    name: 'a bonus that moves nobody',
    seed: (policy, random) => {
      const card = random.pick(
        cardsOf(policy).filter(({ item }) => typeof item.pay.targetBonus === 'number' && typeof item.pay.salary === 'number' && item.profile !== 'staff'),
      );
      return card && patched(replace(`${card.pointer}/pay/targetBonus`, Math.round(Number(card.item.pay.salary) * (0.02 + random.next() * 0.1))));
    },
  },
  {
    rule: 'S09',
    kind: 'exact',
    name: 'in force before it was signed',
    seed: (policy, random) => patched(replace('/introduction/signed', `${policy.effective.from.slice(0, 8)}${random.whole(11, 28)}`)),
  },
  { rule: 'S09', kind: 'exact', name: 'no trial period', seed: (policy) => (policy.cycle?.trial ? patched(remove('/cycle/trial')) : undefined) },
  {
    rule: 'S09',
    kind: 'exact',
    name: 'nobody talked about it',
    seed: (policy) => (policy.introduction?.discussions ? patched(remove('/introduction/discussions')) : undefined),
  },
  { rule: 'S10', kind: 'exact', name: 'no review', seed: () => patched(remove('/cycle/reviews')) },
  { rule: 'S10', kind: 'exact', name: 'for ever', seed: () => patched(remove('/effective/until')) },
  {
    rule: 'S10',
    kind: 'exact',
    name: 'a review that was not held',
    seed: (policy, random) =>
      patched(...(policy.cycle?.reviews ?? []).map((_review, index) => replace(`/cycle/reviews/${index}/next`, `2026-0${random.whole(1, 9)}-15`))),
  },
  { rule: 'S10', kind: 'exact', name: 'no owner', seed: () => patched(remove('/owner')) },
];
