import { rationals } from '@scorewright/engine';
import type { Metric } from '@scorewright/schemas';
import { sheetOf } from '../analyses/along.ts';
import { curvesOf } from '../analyses/bands.ts';
import { exactOf, exactText, isSame, percentOf, shown } from '../analyses/exact.ts';
import { namedLabels, scoredLabels } from '../analyses/labels.ts';
import { percentSlips } from '../analyses/percent-twice.ts';
import { isStated, upliftOf } from '../analyses/plans.ts';
import { inPercent, isAlone, one, texts } from '../analyses/scale-fixes.ts';
import {
  areFractions,
  edgesOf,
  hundredfold,
  hundredth,
  isFraction,
  isPercent,
  isPercentOfPlan,
  offScale,
  paidBy,
  scoresOf,
  valuesOf,
} from '../analyses/scales.ts';
import type { CardView, Context } from '../context.ts';
import { keptPerCard } from '../kept/card-reports.ts';
import { defineRule } from '../rule.ts';

type Placement = CardView['indicators'][number];

function checkCurves({ report }: Context, { card, pointer }: CardView): void {
  for (const { curve, pointer: at, indicator } of curvesOf(card, pointer)) {
    const item = indicator === undefined ? undefined : card.indicators[indicator];
    const name = item?.id ?? 'index';
    const edges = edgesOf(curve, at);
    const isOverPercent = item ? isPercentOfPlan(item) : at.endsWith('/tiers');
    if (isOverPercent && areFractions(edges.map(([, value]) => value)))
      report({ message: 'bands', pointer: `${at}/bands`, data: { curve: name, edges: texts(edges) }, ...inPercent(edges) });
    const paid = paidBy(curve);
    const other = curve.gives === 'percent' ? 'coefficient' : 'percent';
    const isWrong = paid !== undefined && (curve.gives === 'percent' ? areFractions(paid) : paid.some(isPercent));
    if (!isWrong) continue;
    const most = paid.map(exactOf).reduce(rationals.greatest);
    report({
      message: `pays-${curve.gives}`,
      pointer: `${at}/gives`,
      data: { curve: name, most: exactText(most) },
      ...(isAlone(curve, item) && { fix: one('say what the numbers are', 'указать, что это за числа', { op: 'replace', path: `${at}/gives`, value: other }) }),
    });
  }
}

function checkScores({ report }: Context, { indicator, pointer }: Placement): void {
  const scores = scoresOf(indicator, pointer);
  if (areFractions(scores.map(([, value]) => value)))
    report({ message: 'scores', pointer: `${pointer}/attainment`, data: { indicator: indicator.id, scores: texts(scores) }, ...inPercent(scores) });
  const { cap, curve } = indicator;
  if (cap === undefined || curve?.gives === 'coefficient' || !isFraction(cap)) return;
  report({ message: 'cap', pointer: `${pointer}/cap`, data: { name: indicator.id, cap: exactText(exactOf(cap)) }, ...inPercent([[`${pointer}/cap`, cap]]) });
}

function checkPlan({ report }: Context, { indicator, pointer }: Placement, metric: Metric): void {
  for (const [at, value] of valuesOf(indicator, pointer)) {
    const off = offScale(metric, value);
    if (off)
      report({
        message: off.isSmall ? 'too-small' : 'too-large',
        pointer: at,
        data: { indicator: indicator.id, value: exactText(exactOf(value)), typical: exactText(off.typical) },
        fix: one('write it on the scale of the results', 'записать в масштабе результатов', off.isSmall ? hundredfold(at, value) : hundredth(at, value)),
      });
  }
  const { plan } = indicator;
  const uplift = isStated(plan) ? upliftOf(plan) : undefined;
  if (metric.unit !== '%' || !uplift || !isStated(plan) || rationals.isZero(uplift.baseline) || rationals.isZero(uplift.uplift)) return;
  const [stated, points] = [exactOf(plan.stated), rationals.plus(uplift.baseline, uplift.uplift)];
  const percent = rationals.minus(percentOf(stated, uplift.baseline), rationals.HUNDRED);
  if (!isSame(stated, points) || isSame(percent, uplift.uplift)) return;
  report({
    message: 'points',
    pointer: `${pointer}/plan/uplift`,
    data: {
      indicator: indicator.id,
      baseline: exactText(uplift.baseline),
      uplift: exactText(uplift.uplift),
      stated: exactText(stated),
      percent: shown(percent),
    },
    fix: {
      ...one('state the growth in percent of the baseline', 'указать прирост в процентах от базы', {
        op: 'replace',
        path: `${pointer}/plan/uplift`,
        value: rationals.toDecimal(percent, 12),
      }),
      safe: true,
    },
  });
}

function checkLabels({ report }: Context, { indicator, pointer }: Placement, metric: Metric): void {
  for (const [message, found] of [
    ['names', namedLabels(indicator, metric)],
    ['labels', scoredLabels(indicator, metric)],
  ] as const) {
    if (found) report({ message, pointer: `${pointer}/levels`, data: { indicator: indicator.id, ...found } });
  }
}

function checkCard({ report }: Context, { card: { combination, modifiers = [] }, pointer }: CardView): void {
  const at = `${pointer}/combination`;
  const { method, cap, minimumIndex } = combination;
  const isIndex = method === 'weighted-sum' || method === 'lowest';
  if (cap !== undefined && isIndex && isFraction(cap))
    report({ message: 'cap', pointer: `${at}/cap`, data: { name: 'index', cap: exactText(exactOf(cap)) }, ...inPercent([[`${at}/cap`, cap]]) });
  if (minimumIndex !== undefined && isFraction(minimumIndex))
    report({
      message: 'minimum',
      pointer: `${at}/minimumIndex`,
      data: { minimum: exactText(exactOf(minimumIndex)) },
      ...inPercent([[`${at}/minimumIndex`, minimumIndex]]),
    });
  modifiers.forEach(({ id, effect, by }, index) => {
    if (effect !== 'multiply' || by === undefined || typeof by === 'object' || !isPercent(by)) return;
    const place = `${pointer}/modifiers/${index}/by`;
    report({
      message: 'factor',
      pointer: place,
      data: { name: id, factor: exactText(exactOf(by)) },
      fix: one('write it as a factor', 'записать коэффициентом', hundredth(place, by)),
    });
  });
}

const checkAll = keptPerCard((context: Context, view: CardView): void => {
  checkCurves(context, view);
  checkCard(context, view);
  for (const placement of view.indicators) {
    checkScores(context, placement);
    if (!placement.metric) continue;
    checkPlan(context, placement, placement.metric);
    checkLabels(context, placement, placement.metric);
  }
});

function checkFormulas({ report }: Context, view: CardView): void {
  const sheet = sheetOf(view);
  if (!sheet) return;
  for (const { line, slip } of percentSlips(sheet)) report({ message: slip, pointer: line.source.pointer, data: { line: line.id, card: view.card.id } });
}

export const unitMismatch = defineRule({
  id: 'R17',
  name: 'unit-mismatch',
  origin: 'case M02',
  needs: ['plan', 'levels', 'curve', 'history'],
  title: { en: 'A number is on another scale than what it is compared with', ru: 'Число записано не в том масштабе, с которым его сравнивают' },
  why: {
    en: 'Percent, percentage points, fractions and coefficients look alike, and one taken for another changes pay a hundredfold or by a fifth. People then argue about what 120 means.',
    ru: 'Проценты, процентные пункты, доли и коэффициенты выглядят похоже, а перепутав их, выплату меняют в сто раз или на пятую часть. Потом люди спорят, что такое «120».',
  },
  messages: {
    bands: {
      severity: 'error',
      en: 'the bands of `{curve}` end at {edges}, but its value is in percent and is 100 on plan',
      ru: 'полосы шкалы `{curve}` заканчиваются на {edges}, а её значение — в процентах и на плане равно 100',
    },
    'pays-percent': {
      severity: 'error',
      en: 'the curve of `{curve}` gives percent and pays {most} % at most: its numbers are coefficients',
      ru: 'шкала `{curve}` задана в процентах и даёт не больше {most} %: её числа — это коэффициенты',
    },
    'pays-coefficient': {
      severity: 'error',
      en: 'the curve of `{curve}` gives coefficients and pays {most} times the bonus: its numbers are percents',
      ru: 'шкала `{curve}` задана коэффициентами и даёт премию в {most}-кратном размере: её числа — это проценты',
    },
    scores: {
      severity: 'error',
      en: 'the scores of `{indicator}` are {scores}, but scores are in percent, and 100 is the whole',
      ru: 'оценки показателя `{indicator}` — {scores}, а оценки считаются в процентах, и целое — это 100',
    },
    cap: {
      severity: 'error',
      en: 'the cap of `{name}` is {cap} %: it is written as a factor, and the document counts it in percent',
      ru: 'потолок `{name}` равен {cap} %: он записан коэффициентом, а документ считает его в процентах',
    },
    minimum: {
      severity: 'error',
      en: 'the minimum index is {minimum} %: it is written as a fraction, and the document counts it in percent',
      ru: 'минимальный индекс равен {minimum} %: он записан долей, а документ считает его в процентах',
    },
    factor: {
      severity: 'error',
      en: 'the modifier `{name}` multiplies pay by {factor}: it is written in percent, and the document takes it as a factor',
      ru: 'корректор `{name}` умножает выплату на {factor}: он записан в процентах, а документ считает его коэффициентом',
    },
    divided: {
      severity: 'error',
      en: 'the formula of `{line}` divides a percent by 100, and it stays a percent: 90 % becomes 0.9 %, a hundredth of what is meant; leave the division out, and count from 100',
      ru: 'формула `{line}` делит проценты на 100, и они остаются процентами: из 90 % выходит 0,9 %, в сто раз меньше, чем нужно; уберите деление и считайте от 100',
    },
    'counted-from-one': {
      severity: 'error',
      en: 'the formula of `{line}` counts from 1, which beside a percent is 1 %: write 100, and the result is taken as a factor',
      ru: 'формула `{line}` считает от 1, а рядом с процентами это 1 %: напишите 100, и результат станет коэффициентом',
    },
    'too-small': {
      severity: 'error',
      en: '`{indicator}` asks for {value} %, but its results are about {typical} %: it is written as a fraction',
      ru: 'по показателю `{indicator}` требуется {value} %, а результаты — около {typical} %: число записано долей',
    },
    'too-large': {
      severity: 'error',
      en: '`{indicator}` asks for {value} %, but its results are about {typical} %: one of them is on another scale',
      ru: 'по показателю `{indicator}` требуется {value} %, а результаты — около {typical} %: одно из чисел в другом масштабе',
    },
    points: {
      severity: 'error',
      en: 'the plan of `{indicator}` rises from {baseline} % to {stated} %, which is {uplift} points and {percent} percent, but the uplift is stated as {uplift} %',
      ru: 'план показателя `{indicator}` растёт с {baseline} % до {stated} %: это {uplift} пункта и {percent} процента, а прирост указан как {uplift} %',
    },
    names: {
      severity: 'error',
      en: 'the levels of `{indicator}` are called {labels} %, but of the plan {anchor} they are {attainments} %',
      ru: 'уровни показателя `{indicator}` названы {labels} %, а от плана {anchor} они составляют {attainments} %',
    },
    labels: {
      severity: 'warning',
      en: 'the levels of `{indicator}` count as {labels} %, but against the first level {anchor} they are {attainments} %: the labels are not attainment',
      ru: 'уровни показателя `{indicator}` идут как {labels} %, а к первому уровню {anchor} это {attainments} %: метки не означают выполнение',
    },
  },
  passed: {
    en: 'plans, levels, bands, scores and factors are on the scales that they are used on',
    ru: 'планы, уровни, полосы, оценки и коэффициенты записаны в том масштабе, в котором используются',
  },
  bad: {
    title: { en: 'A cap of 1.12 where percent is counted', ru: 'Потолок 1,12 там, где счёт в процентах' },
    patch: [{ op: 'replace', path: '/scorecards/0/indicators/0/cap', value: '1.12' }],
  },
  good: { title: { en: 'A cap of 120 percent', ru: 'Потолок 120 процентов' }, patch: [{ op: 'replace', path: '/scorecards/0/indicators/0/cap', value: 120 }] },
  check: (context) => {
    for (const view of context.cards) {
      checkAll(context, view);
      checkFormulas(context, view);
    }
  },
});
