import { sheetOf } from '../analyses/along.ts';
import { exactOf, exactQuantity, exactText, isSame } from '../analyses/exact.ts';
import { isCutOffUsed, liveLines, namedMetrics, neverActing, readNames } from '../analyses/uses.ts';
import { weighedIn, weightSets } from '../analyses/weights.ts';
import type { CardView, Context, Report } from '../context.ts';
import type { Fix, PatchOperation } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { inWords } from '../words.ts';

const removal = (safe: boolean, ...paths: readonly string[]): { readonly fix: Fix } => ({
  fix: {
    title: { en: 'remove what nothing uses', ru: 'убрать то, что не используется' },
    patch: paths.map((path): PatchOperation => ({ op: 'remove', path })),
    safe,
  },
});

/** The entry of a list; the list itself where nothing else is in it. */
const entryOf = (list: string, index: number, length: number): string => (length === 1 ? list : `${list}/${index}`);

function unreadFacts({ policy }: Context, read: ReadonlySet<string>): readonly Report[] {
  const facts = policy.facts ?? [];
  return facts.flatMap(({ id }, index): readonly Report[] => {
    if (read.has(id)) return [];
    const examples = (policy.examples ?? []).flatMap((example, place) => (Object.hasOwn(example.facts, id) ? [`/examples/${place}/facts/${id}`] : []));
    return [{ message: 'fact', pointer: `/facts/${index}`, data: { name: id }, ...removal(false, entryOf('/facts', index, facts.length), ...examples) }];
  });
}

/** A calculated metric with bounds is not dead: it holds plans against each other. */
function unusedMetrics({ policy }: Context, read: ReadonlySet<string>): readonly Report[] {
  const named = namedMetrics(policy);
  return policy.metrics.flatMap(({ id, goal, formula, domain }, index) => {
    const isUsed = named.has(id) || read.has(id) || goal !== undefined || (formula !== undefined && domain !== undefined);
    return isUsed || policy.metrics.length === 1
      ? []
      : [{ message: 'metric', pointer: `/metrics/${index}`, data: { name: id }, ...removal(false, `/metrics/${index}`) }];
  });
}

/** Entries of the rounding contract that round no line of any card in any variant. `forecast` rounds what no sheet has. */
function idleRounding({ policy, cards }: Context): readonly Report[] {
  if (cards.some(({ sheets }) => !('value' in sheets))) return [];
  const used = new Set(
    cards.flatMap(({ sheets }) => ('value' in sheets ? sheets.value : [])).flatMap(({ lines }) => lines.flatMap(({ rounding }) => rounding?.pointer ?? [])),
  );
  const contracts = [
    { list: '/rounding', entries: policy.rounding ?? [] },
    ...cards.flatMap(({ card, pointer, indicators }) => [
      { list: `${pointer}/rounding`, entries: card.rounding ?? [] },
      ...indicators.map(({ indicator, pointer: at }) => ({ list: `${at}/rounding`, entries: indicator.rounding ?? [] })),
    ]),
  ];
  return contracts.flatMap(({ list, entries }) =>
    entries.flatMap(({ what }, index) => {
      const at = `${list}/${index}`;
      return what === 'forecast' || [...used].some((pointer) => pointer === at || pointer.startsWith(`${at}/`))
        ? []
        : [
            {
              message: 'rounding',
              pointer: at,
              data: { name: what },
              said: { name: inWords('what', what) },
              ...removal(true, entryOf(list, index, entries.length)),
            },
          ];
    }),
  );
}

/** A plan that pay does not stand on, and that is neither a level nor the end of a band. */
function deadPlan(live: ReadonlySet<string>, { indicator, pointer }: CardView['indicators'][number], rule: string): readonly Report[] {
  const { id, plan, levels = [], curve } = indicator;
  if (!plan || rule === 'on-plan' || live.has(`${id}.plan`)) return [];
  const value = plan.method === 'value' ? plan.value : undefined;
  const stated = exactQuantity(value);
  const isLevel = typeof value === 'object' && 'level' in value;
  const at = [...levels.map((level) => level.at), ...(curve?.bands ?? []).flatMap(({ from, to }) => [from, to])].map(exactQuantity);
  if (isLevel || at.some((level) => level && stated && isSame(level, stated))) return [];
  // Whether the plan or the levels are right is for the author to say: no mend is offered.
  return [{ message: 'plan', pointer: `${pointer}/plan`, data: { name: id } }];
}

function weightsOf(view: CardView): readonly Report[] {
  const { card, pointer } = view;
  const weighed = weighedIn(card);
  const sets = weightSets(view);
  const idle = card.indicators.flatMap((item, index) =>
    item.weight === undefined || weighed.includes(item)
      ? []
      : [
          {
            message: 'weight',
            pointer: `${pointer}/indicators/${index}/weight`,
            data: { name: item.id, method: card.combination.method },
            said: { method: inWords('method', card.combination.method) },
            ...removal(true, `${pointer}/indicators/${index}/weight`),
          },
        ],
  );
  const weightless = weighed.flatMap(({ id }) => {
    const index = card.indicators.findIndex((item) => item.id === id);
    const given = sets.map(({ entries }) => entries.find(({ indicator }) => indicator === id)?.weight);
    const isNothing = given.every((weight, place) => (weight === undefined ? sets[place]?.variant !== undefined : exactText(exactOf(weight)) === '0'));
    return isNothing && given.length > 0 ? [{ message: 'zero-weight', pointer: `${pointer}/indicators/${index}`, data: { name: id } }] : [];
  });
  return [
    ...idle,
    ...(weighed.length === 0 && card.weightVariants
      ? [
          {
            message: 'variants',
            pointer: `${pointer}/weightVariants`,
            data: { method: card.combination.method },
            said: { method: inWords('method', card.combination.method) },
            ...removal(true, `${pointer}/weightVariants`),
          },
        ]
      : []),
    ...weightless,
  ];
}

function ofCard({ policy }: Context, view: CardView, read: ReadonlySet<string>): readonly Report[] {
  const { card, pointer, indicators } = view;
  const sheet = sheetOf(view);
  const live = sheet && liveLines(sheet);
  const idleCutOffs = indicators.flatMap(({ indicator: { id, type }, pointer: at }) =>
    type === 'cut-off' && !isCutOffUsed(card, id, read) ? [{ message: 'cut-off', pointer: at, data: { name: id }, ...removal(false, at) }] : [],
  );
  const idleModifiers = (card.modifiers ?? []).flatMap(({ id, effect, by }, index) => {
    const factor = exactQuantity(by);
    if (!factor || !isSame(factor, exactOf(effect === 'multiply' ? 1 : 0))) return [];
    const [list, of] = [`${pointer}/modifiers`, card.modifiers?.length ?? 0];
    return [{ message: 'modifier', pointer: `${list}/${index}`, data: { name: id }, ...removal(true, entryOf(list, index, of)) }];
  });
  return [
    ...weightsOf(view),
    ...idleCutOffs,
    ...idleModifiers,
    ...neverActing(card).map(({ id, list, index, of }) => ({
      message: 'never',
      pointer: `${pointer}/${list}/${index}`,
      data: { name: id },
      ...removal(true, entryOf(`${pointer}/${list}`, index, of)),
    })),
    ...(live ? indicators.flatMap((item) => deadPlan(live, item, item.indicator.missing ?? policy.missing)) : []),
  ];
}

const UNUSED = { id: 'team-size', name: { en: 'Size of the team', ru: 'Размер команды' }, type: 'number', unit: 'person', about: 'period' } as const;

export const deadParameter = defineRule({
  id: 'R18',
  name: 'dead-parameter',
  origin: 'source 003',
  needs: ['sheet', 'metrics'],
  title: { en: 'Something is declared and not used', ru: 'Объявлено, но не используется' },
  why: {
    en: 'People read a declared plan, weight or fact as something that decides their pay. When nothing uses it, they work for a number that does not count, or data is collected for nothing.',
    ru: 'Объявленный план, вес или показатель люди считают тем, от чего зависит их выплата. Если он нигде не используется, они работают на число, которое ничего не значит, а данные собирают зря.',
  },
  messages: {
    fact: { severity: 'warning', en: 'the fact `{name}` is declared and nothing reads it', ru: 'факт `{name}` объявлен, но его ничто не читает' },
    metric: {
      severity: 'warning',
      en: 'the metric `{name}` is declared, but no indicator, formula, guard, goal or lever uses it',
      ru: 'метрика `{name}` объявлена, но её не использует ни один показатель, формула, ограничитель, цель или рычаг',
    },
    rounding: {
      severity: 'warning',
      en: 'the rounding of “{name}” rounds nothing: no card has such a line',
      ru: 'округление «{name}» ничего не округляет: таких строк нет ни в одной карте',
    },
    plan: {
      severity: 'warning',
      en: 'the plan of `{name}` decides nothing: its pay does not read it, and no level or band lies there',
      ru: 'план показателя `{name}` ни на что не влияет: выплата его не читает, и ни уровня, ни границы полосы там нет',
    },
    weight: {
      severity: 'warning',
      en: 'the weight of `{name}` decides nothing: the way “{method}” has no weights',
      ru: 'вес показателя `{name}` ни на что не влияет: в способе «{method}» весов нет',
    },
    never: {
      severity: 'warning',
      en: 'the condition of `{name}` never holds, so that it does nothing: say when it is to act, or remove it',
      ru: 'условие, при котором действует `{name}`, никогда не выполняется: укажите, когда это должно действовать, или уберите',
    },
    variants: {
      severity: 'warning',
      en: 'the weight variants decide nothing: the way “{method}” has no weights',
      ru: 'варианты весов ни на что не влияют: в способе «{method}» весов нет',
    },
    'zero-weight': {
      severity: 'warning',
      en: 'the indicator `{name}` has a weight of 0 in every variant: it is measured and never paid',
      ru: 'у показателя `{name}` вес 0 во всех вариантах: его измеряют, но никогда не оплачивают',
    },
    'cut-off': {
      severity: 'warning',
      en: 'the cut-off indicator `{name}` cuts nothing off: no cut-off names or reads it',
      ru: 'отсекающий показатель `{name}` ничего не отсекает: ни одно условие его не называет и не читает',
    },
    modifier: { severity: 'warning', en: 'the modifier `{name}` changes nothing', ru: 'корректор `{name}` ничего не меняет' },
  },
  passed: {
    en: 'every fact, metric, plan, weight and rounding that is declared is used',
    ru: 'каждый объявленный факт, метрика, план, вес и округление используется',
  },
  bad: { title: { en: 'A fact that nothing reads', ru: 'Факт, который ничто не читает' }, patch: [{ op: 'add', path: '/facts', value: [UNUSED] }] },
  good: {
    title: { en: 'A fact that a modifier reads', ru: 'Факт, который читает корректор' },
    patch: [
      { op: 'add', path: '/facts', value: [{ ...UNUSED, whenMissing: 5 }] },
      {
        op: 'add',
        path: '/scorecards/0/modifiers',
        value: [
          {
            id: 'small-team',
            name: { en: 'Small team', ru: 'Малая команда' },
            when: { '<': [{ var: 'team-size' }, 3] },
            effect: 'multiply',
            by: '1.05',
            on: 'bonus',
          },
        ],
      },
    ],
  },
  check: (context) => {
    const read = readNames(context.policy);
    const found = [
      ...unreadFacts(context, read),
      ...unusedMetrics(context, read),
      ...idleRounding(context),
      ...context.cards.flatMap((view) => ofCard(context, view, read)),
    ];
    found.forEach(context.report);
  },
});
