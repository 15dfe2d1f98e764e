import type { CutOff, Modifier } from '@scorewright/schemas';
import { difference, order, shareOf } from '../amounts.ts';
import { calculatedWith } from '../analyses/forced.ts';
import type { CardView, Context } from '../context.ts';
import { defineRule } from '../rule.ts';

/** Total pay on plan when the condition at a place is made true or false. */
const totalWhen = (context: Context, view: CardView, path: string, holds: boolean, op: 'add' | 'replace'): string | undefined =>
  calculatedWith(context, view, [{ op, path, value: holds }])?.totals?.total.toFixed();

function checkReduction(context: Context, view: CardView, item: CutOff | Modifier, pointer: string, condition: 'condition' | 'when'): void {
  if (item.nature === undefined) return context.report({ message: 'no-nature', pointer, data: { name: item.id } });
  if (item.nature !== 'disciplinary') return;
  const op = Object.hasOwn(item, condition) ? 'replace' : 'add';
  const [kept, cut] = [totalWhen(context, view, `${pointer}/${condition}`, false, op), totalWhen(context, view, `${pointer}/${condition}`, true, op)];
  const lost = kept !== undefined && cut !== undefined ? difference(kept, cut) : undefined;
  const share = lost !== undefined && kept !== undefined ? shareOf(lost, kept) : undefined;
  const limit = context.limit('maxShare', view);
  if (lost === undefined || share === undefined) {
    return context.notAnalysed(pointer, {
      en: 'the card cannot be calculated with and without this cut',
      ru: 'карту нельзя рассчитать с этим снижением и без него',
    });
  }
  if (order(share, String(limit)) > 0) context.report({ message: 'too-deep', pointer, data: { name: item.id, lost, share, limit }, money: { amount: lost } });
}

export const penaltyInDisguise = defineRule({
  id: 'R40',
  name: 'penalty-in-disguise',
  origin: 'labour law (RU)',
  needs: ['sheet'],
  title: { en: 'A disciplinary cut goes deeper than the law allows', ru: 'Снижение за проступок глубже, чем допускает закон' },
  why: {
    en: "A bonus that is cut for a violation of duty is a penalty, whatever it is called. Labour law limits how much of a month's pay it may take; a court gives the rest back.",
    ru: 'Снижение премии за проступок остаётся взысканием, как его ни назови. Закон ограничивает, какую часть месячной оплаты оно может забрать; остальное вернёт суд.',
  },
  limits: {
    maxShare: {
      default: 20,
      what: { en: "largest disciplinary cut in percent of the period's pay", ru: 'наибольшее снижение за проступок в процентах оплаты за период' },
    },
  },
  messages: {
    'too-deep': {
      severity: 'error',
      en: "`{name}` punishes a violation of duty and takes {lost}, {share} % of the period's pay on plan, where {limit} % is allowed: limit it, or replace it by a measure of results",
      ru: '`{name}` наказывает за проступок и забирает {lost}, это {share} % оплаты за период на плане при допустимых {limit} %: ограничьте снижение или замените его показателем результата',
    },
    'no-nature': {
      severity: 'info',
      noEvidence: true,
      en: '`{name}` does not say whether it measures results or punishes a violation of duty: declare its nature',
      ru: 'у `{name}` не указано, измеряет ли оно результат или наказывает за проступок: укажите природу снижения',
    },
  },
  passed: { en: 'no disciplinary cut takes more than the limit', ru: 'ни одно снижение за проступок не превышает предела' },
  bad: {
    title: { en: 'A reprimand takes the whole bonus', ru: 'Выговор лишает всей премии' },
    patch: [
      {
        op: 'add',
        path: '/scorecards/0/cutOffs',
        value: [
          { id: 'reprimand', name: { en: 'Reprimand', ru: 'Выговор' }, condition: false, effect: 'zero', scope: { card: 'bonus' }, nature: 'disciplinary' },
        ],
      },
    ],
  },
  good: {
    title: { en: 'A reprimand takes a tenth of the bonus', ru: 'Выговор забирает десятую часть премии' },
    patch: [
      {
        op: 'add',
        path: '/scorecards/0/cutOffs',
        value: [
          {
            id: 'reprimand',
            name: { en: 'Reprimand', ru: 'Выговор' },
            condition: false,
            effect: 'multiply',
            by: 0.9,
            scope: { card: 'bonus' },
            nature: 'disciplinary',
          },
        ],
      },
    ],
  },
  check: (context) => {
    if (context.policy.jurisdiction?.profile !== 'RU') return;
    for (const view of context.cards) {
      view.card.cutOffs?.forEach((cutOff, index) => checkReduction(context, view, cutOff, `${view.pointer}/cutOffs/${index}`, 'condition'));
      view.card.modifiers?.forEach((modifier, index) => {
        if (modifier.nature === 'disciplinary') checkReduction(context, view, modifier, `${view.pointer}/modifiers/${index}`, 'when');
      });
    }
  },
});
