import { rationals, type Rational } from '@scorewright/engine';
import { sheetOf } from '../analyses/along.ts';
import { exactOf, exactText, isLess, magnitude, percentOf, shown } from '../analyses/exact.ts';
import { earlyRoundings, fractionOfPay, isMoneyRounded, mostChanged, roundTotal, TO_KOPECKS, type EarlyRounding } from '../analyses/rounding-cost.ts';
import { targetPay } from '../analyses/target-pay.ts';
import type { CardView, Context, Report } from '../context.ts';
import type { Fix, PatchOperation } from '../finding.ts';
import { valueAt } from '../pointer.ts';
import { defineRule } from '../rule.ts';

const declare = (policy: Context['policy']): Fix => ({
  title: { en: 'round the total to hundredths', ru: 'округлять итог до сотых' },
  patch: [roundTotal(policy)],
  safe: false,
});

function checkDeclared(context: Context, view: CardView): void {
  const sheet = sheetOf(view);
  if (!sheet || isMoneyRounded(sheet)) return;
  if (!('value' in view.onPlan)) return context.notAnalysed(view.pointer, view.onPlan.reason);
  const found = fractionOfPay(context, view);
  if (!found) return;
  context.report({
    message: 'none',
    pointer: view.pointer,
    data: { card: view.card.id, pay: found.pay.slice(0, found.pay.indexOf('.') + 5) },
    witness: [{ scorecard: view.card.id, ...found }],
    fix: declare(context.policy),
  });
}

/** The entry goes; where nothing rounds money, the total is rounded instead. */
function fixOf({ policy }: Context, view: CardView, pointer: string): Fix {
  const sheet = sheetOf(view);
  const list = pointer.slice(0, pointer.lastIndexOf('/'));
  const entries = valueAt(policy, list);
  const isOnly = Array.isArray(entries) && entries.length === 1;
  const needsTotal = sheet !== undefined && !isMoneyRounded(sheet);
  const removal: PatchOperation =
    isOnly && list === '/rounding' && needsTotal ? { op: 'replace', path: pointer, value: TO_KOPECKS } : { op: 'remove', path: isOnly ? list : pointer };
  const patch = needsTotal && removal.op === 'remove' ? [removal, roundTotal(policy)] : [removal];
  return { title: { en: 'round only what is paid', ru: 'округлять только то, что выплачивается' }, patch, safe: false };
}

function reportOf(context: Context, view: CardView, early: EarlyRounding, share: Rational): Report {
  const { pointer, role, step, cost, lines, crossing } = early;
  const example = mostChanged(context.policy, view, pointer);
  const pay = example && view.payAt(example.facts);
  const data = { what: role, step: exactText(step), card: view.card.id, lines, cost: shown(cost), share: shown(share) };
  return {
    message: crossing ? 'crossing' : 'early',
    pointer,
    data: { ...data, ...(crossing && { line: crossing.line, counts: shown(crossing.counts, 6), as: shown(crossing.as, 6), jump: shown(crossing.jump) }) },
    money: { amount: shown(crossing ? crossing.jump : cost) },
    ...(example &&
      pay &&
      'value' in pay &&
      !rationals.isZero(example.difference) && {
        witness: [
          {
            scorecard: view.card.id,
            facts: example.facts,
            pay: pay.value,
            note: {
              en: `example ${example.example}: ${shown(example.exact)} without this rounding`,
              ru: `пример ${example.example}: без этого округления ${shown(example.exact)}`,
            },
          },
        ],
      }),
    // Beside a threshold it is the threshold that needs mending: without the rounding its step is only sharper.
    ...(!crossing && { fix: fixOf(context, view, pointer) }),
  };
}

function checkEarly(context: Context, view: CardView): void {
  const found = earlyRoundings(view);
  const target = targetPay(view);
  const limit = exactOf(context.limit('cost', view));
  for (const early of found) {
    if (!('value' in target)) return context.notAnalysed(early.pointer, target.reason);
    const share = percentOf(magnitude(early.cost), target.value);
    if (early.crossing || isLess(limit, share)) context.report(reportOf(context, view, early, share));
  }
}

const whole = (what: string, to: number) => [{ op: 'add', path: '/rounding/0', value: { what, to, mode: 'half-up' } }] as const;

export const rounding = defineRule({
  id: 'R20',
  name: 'rounding',
  origin: 'case M01',
  needs: ['sheet', 'shape', 'examples'],
  title: { en: 'Money is not rounded, or not only at the end', ru: 'Деньги не округляются или округляются не только в конце' },
  why: {
    en: 'Without a rounding rule two accountants pay two different sums. Rounding on the way is worse than it looks: half a percent of attainment becomes money, and beside a threshold it becomes the whole step.',
    ru: 'Без правила округления два бухгалтера выплатят две разные суммы. Округление по пути дороже, чем кажется: полпроцента выполнения превращаются в деньги, а рядом с порогом — в целую ступень.',
  },
  limits: {
    cost: {
      default: 0.1,
      what: {
        en: 'percent of the target bonus that rounding on the way may move',
        ru: 'какую долю целевой премии, в процентах, может сдвинуть округление по пути',
      },
    },
  },
  messages: {
    none: {
      severity: 'error',
      en: 'nothing says how the pay of `{card}` is rounded: it can come to {pay}…',
      ru: 'не сказано, как округляется выплата по карте `{card}`: она может составить {pay}…',
    },
    early: {
      severity: 'warning',
      en: '`{what}` is rounded to {step} before money is made of it, which moves the pay of `{card}` by up to {cost} ({share} % of the target bonus)',
      ru: 'строки `{what}` округляются до {step} раньше, чем считаются деньги, и это сдвигает выплату по карте `{card}` на сумму до {cost} ({share} % целевой премии)',
    },
    crossing: {
      severity: 'warning',
      en: '`{what}` is rounded to {step} beside a threshold: {counts} counts as {as} in `{line}`, and pay changes by {jump}',
      ru: 'строки `{what}` округляются до {step} рядом с порогом: в `{line}` {counts} считается как {as}, и выплата меняется на {jump}',
    },
  },
  passed: {
    en: 'what is paid is rounded by a rule, and nothing that matters is rounded before',
    ru: 'выплата округляется по правилу, и до неё ничего существенного не округляется',
  },
  bad: { title: { en: 'Attainment in whole percents', ru: 'Выполнение в целых процентах' }, patch: whole('attainment', 1) },
  good: { title: { en: 'The salary in whole roubles', ru: 'Оклад в целых рублях' }, patch: whole('salary', 1) },
  check: (context) => {
    for (const view of context.cards) {
      if (!('value' in view.sheets)) context.notAnalysed(view.pointer, view.sheets.reason);
      checkDeclared(context, view);
      checkEarly(context, view);
    }
  },
});
