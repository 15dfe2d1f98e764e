import { rationals, type Rational } from '@scorewright/engine';
import { exactOf, isLess, shown, sumOf } from '../analyses/exact.ts';
import { weightSets, type WeightSet } from '../analyses/weights.ts';
import type { CardView, Context } from '../context.ts';
import type { PatchOperation } from '../finding.ts';
import { defineRule } from '../rule.ts';

const { ONE, over, times, ZERO } = rationals;

/** How many indicators are paid for at once, and as how many equal ones they count: 1 / sum of the squared shares. */
interface Count {
  readonly count: number;
  readonly effective: Rational;
}

function countOf({ entries, sum }: WeightSet): Count {
  const weighed = entries.filter(({ weight }) => isLess(ZERO, exactOf(weight)));
  const shares = weighed.map(({ weight }) => over(exactOf(weight), sum));
  const squares = sumOf(shares.map((share) => times(share, share)));
  return { count: weighed.length, effective: rationals.isZero(squares) ? ZERO : over(ONE, squares) };
}

/** The set of weights with most indicators; where nothing is weighed, the indicators themselves. */
function largest(view: CardView): Count {
  const scored = view.card.indicators.filter(({ type }) => type !== 'cut-off').length;
  const separate = view.card.indicators.filter(({ amount }) => amount !== undefined).length;
  const counts = weightSets(view)
    .map(countOf)
    .map((one) => ({ ...one, count: one.count + separate }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most), counts[0] ?? { count: scored, effective: rationals.rational(BigInt(scored)) });
}

function checkCard({ report, limit }: Context, view: CardView): Count {
  const { card, pointer } = view;
  const [found, most] = [largest(view), limit('maxIndicators', view)];
  if (found.count > most) {
    report({
      message: found.count >= most + 2 ? 'far-too-many' : 'too-many',
      pointer: `${pointer}/indicators`,
      data: { card: card.id, count: found.count, limit: most, effective: shown(found.effective, 1) },
    });
  }
  return found;
}

const moved = (index: number, weight: number): PatchOperation => ({ op: 'replace', path: `/scorecards/0/indicators/${index}/weight`, value: weight });
const added = (id: string, metric: string, weight: number): PatchOperation => ({
  op: 'add',
  path: '/scorecards/0/indicators/-',
  value: {
    id,
    metric,
    goal: 'margin-of-volume',
    weight,
    type: 'continuous',
    measurement: 'quantitative',
    plan: { method: 'value', value: 6 },
    attainment: { method: 'inverse-ratio', atZero: 120 },
  },
});

export const tooManyIndicators = defineRule({
  id: 'S02',
  name: 'too-many-indicators',
  origin: 'sin 2',
  needs: ['metrics'],
  title: { en: 'Too many indicators to steer by', ru: 'Показателей больше, чем можно удержать' },
  why: {
    en: 'Three or four indicators can be kept in mind while working. With more, each is worth so little that the person picks the easy ones, and the important ones get lost.',
    ru: 'За работой человек помнит три-четыре показателя. Когда их больше, каждый стоит так мало, что выбирают лёгкие, а важные теряются.',
  },
  limits: {
    maxIndicators: {
      default: 4,
      byProfile: { manager: 4, sales: 7, staff: 5, 'top-manager': 7 },
      what: { en: 'most indicators of a role', ru: 'наибольшее число показателей роли' },
    },
  },
  messages: {
    'too-many': {
      severity: 'warning',
      en: 'card `{card}` has {count} indicators where {limit} can be followed; by their weights they count as {effective}: leave out the lightest or join it to another',
      ru: 'в карте `{card}` показателей {count}, а удержать можно {limit}; по весам они равны {effective} одинаковым: уберите самый лёгкий или объедините его с другим',
    },
    'far-too-many': {
      severity: 'error',
      en: 'card `{card}` has {count} indicators where {limit} can be followed; by their weights they count as {effective}: choose those that decide the result',
      ru: 'в карте `{card}` показателей {count}, а удержать можно {limit}; по весам они равны {effective} одинаковым: оставьте те, что решают результат',
    },
  },
  passed: {
    en: 'the longest card, `{card}`, has {count} indicators of at most {limit}, which count as {effective} equal ones',
    ru: 'в самой длинной карте `{card}` показателей {count} при пределе {limit}; по весам они равны {effective} одинаковым',
  },
  bad: {
    title: { en: 'Five indicators for a head of department', ru: 'Пять показателей у руководителя отдела' },
    patch: [moved(0, 20), moved(1, 20), added('rejected', 'rejected-leads', 20), added('returns', 'order-returns', 10)],
  },
  good: {
    title: { en: 'Four indicators for a head of department', ru: 'Четыре показателя у руководителя отдела' },
    patch: [moved(0, 20), added('rejected', 'rejected-leads', 20)],
  },
  check: (context) => {
    const counts = context.cards.map((view) => ({ view, found: checkCard(context, view) }));
    const [first, ...rest] = counts;
    if (!first) return;
    const { view, found } = rest.reduce((most, one) => (one.found.count > most.found.count ? one : most), first);
    context.passWith({ card: view.card.id, count: found.count, limit: context.limit('maxIndicators', view), effective: shown(found.effective, 1) });
  },
});
