import type { Metric } from '@scorewright/schemas';
import { difference, order } from '../amounts.ts';
import { metricsOf } from '../analyses/past.ts';
import type { CardView, Context, FactSet } from '../context.ts';
import { namesIn, rawMetrics } from '../metric-graph.ts';
import { defineRule } from '../rule.ts';

/** Raw metrics that a formula divides by. */
function denominators({ formula }: Metric, metrics: ReadonlyMap<string, Metric>): readonly string[] {
  const args = typeof formula === 'object' ? (formula['/'] ?? formula['percent']) : undefined;
  const divisor = Array.isArray(args) ? (args as readonly unknown[])[1] : undefined;
  return [...new Set(namesIn(divisor).flatMap((id) => rawMetrics(id, metrics)))];
}

/** One unit less of a count, one percent less of anything else. */
function shrunk({ domain }: Metric, value: string): string | undefined {
  const number = Number(value);
  const less = domain?.integer === true ? number - 1 : Number((number * 0.99).toPrecision(12));
  return less > 0 && less >= Number(domain?.min ?? 0) ? String(less) : undefined;
}

const canMove = ({ owner, source, levers = [] }: Metric, position: string): boolean =>
  owner === position || source?.recordedBy === position || levers.some(({ who }) => who === position);

function judge(context: Context, view: CardView, ratio: Metric, id: string, metrics: ReadonlyMap<string, Metric>): void {
  const [metric, facts] = [metrics.get(id), view.onPlan];
  const place = context.metric(ratio.id);
  if (!metric || !place || !('value' in facts) || typeof facts.value[id] !== 'string') return;
  if (ratio.guards?.includes(id) || !canMove(metric, view.card.position)) return;
  const less = shrunk(metric, facts.value[id]);
  if (less === undefined) return;
  const changed: FactSet = { [id]: less };
  const [before, after] = [view.payAt({}), view.payAt(changed)];
  if (!('value' in before) || !('value' in after) || order(after.value, before.value) <= 0) return;
  const gain = difference(after.value, before.value);
  context.report({
    message: 'shrink',
    pointer: place.pointer,
    data: { ratio: ratio.id, metric: id, from: facts.value[id], to: less, gain, position: view.card.position },
    witness: [
      { scorecard: view.card.id, facts: { [id]: facts.value[id] }, pay: before.value },
      { scorecard: view.card.id, facts: { [id]: less }, pay: after.value },
    ],
    money: { amount: gain },
  });
}

export const ratioGame = defineRule({
  id: 'R36',
  name: 'ratio-game',
  origin: 'case M04',
  needs: ['metrics', 'levers', 'sheet'],
  title: { en: 'Doing less raises a ratio, and pays', ru: 'Если делать меньше, доля растёт, и за это платят' },
  why: {
    en: 'A ratio can be raised by its numerator or lowered in its denominator, and the second is easier. Whoever can choose what is counted below the line drops the hard cases.',
    ru: 'Долю можно поднять числителем или уменьшить знаменатель, и второе проще. Тот, кто решает, что попадает в знаменатель, отбрасывает трудные случаи.',
  },
  messages: {
    shrink: {
      severity: 'error',
      en: '`{ratio}` rises when `{metric}` falls from {from} to {to}, `{position}` can do that, and it pays {gain} more: guard it by `{metric}` itself, or pay for the numerator',
      ru: '`{ratio}` растёт, когда `{metric}` падает с {from} до {to}; `{position}` может это сделать и получит на {gain} больше: добавьте `{metric}` как контрольную метрику или платите за числитель',
    },
  },
  passed: {
    en: 'no ratio pays more when its denominator shrinks in the hands of the payee',
    ru: 'ни одна доля не приносит больше, когда получатель уменьшает её знаменатель',
  },
  bad: {
    title: {
      en: 'The head of sales counts the orders, and nothing guards their number',
      ru: 'Руководитель продаж считает заказы, и их число никто не контролирует',
    },
    patch: [
      { op: 'replace', path: '/metrics/3/guards', value: ['order-returns'] },
      { op: 'replace', path: '/metrics/6/owner', value: 'Head of sales' },
    ],
  },
  good: {
    title: { en: 'The number of orders is a guard of the average order', ru: 'Число заказов контролирует средний чек' },
    patch: [{ op: 'replace', path: '/metrics/6/owner', value: 'Head of sales' }],
  },
  check: (context) => {
    const metrics = metricsOf(context);
    for (const view of context.cards) {
      for (const { metric } of view.indicators) {
        if (metric?.formula !== undefined) for (const id of denominators(metric, metrics)) judge(context, view, metric, id, metrics);
      }
    }
  },
});
