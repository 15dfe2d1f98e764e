import type { Review } from '@scorewright/schemas';
import type { Context } from '../context.ts';
import { dayBefore, daysBetween, monthsLater } from '../dates.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';

const EVERY_MONTHS = { daily: 0, weekly: 0, monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 } as const;

/** The day on which a review is due: as stated; else one interval after the last one, or after the start. A short interval counts as a month. */
const dueOf = ({ policy: { effective } }: Context, { every, next, last }: Review): string =>
  next ?? monthsLater(last ?? effective.from, Math.max(1, EVERY_MONTHS[every]));

/** Twelve months from the start, where nothing in the document lies beyond. */
function yearAtMost({ policy }: Context, months: number): Fix | undefined {
  const until = dayBefore(monthsLater(policy.effective.from, months));
  const later = [
    ...(policy.examples ?? []).map(({ period }) => period?.until),
    policy.cycle?.trial?.until,
    ...(policy.cycle?.reviews ?? []).map(({ next }) => next),
    ...policy.scorecards.flatMap(({ weightVariants = [] }) => weightVariants.flatMap(({ from, until: end }) => [from, end])),
  ];
  if (later.some((date) => date !== undefined && date > until)) return undefined;
  return {
    title: { en: `let it expire after ${months} months`, ru: `ограничить срок действия, месяцев: ${months}` },
    patch: [{ op: policy.effective.until === undefined ? 'add' : 'replace', path: '/effective/until', value: until }],
    safe: false,
  };
}

function checkTerm(context: Context): void {
  const {
    policy: {
      effective: { from, until },
    },
    limit,
    report,
    today,
  } = context;
  const months = limit('months');
  const fix = yearAtMost(context, months);
  const offered = fix ? { fix } : {};
  if (until === undefined) report({ message: 'open-ended', pointer: '/effective', data: { from, months }, ...offered });
  else if (until >= monthsLater(from, months)) report({ message: 'too-long', pointer: '/effective/until', data: { from, until, months }, ...offered });
  if (until !== undefined && until < today)
    report({ message: 'expired', pointer: '/effective/until', data: { until, today, days: daysBetween(until, today) } });
}

function checkReview(context: Context, review: Review, index: number): void {
  const {
    today,
    report,
    policy: {
      effective: { from, until },
    },
  } = context;
  const [pointer, due] = [`/cycle/reviews/${index}`, dueOf(context, review)];
  const data = { every: review.every, who: review.who, due, today };
  if (due < today && (until === undefined || until >= today)) {
    if (review.next !== undefined) return report({ message: 'overdue', pointer: `${pointer}/next`, data: { ...data, days: daysBetween(due, today) } });
    return report({ message: 'not-held', pointer, data });
  }
  // One that was held within the term has been; what is due after the end is for the regulation that follows.
  const isHeld = review.last !== undefined && review.last >= from;
  if (until !== undefined && due > until && !isHeld)
    report({ message: 'after-expiry', pointer: review.next === undefined ? pointer : `${pointer}/next`, data: { ...data, until } });
}

export const noReviewCycle = defineRule({
  id: 'S10',
  name: 'no-review-cycle',
  origin: 'sin 10',
  needs: ['cycle'],
  title: { en: 'No cycle of review: introduced for ever', ru: 'Нет цикла пересмотра: вводится навсегда' },
  why: {
    en: 'Indicators age: a ceiling is reached, the goal changes, a trick is found. A regulation without an end and without a date on which somebody looks at it goes on paying for last year.',
    ru: 'Показатели стареют: потолок достигнут, цель сменилась, уловка найдена. Положение без срока и без даты, когда на него посмотрят, продолжает платить за прошлый год.',
  },
  limits: { months: { default: 12, what: { en: 'longest time in force, in months', ru: 'наибольший срок действия, в месяцах' } } },
  messages: {
    'no-review': {
      severity: 'error',
      en: 'no review of the regulation is planned: say who looks at what, how often, and when next',
      ru: 'пересмотр положения не запланирован: укажите, кто, что и как часто пересматривает и когда в следующий раз',
    },
    'no-owner': {
      severity: 'error',
      en: 'nobody is named as the owner of the regulation: name who keeps it right',
      ru: 'у положения нет владельца: назовите того, кто отвечает за его актуальность',
    },
    'open-ended': {
      severity: 'error',
      en: 'the regulation holds from {from} without an end: let it expire after {months} months at most',
      ru: 'положение действует с {from} бессрочно: ограничьте срок, не дольше {months} месяцев',
    },
    'too-long': {
      severity: 'error',
      en: 'the regulation holds from {from} to {until}, longer than {months} months: shorten it',
      ru: 'положение действует с {from} по {until}, дольше {months} месяцев: сократите срок',
    },
    expired: {
      severity: 'error',
      en: 'the regulation ended on {until}, and today is {today}: bring in a new version',
      ru: 'положение закончилось {until}, а сегодня {today}: введите новую редакцию',
    },
    overdue: {
      severity: 'error',
      en: 'the {every} review by `{who}` was due on {due} and is overdue on {today}: hold it, and note the decision and the next date',
      ru: 'пересмотр ({every}), за который отвечает `{who}`, был назначен на {due} и на {today} просрочен: проведите его и запишите решение и следующую дату',
    },
    'after-expiry': {
      severity: 'error',
      en: 'the {every} review by `{who}` is due on {due}, after the regulation ends on {until}',
      ru: 'пересмотр ({every}), за который отвечает `{who}`, назначен на {due}, когда положение уже закончится ({until})',
    },
    'not-held': {
      severity: 'warning',
      noEvidence: true,
      en: 'the {every} review by `{who}` should have taken place by {due}, and nothing says that it did: note the last one and the next date',
      ru: 'пересмотр ({every}), за который отвечает `{who}`, должен был пройти к {due}, но записи о нём нет: укажите дату последнего и следующего',
    },
  },
  passed: {
    en: '{reviews} reviews are planned, the next on {due}; `{owner}` owns the regulation, which ends on {until}',
    ru: 'запланировано пересмотров: {reviews}, ближайший {due}; владелец положения – `{owner}`, срок до {until}',
  },
  bad: { title: { en: 'A regulation for ever', ru: 'Положение навсегда' }, patch: [{ op: 'remove', path: '/effective/until' }] },
  good: {
    title: { en: 'One review in the half-year, and no more', ru: 'Один пересмотр раз в полгода и не больше' },
    patch: [
      { op: 'remove', path: '/cycle/reviews/0' },
      { op: 'remove', path: '/cycle/reviews/0' },
    ],
  },
  check: (context) => {
    const {
      policy: { cycle, owner, effective },
      report,
      passWith,
    } = context;
    const reviews = cycle?.reviews ?? [];
    const [due = ''] = reviews.map((review) => dueOf(context, review)).toSorted();
    passWith({ reviews: reviews.length, due, owner: owner ?? '', until: effective.until ?? '' });
    if (reviews.length === 0) report({ message: 'no-review', pointer: cycle ? '/cycle' : '' });
    if (owner === undefined) report({ message: 'no-owner', pointer: '' });
    checkTerm(context);
    reviews.forEach((review, index) => checkReview(context, review, index));
  },
});
