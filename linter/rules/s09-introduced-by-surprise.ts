import type { Rational } from '@scorewright/engine';
import type { Introduction, Scorecard } from '@scorewright/schemas';
import { exactOf, exactQuantity, isLess } from '../analyses/exact.ts';
import { isPayee, isPayeesSide } from '../analyses/roles.ts';
import type { CardView, Context } from '../context.ts';
import { dayBefore, daysBetween, daysLater, monthsLater } from '../dates.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';

const PERIOD_MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;
const WEEK = 7;

/** What the limits on variable pay guarantee: they are the last word. A limit that is not a number guarantees nothing. */
function guaranteed({ limits = [] }: Scorecard): Rational | undefined {
  return limits
    .filter(({ on }) => on === 'variable')
    .reduce<Rational | undefined>((least, { atLeast, atMost }) => {
      const [floor, cap] = [exactQuantity(atLeast), exactQuantity(atMost)];
      const raised = floor && (least === undefined || isLess(least, floor)) ? floor : least;
      if (atMost === undefined || raised === undefined) return raised;
      return cap && !isLess(cap, raised) ? raised : cap;
    }, undefined);
}

/** Whether even the smallest pay of the card is not below what was paid on plan before it. */
function neverBelow({ card, extremes }: CardView): boolean {
  const before = exactQuantity(card.previous?.pay);
  const floor = guaranteed(card);
  if (before === undefined) return false;
  return (floor !== undefined && !isLess(floor, before)) || ('value' in extremes && extremes.value.proven && !isLess(exactOf(extremes.value.min), before));
}

/** The last day of a period of calculation that begins on the day given. */
const periodEnd = ({ policy: { period } }: Context, from: string): string =>
  dayBefore(period === 'week' ? daysLater(from, WEEK) : monthsLater(from, PERIOD_MONTHS[period]));

function trialOfFirstPeriod(context: Context): Fix | undefined {
  const {
    policy: { effective, cycle },
    today,
  } = context;
  if (today > effective.from) return undefined;
  const trial = { from: effective.from, until: periodEnd(context, effective.from) };
  return {
    title: { en: 'calculate the first period without paying it', ru: 'первый период рассчитать без выплаты' },
    patch: [cycle ? { op: 'add', path: '/cycle/trial', value: trial } : { op: 'add', path: '/cycle', value: { trial } }],
    safe: false,
  };
}

function checkTrial(context: Context): void {
  const {
    policy: { effective, cycle },
    report,
  } = context;
  const trial = cycle?.trial;
  if (!trial) {
    const fix = trialOfFirstPeriod(context);
    return report({ message: 'no-trial', pointer: cycle ? '/cycle' : '', data: { start: effective.from }, ...(fix && { fix }) });
  }
  const data = { from: trial.from, until: trial.until, start: effective.from };
  if (trial.from > effective.from) return report({ message: 'late-trial', pointer: '/cycle/trial', data });
  if (trial.until < periodEnd(context, trial.from))
    report({ message: 'short-trial', pointer: '/cycle/trial', data: { ...data, days: daysBetween(trial.from, trial.until) + 1 } });
}

function checkDates({ policy: { effective }, report }: Context, { announced, signed }: Introduction): void {
  const start = effective.from;
  for (const [message, date] of [
    ['signed', signed],
    ['announced', announced],
  ] as const) {
    const pointer = date === undefined ? '/introduction' : `/introduction/${message}`;
    if (date === undefined) report({ message: `not-${message}`, pointer });
    else if (date > start) report({ message: `late-${message}`, pointer, data: { date, start, days: daysBetween(start, date) } });
  }
}

/** A talk that names nobody on any card (`two pilot users`) counts for all. */
function discussed({ policy: { introduction }, cards }: Context, { card }: CardView): readonly string[] {
  return (introduction?.discussions ?? [])
    .filter(({ with: who }) => isPayeesSide(card, who) || !cards.some((other) => isPayeesSide(other.card, who)))
    .map(({ date }) => date)
    .toSorted();
}

function checkCard(context: Context, view: CardView): void {
  const {
    report,
    policy: { effective, introduction },
  } = context;
  const [start, place] = [effective.from, introduction ? '/introduction' : ''];
  const data = { card: view.card.id, who: view.card.position, start };
  const [talk] = discussed(context, view);
  if (talk === undefined) report({ message: 'not-discussed', pointer: place, data });
  else if (talk > start) report({ message: 'late-discussion', pointer: '/introduction/discussions', data: { ...data, date: talk } });
  const [read] = (introduction?.acknowledgements ?? [])
    .filter(({ who }) => isPayee(view.card, who) || isPayeesSide(view.card, who))
    .map(({ date }) => date)
    .toSorted();
  if (read === undefined) report({ message: 'not-acknowledged', pointer: place, data });
  else if (read > start) report({ message: 'late-acknowledgement', pointer: '/introduction/acknowledgements', data: { ...data, date: read } });
}

export const introducedBySurprise = defineRule({
  id: 'S09',
  name: 'introduced-by-surprise',
  origin: 'sin 9',
  needs: ['introduction', 'cycle', 'shape'],
  title: { en: 'The system is introduced as a surprise', ru: 'Систему вводят неожиданно' },
  why: {
    en: 'Pay that changes overnight is read as a cut. People who saw their own past results worked out by the new rules, were heard, and had a period without consequences, use the system instead of fighting it.',
    ru: 'Оплату, которая меняется в один день, воспринимают как урезание. Кто увидел свои прошлые результаты, пересчитанные по новым правилам, был выслушан и прожил период без последствий, тот пользуется системой, а не борется с ней.',
  },
  messages: {
    'late-signed': {
      severity: 'error',
      en: 'the regulation was signed on {date} and has been in force since {start}: it cannot hold for the time before it was signed',
      ru: 'положение подписано {date}, а действует с {start}: на время до подписания оно действовать не может',
    },
    'late-announced': {
      severity: 'error',
      en: 'the regulation was announced on {date} and has been in force since {start}',
      ru: 'о положении объявили {date}, а действует оно с {start}',
    },
    'late-discussion': {
      severity: 'error',
      en: 'the first talk about card `{card}` took place on {date}, when it was in force since {start}',
      ru: 'карту `{card}` впервые обсудили {date}, когда она уже действовала с {start}',
    },
    'late-acknowledgement': {
      severity: 'warning',
      en: '`{who}` read card `{card}` on {date}, when it was in force since {start}',
      ru: '`{who}` – дата ознакомления с картой `{card}` {date}, а действует она с {start}',
    },
    'no-trial': {
      severity: 'warning',
      en: 'there is no trial period: calculate the first period from {start} without paying it, or prove that nobody gets less than before',
      ru: 'нет пробного периода: первый период с {start} рассчитайте без выплаты или докажите, что никто не получит меньше прежнего',
    },
    'late-trial': {
      severity: 'warning',
      en: 'the trial period begins on {from}, when the regulation has been paid by since {start}',
      ru: 'пробный период начинается {from}, когда по положению уже платят с {start}',
    },
    'short-trial': {
      severity: 'warning',
      en: 'the trial period of {days} days, from {from} to {until}, does not cover one whole period of calculation',
      ru: 'пробный период в {days} дн., с {from} по {until}, не охватывает ни одного целого расчётного периода',
    },
    'not-signed': {
      severity: 'warning',
      noEvidence: true,
      en: 'the document does not say when the regulation was signed',
      ru: 'в документе не указано, когда положение подписано',
    },
    'not-announced': {
      severity: 'warning',
      noEvidence: true,
      en: 'the document does not say when the regulation was announced',
      ru: 'в документе не указано, когда о положении объявили',
    },
    'not-discussed': {
      severity: 'warning',
      noEvidence: true,
      en: 'no talk with `{who}` about card `{card}` is recorded: show the past results worked out by the new rules, and note what came of it',
      ru: 'не записано ни одного обсуждения карты `{card}`, в котором участвует `{who}`: покажите прошлые результаты по новым правилам и запишите итог',
    },
    'not-acknowledged': {
      severity: 'warning',
      noEvidence: true,
      en: 'no acknowledgement of card `{card}` by `{who}` is recorded',
      ru: 'нет записи об ознакомлении с картой `{card}`: `{who}`',
    },
  },
  passed: {
    en: 'announced on {announced}, signed on {signed}, in force from {start}; trial period: {trial}; cards proven never to pay less than before: {safe}',
    ru: 'объявлено {announced}, подписано {signed}, действует с {start}; пробный период: {trial}; карт, по которым доказано, что платят не меньше прежнего: {safe}',
  },
  bad: {
    title: { en: 'A regulation signed after it came into force', ru: 'Положение, подписанное после вступления в силу' },
    patch: [{ op: 'replace', path: '/introduction/signed', value: '2027-01-15' }],
  },
  good: {
    title: { en: 'A trial period before the start', ru: 'Пробный период до начала' },
    patch: [{ op: 'replace', path: '/cycle/trial', value: { from: '2026-12-01', until: '2026-12-31' } }],
  },
  check: (context) => {
    const {
      policy: { introduction, effective, cycle },
      cards,
      passWith,
      report,
    } = context;
    const exposed = cards.filter((view) => !neverBelow(view));
    const { trial } = cycle ?? {};
    passWith({
      announced: introduction?.announced ?? '–',
      signed: introduction?.signed ?? '–',
      start: effective.from,
      trial: trial ? [trial.from, trial.until] : ['–'],
      safe: cards.length - exposed.length,
    });
    if (exposed.length === 0) return;
    if (!introduction) report({ message: 'not-signed', pointer: '' });
    else checkDates(context, introduction);
    exposed.forEach((view) => checkCard(context, view));
    checkTrial(context);
  },
});
