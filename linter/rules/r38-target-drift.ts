import type { PersonResult } from '../context.ts';
import { defineRule } from '../rule.ts';

/** People of a period below which "nearly everybody" means nothing. */
const LEAST_PEOPLE = 5;

/** Share of people at or above plan in each period, oldest first; periods with too few people are left out. */
function sharesAbovePlan(results: readonly PersonResult[], line: string): readonly number[] {
  const byPeriod = new Map<string, number[]>();
  for (const { period, lines } of results) {
    const value = lines[line];
    if (value !== undefined) byPeriod.set(period.from, [...(byPeriod.get(period.from) ?? []), Number(value)]);
  }
  return [...byPeriod]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, values]) => values)
    .filter(({ length }) => length >= LEAST_PEOPLE)
    .map((values) => Math.round((values.filter((value) => value >= 100).length / values.length) * 100));
}

/** The same attainments of the leads in two months, one for each person. */
const twoMonths = (...attainments: readonly string[]): readonly PersonResult[] =>
  ['2026-10', '2026-11'].flatMap((month) =>
    attainments.map((attainment, person) => ({
      scorecard: 'head-of-marketing',
      employee: String(person),
      period: { from: `${month}-01`, until: `${month}-30` },
      lines: { 'leads.attainment': attainment },
    })),
  );

export const targetDrift = defineRule({
  id: 'R38',
  name: 'target-drift',
  origin: 'review of plans',
  needs: ['results'],
  title: { en: 'Nearly everybody is above plan, or below it, twice running', ru: 'Почти все выше плана или ниже него два периода подряд' },
  why: {
    en: 'A plan that everybody beats is a second salary, and one that nobody reaches is a joke. Both say that the plan no longer fits the business.',
    ru: 'План, который выполняют все, становится второй частью оклада, а недостижимый для всех вызывает усмешку. И то и другое значит, что план не соответствует делу.',
  },
  limits: {
    nearlyAll: {
      default: 90,
      what: { en: 'share of people in percent that counts as nearly everybody', ru: 'доля людей в процентах, которую считаем почти всеми' },
    },
  },
  messages: {
    'too-easy': {
      severity: 'warning',
      en: 'in the last two periods {before} % and {last} % of people reached the plan of indicator `{indicator}`: raise it at the next review',
      ru: 'за последние два периода план показателя `{indicator}` выполнили {before} % и {last} % людей: поднимите его на ближайшем пересмотре',
    },
    'too-hard': {
      severity: 'warning',
      en: 'in the last two periods only {before} % and {last} % of people reached the plan of indicator `{indicator}`: lower it at the next review, or find what is in the way',
      ru: 'за последние два периода план показателя `{indicator}` выполнили лишь {before} % и {last} % людей: снизьте его на ближайшем пересмотре или найдите, что мешает',
    },
  },
  passed: {
    en: 'no plan was reached by nearly everybody, or by nearly nobody, twice running',
    ru: 'ни один план не был выполнен почти всеми или почти никем два периода подряд',
  },
  bad: {
    title: { en: 'Everybody above plan two months running', ru: 'Все выше плана два месяца подряд' },
    patch: [],
    results: twoMonths('105', '105', '105', '105', '105'),
  },
  good: { title: { en: 'Three of five above plan', ru: 'Трое из пяти выше плана' }, patch: [], results: twoMonths('105', '105', '105', '90', '80') },
  check: ({ cards, results, limit, report, notAnalysed }) => {
    for (const view of cards) {
      const own = results.filter(({ scorecard }) => scorecard === view.card.id);
      if (own.length === 0) {
        notAnalysed(view.pointer, { en: 'no results of people were given', ru: 'результаты людей не переданы' });
        continue;
      }
      const most = limit('nearlyAll', view);
      for (const { indicator, pointer } of view.indicators) {
        const [before, last] = sharesAbovePlan(own, `${indicator.id}.attainment`).slice(-2);
        if (before === undefined || last === undefined) continue;
        const data = { indicator: indicator.id, before, last };
        if (before >= most && last >= most) report({ message: 'too-easy', pointer, data });
        if (before <= 100 - most && last <= 100 - most) report({ message: 'too-hard', pointer, data });
      }
    }
  },
});
