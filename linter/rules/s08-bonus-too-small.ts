import { rationals, type Rational } from '@scorewright/engine';
import type { Scorecard } from '@scorewright/schemas';
import { exactOf, exactQuantity, exactText, isLess, isSame, percentOf, shown } from '../analyses/exact.ts';
import { expectedPay } from '../analyses/expected-pay.ts';
import { metricsOf } from '../analyses/past.ts';
import { turningFacts } from '../analyses/turning-facts.ts';
import { dependsOn } from '../assumed.ts';
import type { CardView, Context, FactSet } from '../context.ts';
import type { Fix } from '../finding.ts';
import { keptPerCard } from '../kept/card-reports.ts';
import { defineRule } from '../rule.ts';

const { minus, over, times, HUNDRED } = rationals;

const line = (view: CardView, id: string, facts: FactSet = {}): Rational | undefined => {
  const outcome = view.calculate(facts);
  const found = 'value' in outcome ? outcome.value.trace?.byId.get(id) : undefined;
  return found?.state === 'value' && typeof found.value === 'object' ? exactOf(found.value.toFixed()) : undefined;
};

type Size = 'too-small' | 'too-large' | 'fitting';

const sizeOf = (percent: Rational, least: number, most: number): Size =>
  isLess(percent, exactOf(String(least))) ? 'too-small' : isLess(exactOf(String(most)), percent) ? 'too-large' : 'fitting';

const share = (percent: number, of: Rational): Rational => over(times(exactOf(String(percent)), of), HUNDRED);

/** The target bonus at the limit: only where it is what is paid on plan, so that the share follows from it, and no stated maximum or budget hangs on it. */
function setTo(
  { pay: { targetBonus }, statedMaximum, budget }: Scorecard,
  pointer: string,
  percent: number,
  salary: Rational,
  paid: Rational,
): Fix | undefined {
  if (statedMaximum !== undefined || budget !== undefined) return undefined;
  const path = `${pointer}/pay/targetBonus`;
  const stated = exactQuantity(targetBonus);
  const inPercent =
    typeof targetBonus === 'object' && 'percent' in targetBonus && targetBonus.of === 'salary' && isSame(share(Number(targetBonus.percent), salary), paid);
  if (!inPercent && !(stated && isSame(stated, paid))) return undefined;
  const change = inPercent
    ? ({ op: 'replace', path: `${path}/percent`, value: percent } as const)
    : ({ op: 'replace', path, value: exactText(share(percent, salary)) } as const);
  return {
    title: { en: `set the target bonus to ${percent} % of the salary`, ru: `поставить целевую премию равной ${percent} % оклада` },
    patch: [change],
    safe: false,
  };
}

const checkCard = keptPerCard((context: Context, view: CardView): { readonly atTarget: Rational; readonly expected: Rational } | undefined => {
  const { report, limit, notAnalysed } = context;
  const { card, pointer } = view;
  const [salary, paid] = [line(view, 'salary'), line(view, 'variable')];
  const data = { card: card.id };
  if (!salary || !paid) {
    report({ message: 'no-calculation', pointer, data });
    return undefined;
  }
  if (card.pay.salary === undefined || rationals.signOf(salary) <= 0) {
    report({ message: 'no-salary', pointer: `${pointer}/pay`, data });
    return undefined;
  }
  const [least, most, atTarget] = [limit('minBonusShare', view), limit('maxBonusShare', view), percentOf(paid, salary)];
  const told = { ...data, share: shown(atTarget, 1), paid: shown(paid), salary: shown(salary) };
  const sizeAt = (facts: FactSet): Size | undefined => {
    const [fixed, variable] = [line(view, 'salary', facts), line(view, 'variable', facts)];
    return fixed && variable && rationals.signOf(fixed) > 0 ? sizeOf(percentOf(variable, fixed), least, most) : undefined;
  };
  const turning = turningFacts(view, sizeAt);
  if (turning.length > 0) {
    notAnalysed(`${pointer}/pay`, dependsOn(turning));
    return undefined;
  }
  const size = sizeOf(atTarget, least, most);
  const tooSmall = size === 'too-small';
  if (size !== 'fitting') {
    const bound = tooSmall ? least : most;
    const [fix, gap] = [setTo(card, pointer, bound, salary, paid), minus(share(bound, salary), paid)];
    report({
      message: size,
      pointer: `${pointer}/pay`,
      data: { ...told, limit: bound },
      money: { amount: shown(tooSmall ? gap : rationals.negated(gap)) },
      ...(fix && { fix }),
    });
  }
  const expectation = expectedPay(view, metricsOf(context));
  if (!expectation) {
    report({ message: 'short-history', pointer, data });
    return undefined;
  }
  const expected = percentOf(expectation.mean, salary);
  if (!tooSmall && isLess(expected, exactOf(String(least)))) {
    report({
      message: 'small-in-expectation',
      pointer: `${pointer}/pay`,
      money: { amount: shown(minus(share(least, salary), expectation.mean)) },
      data: { ...told, expected: shown(expected, 1), mean: shown(expectation.mean), periods: expectation.periods, limit: least },
    });
  }
  return { atTarget, expected };
});

export const bonusTooSmall = defineRule({
  id: 'S08',
  name: 'bonus-too-small',
  origin: 'sin 8',
  needs: ['sheet', 'history'],
  title: {
    en: 'The variable part is too small to move anyone, or too large for the role',
    ru: 'Переменная часть слишком мала, чтобы подействовать, или слишком велика для роли',
  },
  why: {
    en: 'A bonus of a tenth of the salary is not worth a change of habits. For those who cannot influence much, a large one only moves the risk of the company to their purse.',
    ru: 'Ради премии в десятую часть оклада привычек не меняют. А тем, кто мало на что влияет, большая премия лишь перекладывает риск компании на их кошелёк.',
  },
  limits: {
    minBonusShare: {
      default: 30,
      byProfile: { manager: 30, sales: 30, staff: 10, 'top-manager': 100 },
      what: { en: 'least variable pay on plan, in percent of the salary', ru: 'наименьшая переменная часть на плане, в процентах оклада' },
    },
    maxBonusShare: {
      default: 1000,
      byProfile: { staff: 20 },
      what: { en: 'largest variable pay on plan, in percent of the salary', ru: 'наибольшая переменная часть на плане, в процентах оклада' },
    },
  },
  messages: {
    'too-small': {
      severity: 'warning',
      en: 'on plan, card `{card}` pays {paid} on a salary of {salary}: {share} %, less than {limit} %',
      ru: 'на плане карта `{card}` платит {paid} при окладе {salary}: {share} %, меньше {limit} %',
    },
    'too-large': {
      severity: 'warning',
      en: 'on plan, card `{card}` pays {paid} on a salary of {salary}: {share} %, more than {limit} % for this role',
      ru: 'на плане карта `{card}` платит {paid} при окладе {salary}: {share} %, больше {limit} % для этой роли',
    },
    'small-in-expectation': {
      severity: 'warning',
      en: 'on plan, card `{card}` pays {share} % of the salary, but by the results of {periods} past periods it would have paid {mean} on average: {expected} %, less than {limit} %',
      ru: 'на плане карта `{card}` платит {share} % оклада, но по результатам прошлых периодов ({periods}) она заплатила бы в среднем {mean}: {expected} %, меньше {limit} %',
    },
    'no-salary': {
      severity: 'warning',
      noEvidence: true,
      en: 'card `{card}` has no salary, so that the share of the variable part cannot be told: state it',
      ru: 'в карте `{card}` нет оклада, поэтому долю переменной части не определить: укажите его',
    },
    'no-calculation': {
      severity: 'warning',
      noEvidence: true,
      en: 'card `{card}` cannot be calculated on plan, so that its variable part is not known',
      ru: 'карту `{card}` нельзя рассчитать на плане, поэтому её переменная часть неизвестна',
    },
    'short-history': {
      severity: 'warning',
      noEvidence: true,
      en: 'what card `{card}` pays on average cannot be told: its indicators have fewer than eight past periods in common',
      ru: 'сколько карта `{card}` платит в среднем, сказать нельзя: у её показателей меньше восьми общих прошлых периодов',
    },
  },
  passed: {
    en: 'the smallest variable part is that of card `{card}`: {share} % of the salary on plan, {expected} % by past results',
    ru: 'наименьшая переменная часть у карты `{card}`: {share} % оклада на плане, {expected} % по прошлым результатам',
  },
  bad: {
    title: { en: 'A target bonus of a fifth of the salary for a head of department', ru: 'Целевая премия руководителя – пятая часть оклада' },
    patch: [{ op: 'replace', path: '/scorecards/0/pay/targetBonus', value: 30_000 }],
  },
  good: {
    title: { en: 'A target bonus of two fifths of the salary', ru: 'Целевая премия в две пятых оклада' },
    patch: [{ op: 'replace', path: '/scorecards/0/pay/targetBonus', value: 60_000 }],
  },
  check: (context) => {
    const shares = context.cards.flatMap((view) => {
      const found = checkCard(context, view);
      return found ? [{ card: view.card.id, ...found }] : [];
    });
    const [least] = shares.toSorted((a, b) => rationals.compare(a.atTarget, b.atTarget));
    if (least) context.passWith({ card: least.card, share: shown(least.atTarget, 1), expected: shown(least.expected, 1) });
  },
});
