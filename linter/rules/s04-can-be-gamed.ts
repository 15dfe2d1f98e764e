import { rationals, type Rational } from '@scorewright/engine';
import { exactText, shown } from '../analyses/exact.ts';
import { fakeMoves, type FakeMove } from '../analyses/gaming.ts';
import { leversOf } from '../analyses/levers.ts';
import { metricsOf } from '../analyses/past.ts';
import { isPayeesSide } from '../analyses/roles.ts';
import { figuresOf, guardsOf, isWrittenByPayee, type Figure } from '../analyses/trust.ts';
import type { CardView, Context, FactSet } from '../context.ts';
import type { Witness } from '../finding.ts';
import { defineRule } from '../rule.ts';

function checkFigure({ report }: Context, view: CardView, { id: figure, pointer, source, isMetric }: Figure, payee: boolean): void {
  const data = { figure, card: view.card.id };
  if (payee) return report({ message: 'payee-writes', pointer: `${pointer}/source`, data: { ...data, who: source?.recordedBy ?? '' } });
  if (!isMetric) return;
  if (source?.independent === false) return report({ message: 'not-independent', pointer: `${pointer}/source`, data });
  if (!source || (source.independent === undefined && source.recordedBy === undefined))
    return report({ message: 'no-source', pointer: source ? `${pointer}/source` : pointer, data });
  if (source.recordedBy === undefined) return report({ message: 'no-recorder', pointer: `${pointer}/source`, data });
  if (source.independent === undefined) report({ message: 'not-told', pointer: `${pointer}/source`, data: { ...data, who: source.recordedBy } });
}

function witnessOf(view: CardView, facts: FactSet, note: Witness['note']): readonly Witness[] {
  const pay = view.payAt(facts);
  return 'value' in pay && note ? [{ scorecard: view.card.id, facts, pay: pay.value, note }] : [];
}

const signed = (steps: Rational): string => `${rationals.signOf(steps) > 0 ? '+' : ''}${exactText(steps)}`;

function reportMove({ report }: Context, view: CardView, { kind, parts, before, after, repaid, gain }: FakeMove): void {
  const [first] = parts;
  const amount = shown(gain);
  const message = repaid ? 'moved-in-time' : kind;
  report({
    message,
    pointer: first?.lever.pointer ?? view.pointer,
    data: { card: view.card.id, gain: amount, levers: parts.map(({ lever, steps }) => `${lever.lever.id} ${signed(steps)}`) },
    money: { amount },
    witness: [
      ...witnessOf(view, before, { en: 'before', ru: 'до' }),
      ...witnessOf(view, after, { en: 'after', ru: 'после' }),
      ...(repaid ? witnessOf(view, repaid, { en: 'in the other period', ru: 'в другом периоде' }) : []),
    ],
  });
}

function checkMoves(context: Context, view: CardView): void {
  const { report } = context;
  const { onPlan, pointer, card } = view;
  if (!('value' in onPlan)) return report({ message: 'no-plan', pointer, data: { card: card.id } });
  if (!leversOf(context.policy).some(({ lever }) => isPayeesSide(card, lever.who)))
    return report({ message: 'no-levers', pointer, data: { card: card.id, who: card.position } });
  fakeMoves(context, view).forEach((move) => reportMove(context, view, move));
}

/** Cut-offs of the payee that the payee decides on. */
function checkCutOffs({ report }: Context, { card, pointer }: CardView): void {
  (card.cutOffs ?? []).forEach(({ id, decidedBy }, index) => {
    if (decidedBy !== undefined && isPayeesSide(card, decidedBy))
      report({ message: 'payee-decides', pointer: `${pointer}/cutOffs/${index}/decidedBy`, data: { cutOff: id, who: decidedBy } });
  });
}

export const canBeGamed = defineRule({
  id: 'S04',
  name: 'can-be-gamed',
  origin: 'sin 4',
  needs: ['sources', 'levers', 'shape', 'goals'],
  title: { en: 'An indicator can be inflated or falsified', ru: 'Показатель можно завысить или подделать' },
  why: {
    en: 'People do what is paid for. Where the record is easier to improve than the work, the record improves: the payee writes it, nothing else would show it, or a trick pays more than honest work.',
    ru: 'Люди делают то, за что платят. Если запись улучшить легче, чем работу, улучшится запись: когда её ведёт сам получатель премии, когда обман ничем не выдаст себя или когда уловка выгоднее честной работы.',
  },
  messages: {
    'payee-writes': {
      severity: 'error',
      en: '`{figure}` is written by `{who}`, who is paid by it on card `{card}`: let somebody who gains nothing record it',
      ru: '`{figure}` записывает `{who}`, а премия по карте `{card}` зависит от этой цифры: поручите запись тому, кто на ней не выигрывает',
    },
    'payee-decides': {
      severity: 'error',
      en: 'whether cut-off `{cutOff}` strikes is decided by `{who}`, whose bonus it takes: let somebody else decide',
      ru: 'сработает ли отсечение `{cutOff}`, решает `{who}`, чью премию оно отнимает: пусть решает кто-то другой',
    },
    'payee-judges': {
      severity: 'error',
      en: 'indicator `{indicator}` is judged by `{who}`, who is paid by it: name another judge',
      ru: 'показатель `{indicator}` оценивает `{who}`, сам получатель премии: назначьте другого оценивающего',
    },
    fake: {
      severity: 'error',
      en: 'a move of the record alone pays {gain} more on card `{card}`: {levers}; guard the figure or pay less steeply there',
      ru: 'уловка, которая меняет только запись, приносит на {gain} больше по карте `{card}`: {levers}; защитите цифру или сделайте оплату в этом месте положе',
    },
    'moved-in-time': {
      severity: 'error',
      en: 'moving results from one period to another pays {gain} more over both on card `{card}`: {levers}; pay in proportion, without a threshold to jump over',
      ru: 'перенос результата из одного периода в другой приносит за оба на {gain} больше по карте `{card}`: {levers}; платите пропорционально, без порога, через который выгодно прыгать',
    },
    'less-work': {
      severity: 'warning',
      en: 'doing less pays {gain} more on card `{card}` while no goal rises: {levers}; take the indicator that rewards it out, or cap it',
      ru: 'если сделать меньше, по карте `{card}` заплатят на {gain} больше, а цели от этого не растут: {levers}; уберите показатель, который это поощряет, или ограничьте его сверху',
    },
    'not-independent': {
      severity: 'warning',
      en: '`{figure}`, which decides pay on card `{card}`, has no independent source: take it from a system that the payee does not fill in',
      ru: 'у `{figure}`, от которой зависит премия по карте `{card}`, нет независимого источника: берите её из системы, которую получатель не заполняет',
    },
    'no-source': {
      severity: 'warning',
      noEvidence: true,
      en: 'whether `{figure}`, which decides pay on card `{card}`, can be falsified is not known: say who records it and whether the record is independent',
      ru: 'неизвестно, можно ли подделать `{figure}`, от которой зависит премия по карте `{card}`: укажите, кто её записывает и независима ли запись',
    },
    'no-recorder': {
      severity: 'warning',
      noEvidence: true,
      en: 'who records `{figure}`, which decides pay on card `{card}`, is not said: name the position',
      ru: 'не сказано, кто записывает `{figure}`, от которой зависит премия по карте `{card}`: назовите должность',
    },
    'not-told': {
      severity: 'warning',
      noEvidence: true,
      en: '`{figure}`, which decides pay on card `{card}`, is recorded by `{who}`, and nothing says whether the record is independent of the payee: say it',
      ru: '`{figure}`, от которой зависит премия по карте `{card}`, записывает `{who}`, но не сказано, независима ли запись от получателя премии: укажите это',
    },
    'no-guard': {
      severity: 'warning',
      noEvidence: true,
      en: 'nothing is named that would show if indicator `{indicator}` were inflated: name a counter-indicator that the payee does not write',
      ru: 'не названо ничего, что выдало бы завышение показателя `{indicator}`: укажите контрольную метрику, которую получатель не записывает',
    },
    'no-levers': {
      severity: 'warning',
      noEvidence: true,
      en: 'no lever of `{who}` is described, so that no profitable trick could be looked for on card `{card}`',
      ru: 'не описано ни одного рычага, которым пользуется `{who}`, поэтому искать выгодную уловку по карте `{card}` не в чем',
    },
    'no-plan': {
      severity: 'warning',
      noEvidence: true,
      en: 'card `{card}` has no worked example and no history to begin a search for a profitable trick from',
      ru: 'у карты `{card}` нет ни примера расчёта, ни истории, с которых можно начать поиск выгодной уловки',
    },
  },
  passed: {
    en: 'all {figures} figures are recorded by others, all {indicators} indicators have a counter-indicator, and none of {levers} levers pays without work',
    ru: 'все цифры ({figures}) записывают другие, у всех показателей ({indicators}) есть контрольная метрика, и ни один из рычагов ({levers}) не приносит денег без работы',
  },
  bad: {
    title: { en: 'Leads that the head of marketing counts', ru: 'Лиды, которые считает сам руководитель маркетинга' },
    patch: [{ op: 'replace', path: '/metrics/0/source/recordedBy', value: 'Head of marketing' }],
  },
  good: {
    title: { en: 'A trick that somebody else would have to agree to', ru: 'Уловка, на которую должен согласиться другой' },
    patch: [
      {
        op: 'add',
        path: '/metrics/0/levers/-',
        value: {
          id: 'count-twice',
          name: { en: 'Have a lead counted twice', ru: 'Засчитать лид дважды' },
          who: 'Head of marketing',
          decidedBy: 'CRM administrator',
          moves: [{ metric: 'qualified-leads', by: 1 }],
          steps: { from: 0, to: 20, integer: true },
          effort: 1,
          real: false,
        },
      },
    ],
  },
  check: (context) => {
    const metrics = metricsOf(context);
    const told = new Set<string>();
    let figures = 0;
    for (const view of context.cards) {
      for (const { indicator, pointer } of view.indicators) {
        const found = figuresOf(context.policy, indicator.metric, metrics).filter(({ id }) => !told.has(`${view.card.id} ${id}`));
        found.forEach((figure) => {
          told.add(`${view.card.id} ${figure.id}`);
          checkFigure(context, view, figure, isWrittenByPayee(view, figure));
        });
        figures += found.length;
        if (isPayeesSide(view.card, indicator.judgedBy))
          context.report({ message: 'payee-judges', pointer: `${pointer}/judgedBy`, data: { indicator: indicator.id, who: indicator.judgedBy ?? '' } });
        if (guardsOf(view, context.policy, indicator, metrics).length === 0)
          context.report({ message: 'no-guard', pointer, data: { indicator: indicator.id } });
      }
      checkCutOffs(context, view);
      checkMoves(context, view);
    }
    context.passWith({
      figures,
      indicators: context.cards.reduce((sum, { indicators }) => sum + indicators.length, 0),
      levers: leversOf(context.policy).length,
    });
  },
});
