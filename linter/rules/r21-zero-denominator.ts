import { rationals } from '@scorewright/engine';
import { exactText } from '../analyses/exact.ts';
import { isLowest, zeroDivisors, type ZeroDivisor } from '../analyses/faults.ts';
import type { CardView, Context } from '../context.ts';
import type { Fix } from '../finding.ts';
import { valueAt } from '../pointer.ts';
import { defineRule } from '../rule.ts';

const REFUSED = { en: 'the calculation is refused', ru: 'расчёт отклоняется' } as const;

/** A whole number that is refused anyway is refused where it comes in: nobody's pay changes. */
function fixOf({ policy }: Context, divisor: ZeroDivisor): { readonly fix: Fix } | undefined {
  const {
    number: { pointer },
    at,
  } = divisor;
  if (!isLowest(divisor)) return undefined;
  const next = Number(exactText(rationals.plus(at, rationals.ONE)));
  const domain = valueAt(policy, `${pointer}/domain`);
  const path = `${pointer}/domain${domain === undefined ? '' : '/min'}`;
  return {
    fix: {
      title: { en: `say that it is never below ${next}`, ru: `указать, что значение не бывает меньше ${next}` },
      patch: [{ op: 'add', path, value: domain === undefined ? { min: next, integer: true } : next }],
      safe: true,
    },
  };
}

function checkCard(context: Context, view: CardView, seen: Set<string>): void {
  if (!('value' in view.onPlan)) return context.notAnalysed(view.pointer, view.onPlan.reason);
  for (const divisor of zeroDivisors(context, view)) {
    const { number, at, facts, code, line } = divisor;
    const key = `${number.id} ${line}`;
    if (seen.has(key)) continue;
    seen.add(key);
    context.report({
      message: code,
      pointer: number.pointer,
      data: { fact: number.id, at: exactText(at), line, card: view.card.id },
      witness: [{ scorecard: view.card.id, facts, pay: '', note: REFUSED }],
      ...fixOf(context, divisor),
    });
  }
}

const ORDERS = '/metrics/6/domain/min';

export const zeroDenominator = defineRule({
  id: 'R21',
  name: 'zero-denominator',
  origin: 'source 003',
  needs: ['sheet', 'metrics'],
  title: { en: 'A division by zero can occur', ru: 'Возможно деление на ноль' },
  why: {
    en: 'A month without orders has no average order, and a plan of zero cannot be met by a percentage. Unless the regulation says what then happens, somebody will decide it on pay day.',
    ru: 'В месяце без заказов нет среднего чека, а нулевой план нельзя выполнить на сколько-то процентов. Если положение не говорит, что тогда, решать будут в день выплаты.',
  },
  messages: {
    'division-by-zero': {
      severity: 'error',
      en: '`{fact}` can be {at}, and `{line}` then divides by zero: the card `{card}` has no result',
      ru: '`{fact}` может быть равен {at}, и тогда в `{line}` происходит деление на ноль: результата по карте `{card}` нет',
    },
    'norm-equals-base': {
      severity: 'error',
      en: '`{fact}` can be {at}, and norm and base of `{line}` are then the same: the card `{card}` has no result',
      ru: '`{fact}` может быть равен {at}, и тогда норма и база в `{line}` совпадают: результата по карте `{card}` нет',
    },
    'norm-not-positive': {
      severity: 'error',
      en: '`{fact}` can be {at}, and the norm of time is then not above zero: the card `{card}` has no result',
      ru: '`{fact}` может быть равен {at}, и тогда норма времени не больше нуля: результата по карте `{card}` нет',
    },
  },
  passed: { en: 'no value that the document permits is divided by as zero', ru: 'ни при каких допустимых значениях деления на ноль нет' },
  bad: {
    title: { en: 'An average order in a month that can be without orders', ru: 'Средний чек в месяце, где заказов может не быть' },
    patch: [{ op: 'replace', path: ORDERS, value: 0 }],
  },
  good: { title: { en: 'At least five orders a month', ru: 'Не меньше пяти заказов в месяц' }, patch: [{ op: 'replace', path: ORDERS, value: 5 }] },
  check: (context) => {
    const seen = new Set<string>();
    context.cards.forEach((view) => checkCard(context, view, seen));
  },
});
