import { rationals, type Rational } from '@scorewright/engine';
import { periodsOf, shortestPeriod } from '../analyses/calendar.ts';
import { exactOf, exactQuantity, exactText, isLess, isSame, shown } from '../analyses/exact.ts';
import { capacitiesOf, type Capacity } from '../analyses/capacity.ts';
import type { Context } from '../context.ts';
import { defineRule } from '../rule.ts';

const product = (...values: readonly Rational[]): Rational => values.reduce(rationals.times, rationals.ONE);

/** The stated norm, times people and days, against what is required. */
function checkStated({ report }: Context, { indicator, pointer, plan, parts, norm, derived, example }: Capacity): void {
  if (plan.stated === undefined || !norm || !derived || !isLess(norm, derived)) return;
  const made = parts && product(norm, parts.people, parts.days);
  const data = { indicator: indicator.id, norm: exactText(norm), derived: shown(derived, 6), ...(example !== undefined && { example }) };
  if (!parts || !made) return report({ message: 'below-derived', pointer: `${pointer}/plan/stated`, data });
  if (!isLess(made, parts.required)) return;
  report({
    message: 'short',
    pointer: `${pointer}/plan/stated`,
    data: { ...data, people: exactText(parts.people), days: exactText(parts.days), gives: exactText(made), required: exactText(parts.required) },
    fix: {
      title: { en: 'set the norm to what the capacity asks for', ru: 'поставить норму, которую требует расчёт' },
      patch: [{ op: 'replace', path: `${pointer}/plan/stated`, value: exactText(derived) }],
      safe: false,
    },
  });
}

/** A norm for a fixed number of days, in the period that has the fewest. */
function checkCalendar({ report, policy }: Context, { indicator, pointer, plan, parts, norm }: Capacity): void {
  const shortest = shortestPeriod(periodsOf(policy));
  if (!shortest || !parts || !norm || exactQuantity(plan.days) === undefined || exactQuantity(plan.required) === undefined) return;
  const made = product(norm, parts.people, exactOf(shortest.weekdays));
  if (!isLess(exactOf(shortest.weekdays), parts.days) || !isLess(made, parts.required)) return;
  report({
    message: 'calendar',
    pointer: `${pointer}/plan/days`,
    data: {
      indicator: indicator.id,
      norm: exactText(norm),
      people: exactText(parts.people),
      days: exactText(parts.days),
      period: shortest.from,
      weekdays: shortest.weekdays,
      gives: exactText(made),
      required: exactText(parts.required),
    },
    ...(plan.stated === undefined && {
      fix: {
        title: { en: 'count the days of the shortest period', ru: 'считать по дням самого короткого периода' },
        patch: [{ op: 'replace', path: `${pointer}/plan/days`, value: shortest.weekdays }],
        safe: false,
      },
    }),
  });
}

function checkPeople({ report }: Context, { indicator, pointer, plan, view }: Capacity): void {
  const people = exactQuantity(plan.people);
  const { headcount } = view.card;
  if (!people || headcount === undefined || !isLess(exactOf(headcount), people) || isSame(exactOf(headcount), people)) return;
  report({
    message: 'people',
    pointer: `${pointer}/plan/people`,
    data: { indicator: indicator.id, people: exactText(people), headcount },
    fix: {
      title: { en: 'divide among the people that hold the position', ru: 'делить на тех, кто занимает должность' },
      patch: [{ op: 'replace', path: `${pointer}/plan/people`, value: headcount }],
      safe: false,
    },
  });
}

const NORM = { method: 'capacity', required: 400, days: 20, step: 1 } as const;

export const capacity = defineRule({
  id: 'R15',
  name: 'capacity',
  origin: 'case M17',
  needs: ['plan', 'sheet'],
  title: { en: 'The norm does not give the plan in this calendar', ru: 'Норма не даёт плана в этом календаре' },
  why: {
    en: 'A daily norm that is met every day must bring the plan. If it does not, because the month is shorter or there are fewer people, somebody works to the norm and still misses the plan.',
    ru: 'Дневная норма, выполняемая каждый день, обязана давать план. Если месяц короче или людей меньше, человек выполняет норму и всё равно не выполняет план.',
  },
  messages: {
    short: {
      severity: 'warning',
      en: 'the norm of `{indicator}` does not give what is required: {norm} × {people} people × {days} days is {gives} of {required}',
      ru: 'норма показателя `{indicator}` не даёт нужного: {norm} × {people} чел. × {days} дн. — это {gives} из {required}',
    },
    'below-derived': {
      severity: 'warning',
      en: 'the norm of `{indicator}` is stated as {norm}, but the capacity asks for {derived} (example `{example}`)',
      ru: 'норма показателя `{indicator}` указана как {norm}, а расчёт требует {derived} (пример `{example}`)',
    },
    calendar: {
      severity: 'warning',
      en: 'the norm of `{indicator}` counts on {days} days, but the period from {period} has {weekdays} weekdays: {norm} × {people} people × {weekdays} days is {gives} of {required}',
      ru: 'норма показателя `{indicator}` рассчитана на {days} дн., а в периоде с {period} будних дней {weekdays}: {norm} × {people} чел. × {weekdays} дн. — это {gives} из {required}',
    },
    people: {
      severity: 'warning',
      en: 'the norm of `{indicator}` is divided among {people} people, but {headcount} hold the position',
      ru: 'норма показателя `{indicator}` делится на {people} чел., а должность занимают {headcount}',
    },
  },
  passed: {
    en: 'every norm gives its plan in the calendar of the regulation; norms checked: {norms}',
    ru: 'каждая норма даёт свой план в календаре положения; проверено норм: {norms}',
  },
  bad: {
    title: { en: 'A norm for 23 days, while February has 20 weekdays', ru: 'Норма на 23 дня, а в феврале 20 будних дней' },
    patch: [{ op: 'replace', path: '/scorecards/0/indicators/0/plan', value: { ...NORM, days: 23 } }],
  },
  good: {
    title: { en: 'A norm for 20 days, which every month has', ru: 'Норма на 20 дней, которые есть в каждом месяце' },
    patch: [{ op: 'replace', path: '/scorecards/0/indicators/0/plan', value: NORM }],
  },
  check: (context) => {
    const capacities = context.cards.flatMap((view) => capacitiesOf(context, view));
    context.passWith({ norms: capacities.length });
    for (const one of capacities) {
      checkStated(context, one);
      checkCalendar(context, one);
      checkPeople(context, one);
    }
  },
});
