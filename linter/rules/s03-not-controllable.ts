import { controlOf, marketJudgement } from '../analyses/control.ts';
import { payOfIndicator } from '../analyses/indicator-pay.ts';
import { leversOf, type PlacedLever } from '../analyses/levers.ts';
import { metricsOf } from '../analyses/past.ts';
import type { CardView, Context, Report } from '../context.ts';
import { defineRule } from '../rule.ts';

type Finding = Pick<Report, 'message' | 'data'>;

function judged(
  context: Context,
  view: CardView,
  levers: readonly PlacedLever[],
  { indicator: { id: indicator, metric: metricId } }: CardView['indicators'][number],
): Finding | undefined {
  const metrics = metricsOf(context);
  const metric = metrics.get(metricId);
  if (!metric) return undefined;
  const who = view.card.position;
  const control = controlOf(view, metric, levers, metrics);
  const [bound] = control.bound;
  if (control.free.length === 0 && bound)
    return { message: 'decided-elsewhere', data: { indicator, who, lever: bound.lever.id, decidedBy: bound.lever.decidedBy ?? '' } };
  if (control.free.length === 0 && control.others.length > 0 && !control.owned)
    return { message: 'others-hold', data: { indicator, who, others: control.others } };
  if (control.free.length === 0) return { message: 'no-lever', data: { indicator, metric: metric.id, who } };
  const most = context.limit('marketShare', view);
  const judgement = marketJudgement(view, metric, control, metrics, most);
  if (judgement.verdict === 'market') return { message: 'market', data: { indicator, share: judgement.share, periods: judgement.periods, limit: most } };
  return judgement.verdict === 'unknown' ? { message: 'no-market', data: { indicator, metric: metric.id, periods: judgement.periods } } : undefined;
}

export const notControllable = defineRule({
  id: 'S03',
  name: 'not-controllable',
  origin: 'sin 3',
  needs: ['levers', 'history'],
  title: { en: 'The person cannot move the indicator', ru: 'Человек не может повлиять на показатель' },
  why: {
    en: 'Pay for what others decide, or what the market decides, is a lottery ticket: it is enjoyed or resented, and nobody works differently for it.',
    ru: 'Премия за то, что решают другие или рынок, – это лотерейный билет: ему радуются или на него обижаются, но работать иначе из-за него никто не станет.',
  },
  limits: {
    marketShare: {
      default: 50,
      what: {
        en: 'largest share of the variance that a market index may explain, in percent',
        ru: 'наибольшая доля разброса, которую может объяснять рыночный индекс, в процентах',
      },
    },
  },
  messages: {
    'decided-elsewhere': {
      severity: 'error',
      en: 'indicator `{indicator}` is moved by `{lever}`, and that is decided by `{decidedBy}`, not by `{who}`: give the decision to the one who is paid for it, or pay for something else',
      ru: 'на показатель `{indicator}` влияет `{lever}`, а решает это `{decidedBy}`, а не `{who}`: отдайте решение тому, кому за него платят, или платите за другое',
    },
    'others-hold': {
      severity: 'error',
      en: 'everything that improves indicator `{indicator}` is done by {others}, nothing by `{who}`: pay for what this person does',
      ru: 'всё, что улучшает показатель `{indicator}`, делают {others}, и ничего не делает `{who}`: платите за то, что в руках этого человека',
    },
    market: {
      severity: 'warning',
      en: 'the market index explains {share} % of the variance of indicator `{indicator}` over {periods} periods, more than {limit} %: measure it against the market',
      ru: 'рыночный индекс объясняет {share} % разброса показателя `{indicator}` за {periods} периодов, больше {limit} %: измеряйте его относительно рынка',
    },
    'no-lever': {
      severity: 'warning',
      noEvidence: true,
      en: 'nothing says how `{who}` moves indicator `{indicator}`: describe the levers of metric `{metric}`',
      ru: 'не сказано, чем `{who}` влияет на показатель `{indicator}`: опишите рычаги метрики `{metric}`',
    },
    'no-market': {
      severity: 'warning',
      noEvidence: true,
      en: 'whether the market moves indicator `{indicator}` cannot be judged: metric `{metric}` has {periods} past periods, and neither eight of them beside a market index nor levers that reach as far as its results vary',
      ru: 'нельзя судить, не рынок ли движет показателем `{indicator}`: у метрики `{metric}` прошлых периодов {periods}, и нет ни восьми из них с рыночным индексом, ни рычагов, которых хватило бы на разброс её результатов',
    },
  },
  passed: {
    en: 'the person who is paid has levers of their own for all {indicators} indicators, and the market explains no more than {limit} % of any',
    ru: 'у того, кому платят, есть собственные рычаги для всех показателей ({indicators}), и рынок не объясняет больше {limit} % ни одного из них',
  },
  bad: {
    title: { en: 'Advertising channels that the general director decides on', ru: 'Рекламные каналы, о которых решает генеральный директор' },
    patch: [{ op: 'add', path: '/metrics/0/levers/0/decidedBy', value: 'General director' }],
  },
  good: {
    title: { en: 'A second lever that somebody else decides on', ru: 'Второй рычаг, о котором решает другой' },
    patch: [
      {
        op: 'add',
        path: '/metrics/0/levers/-',
        value: {
          id: 'exhibition',
          name: { en: 'Take part in an exhibition', ru: 'Участвовать в выставке' },
          who: 'Head of marketing',
          decidedBy: 'General director',
          moves: [{ metric: 'qualified-leads', by: 30 }],
          steps: { from: 0, to: 1, integer: true },
          effort: 40,
        },
      },
    ],
  },
  check: (context) => {
    const levers = leversOf(context.policy);
    const scored = context.cards.flatMap((view) => view.indicators.filter(({ indicator }) => indicator.type !== 'cut-off').map((viewed) => ({ view, viewed })));
    context.passWith({ indicators: scored.length, limit: context.limit('marketShare') });
    for (const { view, viewed } of scored) {
      const found = judged(context, view, levers, viewed);
      const amount = found && payOfIndicator(view, viewed.indicator);
      if (found) context.report({ ...found, pointer: viewed.pointer, ...(amount !== undefined && { money: { amount } }) });
    }
  },
});
