import type { PersonResult } from '@scorewright/linter';
import { add, cardsOf, indicatorsOf, laddersOf, metricOf, metricPointer, patched, remove, replace, weighted, type Defect, type Random } from './defect.ts';

const NAME = { ru: 'Внесено для проверки', en: 'Put in for the test' };

/** Results of twenty people in two months. */
function people(
  card: string,
  indicator: string,
  random: Random,
  lines: (person: number) => { readonly [line: string]: string },
  groups?: (person: number) => { readonly [attribute: string]: string },
): readonly PersonResult[] {
  return ['2026-10', '2026-11'].flatMap((month) =>
    Array.from({ length: random.whole(20, 40) }, (_, person) => ({
      scorecard: card,
      employee: String(person),
      period: { from: `${month}-01`, until: `${month}-30` },
      lines: { [`${indicator}.attainment`]: '100', ...lines(person) },
      ...(groups && { groups: groups(person) }),
    })),
  );
}

/** Ways to put money at risk, to treat people badly, to break the law, and to leave things out. */
export const LIFE_DEFECTS: readonly Defect[] = [
  {
    rule: 'R29',
    kind: 'statistical',
    name: 'scores multiplied',
    seed: (policy, random) => {
      const card = random.pick(
        cardsOf(policy).filter(
          ({ item }) =>
            item.combination.method === 'weighted-sum' && item.indicators.length >= 3 && item.combination.tiers === undefined && item.team === undefined,
        ),
      );
      return card && patched(replace(`${card.pointer}/combination`, { method: 'product' }));
    },
  },
  {
    rule: 'R30',
    kind: 'exact',
    name: 'the last result becomes the plan',
    seed: (policy, random) => {
      const placed = random.pick(laddersOf(policy));
      const metric = placed && metricOf(policy, placed.item.metric);
      if (!placed || !metric?.unit) return undefined;
      const fact = { id: 'last-result', name: NAME, type: 'number', unit: metric.unit, about: 'period', whenMissing: placed.item.levels?.[1]?.at };
      return patched(
        policy.facts ? add('/facts/-', fact) : add('/facts', [fact]),
        add(`${placed.pointer}/plan`, { method: 'uplift', baseline: { fact: 'last-result' }, uplift: random.whole(5, 25) }),
        replace(`${placed.pointer}/attainment`, {
          method: metric.direction === 'lower' ? 'inverse-ratio' : 'ratio',
          ...(metric.direction === 'lower' && { atZero: 100 }),
        }),
        add(`${placed.pointer}/cap`, 150),
      );
    },
  },
  {
    rule: 'R31',
    kind: 'statistical',
    name: 'all or nothing at the plan',
    seed: (policy, random) => {
      const placed = random.pick(
        indicatorsOf(policy).filter(
          ({ item }) =>
            item.attainment?.method === 'ladder' &&
            Number(item.weight) >= 20 &&
            (metricOf(policy, item.metric)?.history?.length ?? 0) >= 8 &&
            metricOf(policy, item.metric)?.formula === undefined,
        ),
      );
      return (
        placed &&
        patched(
          replace(`${placed.pointer}/attainment`, { method: 'met', met: 100, notMet: 0 }),
          add(`${placed.pointer}/plan`, { method: 'value', value: placed.item.levels?.[2]?.at }),
        )
      );
    },
  },
  {
    rule: 'R32',
    kind: 'exact',
    name: 'a cut-off in other hands',
    seed: (policy, random) => {
      const card = random.pick(cardsOf(policy));
      if (!card) return undefined;
      const metric = {
        id: 'weather',
        name: NAME,
        definition: NAME,
        unit: 'day',
        direction: 'lower',
        kind: 'result',
        measure: 'total',
        source: { system: NAME, recordedBy: 'Метеослужба', independent: true, readyAfterDays: 1 },
        owner: 'Метеослужба',
      };
      const cutOff = {
        id: 'storm',
        name: NAME,
        condition: { '>': [{ var: 'weather' }, 20] },
        effect: 'zero',
        scope: { card: 'bonus' },
        nature: 'performance',
        why: NAME,
      };
      return patched(
        add('/metrics/-', metric),
        card.item.cutOffs ? add(`${card.pointer}/cutOffs/-`, cutOff) : add(`${card.pointer}/cutOffs`, [cutOff]),
        ...(policy.examples ?? []).map((_example, index) => add(`/examples/${index}/facts/weather`, 0)),
      );
    },
  },
  {
    rule: 'R33',
    kind: 'exact',
    name: 'a budget that is too small',
    seed: (policy, random) => {
      const card = random.pick(cardsOf(policy).filter(({ item }) => item.budget !== undefined && item.headcount !== undefined));
      return card && patched(replace(`${card.pointer}/budget`, Math.floor(Number(card.item.budget) * (0.3 + random.next() * 0.5))));
    },
  },
  {
    rule: 'R34',
    kind: 'exact',
    name: 'a weight that nobody feels',
    seed: (policy, random) => {
      const placed = random.pick(weighted(policy).filter(({ card }) => card.indicators.length > 1));
      const other = placed && weighted(policy).find(({ cardPointer, index }) => cardPointer === placed.cardPointer && index !== placed.index);
      if (!placed || !other) return undefined;
      const weight = random.whole(1, 4);
      return patched(
        replace(`${placed.pointer}/weight`, weight),
        replace(`${other.pointer}/weight`, Number(other.item.weight) + Number(placed.item.weight) - weight),
      );
    },
  },
  {
    rule: 'R35',
    kind: 'exact',
    name: 'a figure beside the ratio that is made of it',
    seed: (policy, random) => {
      const placed = random.pick(
        laddersOf(policy).filter(
          ({ item, card }) => metricOf(policy, item.metric)?.formula !== undefined && card.indicators.length > 1 && Number(item.weight) >= 25,
        ),
      );
      const other = placed && laddersOf(policy).find(({ cardPointer, index }) => cardPointer === placed.cardPointer && index !== placed.index);
      if (!placed || !other || Number(other.item.weight) < 20) return undefined;
      const [, top = ''] = /"var":"([a-z-]+)"/.exec(JSON.stringify(metricOf(policy, placed.item.metric)?.formula)) ?? [];
      const example = (policy.examples ?? []).find(({ facts, expect }) => expect.problems === undefined && typeof facts[top] === 'number');
      const value = Number(example?.facts[top]);
      if (!(value > 0) || metricOf(policy, top)?.direction !== 'higher') return undefined;
      const { levels: _levels, ...rest } = other.item;
      return patched(replace(other.pointer, { ...rest, metric: top, plan: { method: 'value', value }, attainment: { method: 'ratio' }, cap: 150 }));
    },
  },
  {
    rule: 'R36',
    kind: 'exact',
    name: 'a denominator in the hands of the payee',
    seed: (policy, random) => {
      const placed = random.pick(
        laddersOf(policy).filter(
          ({ item }) =>
            metricOf(policy, item.metric)?.direction === 'higher' && /^\{"(\/|percent)":\[/.test(JSON.stringify(metricOf(policy, item.metric)?.formula ?? '')),
        ),
      );
      const [, bottom = ''] = /\},\{"var":"([a-z-]+)"\}\]\}$/.exec(JSON.stringify(metricOf(policy, placed?.item.metric ?? '')?.formula ?? '')) ?? [];
      const divisor = metricOf(policy, bottom);
      if (!placed || !divisor) return undefined;
      const guards = metricOf(policy, placed.item.metric)?.guards ?? [];
      return patched(
        replace(metricPointer(policy, bottom), { ...divisor, owner: placed.card.position }),
        ...(guards.length > 0
          ? [
              replace(
                `${metricPointer(policy, placed.item.metric)}/guards`,
                guards.filter((guard) => guard !== bottom),
              ),
            ]
          : []),
      );
    },
  },
  {
    rule: 'R37',
    kind: 'exact',
    name: 'volume without quality',
    seed: (policy, random) => {
      const placed = random.pick(
        indicatorsOf(policy).filter(
          ({ item }) =>
            metricOf(policy, item.metric)?.measure === 'total' &&
            metricOf(policy, item.metric)?.direction === 'higher' &&
            metricOf(policy, item.metric)?.guards !== undefined,
        ),
      );
      return placed && patched(remove(`${metricPointer(policy, placed.item.metric)}/guards`));
    },
  },
  {
    rule: 'R38',
    kind: 'statistical',
    name: 'everybody above plan, twice',
    seed: (policy, random) => {
      const placed = random.pick(indicatorsOf(policy));
      const easy = random.next() < 0.5;
      return (
        placed && {
          patch: [],
          results: people(placed.card.id, placed.item.id, random, () => ({
            [`${placed.item.id}.attainment`]: String(easy ? random.whole(101, 130) : random.whole(40, 99)),
          })),
        }
      );
    },
  },
  {
    rule: 'R40',
    kind: 'exact',
    name: 'a punishment that takes too much',
    seed: (policy, random) => {
      const card = random.pick(cardsOf(policy).filter(({ item }) => item.profile !== 'staff'));
      if (policy.jurisdiction?.profile !== 'RU' || !card) return undefined;
      const cutOff = { id: 'reprimand', name: NAME, condition: false, effect: 'zero', scope: { card: 'bonus' }, nature: 'disciplinary', why: NAME };
      return patched(card.item.cutOffs ? add(`${card.pointer}/cutOffs/-`, cutOff) : add(`${card.pointer}/cutOffs`, [cutOff]));
    },
  },
  {
    rule: 'R41',
    kind: 'exact',
    name: 'targets approved after the start',
    seed: (policy, random) =>
      patched(replace('/introduction/targetsApproved', `${policy.effective.from.slice(0, 8)}${String(random.whole(2, 28)).padStart(2, '0')}`)),
  },
  {
    rule: 'R42',
    kind: 'statistical',
    name: 'one group fares far worse',
    seed: (policy, random) => {
      const placed = random.pick(indicatorsOf(policy));
      if (!placed) return undefined;
      const isFirst = (person: number): boolean => person % 2 === 0;
      const reached = (person: number): boolean => random.next() < (isFirst(person) ? 0.95 : 0.2);
      return {
        patch: [],
        results: people(
          placed.card.id,
          placed.item.id,
          random,
          (person) => ({ index: reached(person) ? '104' : '80' }),
          (person) => ({ age: isFirst(person) ? 'до 50' : 'от 50' }),
        ),
      };
    },
  },
  {
    rule: 'R43',
    kind: 'exact',
    name: 'the payee starts the correction',
    seed: (policy, random) => {
      const ground = random.whole(0, (policy.corrections?.grounds.length ?? 1) - 1);
      const card = random.pick(cardsOf(policy));
      return policy.corrections && card && patched(replace(`/corrections/grounds/${ground}/initiators`, [card.item.position]));
    },
  },
  {
    rule: 'R43',
    kind: 'exact',
    name: 'the one who starts it approves it',
    seed: (policy, random) => {
      const ground = random.whole(0, (policy.corrections?.grounds.length ?? 1) - 1);
      const first = policy.corrections?.grounds[ground];
      return first && patched(replace(`/corrections/grounds/${ground}/approvers`, first.initiators));
    },
  },
  {
    rule: 'R43',
    kind: 'exact',
    name: 'after the results are known',
    // The slowest facts of the templates are ready on the 25th day: before that nobody knows them, and a correction harms nobody.
    seed: (policy, random) =>
      policy.corrections
        ? patched(replace(`/corrections/grounds/${random.whole(0, policy.corrections.grounds.length - 1)}/untilDaysAfterEnd`, random.whole(30, 60)))
        : undefined,
  },
  {
    rule: 'R44',
    kind: 'exact',
    name: 'no source',
    seed: (policy, random) => {
      const placed = random.pick(
        indicatorsOf(policy).filter(({ item }) => metricOf(policy, item.metric)?.formula === undefined && metricOf(policy, item.metric)?.source),
      );
      return placed && patched(remove(`${metricPointer(policy, placed.item.metric)}/source`));
    },
  },
  {
    rule: 'R44',
    kind: 'exact',
    name: 'ready after the pay day',
    seed: (policy, random) => {
      const placed = random.pick(
        indicatorsOf(policy).filter(
          ({ item }) => metricOf(policy, item.metric)?.formula === undefined && metricOf(policy, item.metric)?.source?.readyAfterDays !== undefined,
        ),
      );
      return placed && policy.cycle?.payDay !== undefined
        ? patched(replace(`${metricPointer(policy, placed.item.metric)}/source/readyAfterDays`, policy.cycle.payDay + random.whole(1, 40)))
        : undefined;
    },
  },
  {
    rule: 'R45',
    kind: 'exact',
    name: 'only activity is paid',
    seed: (policy, random) => {
      const card = random.pick(cardsOf(policy));
      const metrics = new Set(card?.item.indicators.map(({ metric }) => metric));
      return card && patched(...[...metrics].map((id) => replace(`${metricPointer(policy, id)}/kind`, 'activity')));
    },
  },
  {
    rule: 'R47',
    kind: 'exact',
    name: 'a section is missing',
    seed: (policy, random) => {
      const path = random.pick(
        [
          '/purpose',
          '/covers',
          '/cardGoals',
          '/terms',
          '/principles',
          '/corrections',
          '/cycle/planning',
          '/cycle/monitoring',
          '/cycle/assessment',
          '/cycle/payDay',
        ].filter((pointer) => {
          const [first = '', second] = pointer.slice(1).split('/');
          const whole = (policy as unknown as { readonly [name: string]: { readonly [name: string]: unknown } | undefined })[first];
          return whole !== undefined && (second === undefined || whole[second] !== undefined);
        }),
      );
      return path === undefined ? undefined : patched(remove(path));
    },
  },
  {
    rule: 'R48',
    kind: 'exact',
    name: 'a goal without a price or a quality',
    seed: (policy, random) => {
      const parents = new Set((policy.goals ?? []).map(({ parent }) => parent));
      const goals = (policy.goals ?? [])
        .map((goal, index) => ({ goal, index }))
        .filter(({ goal }) => !parents.has(goal.id) && goal.quality !== undefined && goal.price !== undefined);
      const one = random.pick(goals);
      return one && patched(remove(`/goals/${one.index}/${random.next() < 0.5 ? 'quality' : 'price'}`));
    },
  },
];
