import type { PersonResult } from '../context.ts';
import { defineRule } from '../rule.ts';

/** Smallest group that is looked at: fewer people could be recognised, and prove nothing. */
const LEAST_GROUP = 5;

interface Group {
  readonly name: string;
  readonly people: number;
  readonly reached: number;
}

/** How many of each group reached their target, by one attribute. The last result of a person counts. */
function groupsBy(results: readonly PersonResult[], attribute: string): readonly Group[] {
  const last = new Map<string, PersonResult>();
  results.forEach((result, index) => {
    const key = result.employee ?? String(index);
    const known = last.get(key);
    if (!known || known.period.from <= result.period.from) last.set(key, result);
  });
  const groups = new Map<string, { people: number; reached: number }>();
  for (const { groups: own, lines } of last.values()) {
    const name = own?.[attribute];
    const index = lines['index'];
    if (name === undefined || index === undefined) continue;
    const group = groups.get(name) ?? { people: 0, reached: 0 };
    groups.set(name, { people: group.people + 1, reached: group.reached + (Number(index) >= 100 ? 1 : 0) });
  }
  return [...groups].map(([name, group]) => ({ name, ...group })).filter(({ people }) => people >= LEAST_GROUP);
}

const logFactorials: number[] = [0];
function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; k += 1) logFactorials[k] = (logFactorials[k - 1] ?? 0) + Math.log(k);
  return logFactorials[n] ?? 0;
}
const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** Fisher's exact test, one-sided: chance of so few or fewer in the first group when the groups do not differ. */
export function fisher(first: Group, second: Group): number {
  const [people, reached] = [first.people + second.people, first.reached + second.reached];
  let chance = 0;
  for (let k = Math.max(0, reached - second.people); k <= first.reached; k += 1) {
    chance += Math.exp(logChoose(first.people, k) + logChoose(second.people, reached - k) - logChoose(people, reached));
  }
  return Math.min(1, chance);
}

/** Two groups of ten people, with how many of each reach an index of 100. */
const byAge = (...reached: readonly number[]): readonly PersonResult[] =>
  reached.flatMap((count, group) =>
    Array.from({ length: 10 }, (_, person) => ({
      scorecard: 'head-of-marketing',
      employee: `${group}-${person}`,
      period: { from: '2026-11-01', until: '2026-11-30' },
      lines: { index: person < count ? '101' : '90' },
      groups: { age: group === 0 ? 'under 50' : '50 and over' },
    })),
  );

export const disparateImpact = defineRule({
  id: 'R42',
  name: 'disparate-impact',
  origin: 'equal treatment',
  needs: ['results'],
  title: { en: 'One group reaches the bonus far less often than another', ru: 'Одна группа получает премию намного реже другой' },
  why: {
    en: "A rule that treats everybody alike can still hit one group harder. Below four fifths of the best group's rate, and beyond chance, it has to be explained or changed.",
    ru: 'Правило, одинаковое для всех, может сильнее бить по одной группе. Если доля ниже четырёх пятых лучшей и это не случайность, её нужно объяснить или изменить правило.',
  },
  limits: {
    fourFifths: { default: 80, what: { en: "smallest rate in percent of the best group's", ru: 'наименьшая доля в процентах от доли лучшей группы' } },
    significance: {
      default: 5,
      what: { en: 'largest chance of the difference by luck, in percent', ru: 'наибольшая вероятность случайного различия в процентах' },
    },
  },
  messages: {
    impact: {
      severity: 'warning',
      en: 'by `{attribute}`, {low} % of `{group}` reach an index of 100 against {high} % of `{best}`, a ratio of {ratio} %, by luck alone with a chance of {chance} %: find out why before approving',
      ru: 'по признаку `{attribute}` индекса 100 достигают {low} % группы `{group}` против {high} % группы `{best}`, отношение {ratio} %, случайно с вероятностью {chance} %: выясните причину до согласования',
    },
  },
  passed: {
    en: 'no group falls below four fifths of the best beyond chance',
    ru: 'ни одна группа не отстаёт от лучшей больше чем на пятую часть сверх случайности',
  },
  bad: { title: { en: 'Nine of ten under 50, two of ten over', ru: 'Девять из десяти до 50 лет, двое из десяти старше' }, patch: [], results: byAge(9, 2) },
  good: {
    title: { en: 'Nine of ten under 50, eight of ten over', ru: 'Девять из десяти до 50 лет, восемь из десяти старше' },
    patch: [],
    results: byAge(9, 8),
  },
  check: ({ cards, results, limit, report, notAnalysed }) => {
    for (const view of cards) {
      const own = results.filter(({ scorecard }) => scorecard === view.card.id);
      const attributes = new Set(own.flatMap(({ groups }) => Object.keys(groups ?? {})));
      if (attributes.size === 0) {
        notAnalysed(view.pointer, { en: 'no results with groups were given', ru: 'результаты с группами не переданы' });
        continue;
      }
      for (const attribute of attributes) {
        const groups = groupsBy(own, attribute);
        const rate = ({ reached, people }: Group): number => reached / people;
        const best = groups.reduce<Group | undefined>((top, group) => (!top || rate(group) > rate(top) ? group : top), undefined);
        for (const group of groups) {
          if (!best || group === best || rate(best) === 0) continue;
          const [ratio, chance] = [Math.round((rate(group) / rate(best)) * 100), Math.round(fisher(group, best) * 1000) / 10];
          if (ratio >= limit('fourFifths', view) || chance > limit('significance', view)) continue;
          report({
            message: 'impact',
            pointer: view.pointer,
            data: { attribute, group: group.name, best: best.name, low: Math.round(rate(group) * 100), high: Math.round(rate(best) * 100), ratio, chance },
          });
        }
      }
    }
  },
});
