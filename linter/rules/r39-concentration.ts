import { linesOfMany } from '../analyses/many.ts';
import { LEAST_HISTORY, metricsOf, pastFacts, rawOfCard } from '../analyses/past.ts';
import { generator, seedOf } from '../analyses/random.ts';
import { remembering } from '../analyses/remember.ts';
import type { CardView, Context, FactSet } from '../context.ts';
import { defineRule } from '../rule.ts';

/** People of the simulated population. */
const POPULATION = 200;
/** Results of people from which the population is taken as it is. */
const LEAST_RESULTS = 10;

/** How a fund spreads over people: the share of the top tenth and of those who get nothing, in percent. */
interface Spread {
  readonly people: number;
  readonly top: number;
  readonly nothing: number;
}

function spreadOf(bonuses: readonly number[]): Spread {
  const sorted = Float64Array.from(bonuses).sort().reverse();
  const fund = sorted.reduce((sum, one) => sum + one, 0);
  const tenth = sorted.slice(0, Math.max(1, Math.round(sorted.length / 10))).reduce((sum, one) => sum + one, 0);
  return {
    people: sorted.length,
    top: fund === 0 ? 0 : Math.round((tenth / fund) * 100),
    nothing: Math.round((sorted.filter((one) => one <= 0).length / sorted.length) * 100),
  };
}

const drawn = remembering<Spread | undefined>();

/** The spread over people who each draw their months from the card's history at random; undefined where the card refuses most of that. */
function drawnSpread(view: CardView, past: readonly { readonly facts: FactSet }[]): Spread | undefined {
  const random = generator(seedOf(JSON.stringify(view.card)));
  const names = Object.keys(past[0]?.facts ?? {});
  const people = Array.from({ length: POPULATION }, (): FactSet =>
    Object.fromEntries(names.map((name) => [name, past[Math.floor(random() * past.length)]?.facts[name] ?? '0'])),
  );
  const paid = linesOfMany(view, people, 'variable');
  return paid.length >= POPULATION / 2 ? spreadOf(paid) : undefined;
}

/** The spread over a population: of real people, or of one drawn from history. */
function spread({ results, statistics }: Context, view: CardView, past: readonly { readonly facts: FactSet }[] | undefined): Spread | undefined {
  const real = results
    .filter(({ scorecard }) => scorecard === view.card.id)
    .flatMap(({ lines }) => (lines['variable'] === undefined ? [] : [Number(lines['variable'])]));
  if (real.length >= LEAST_RESULTS) return spreadOf(real);
  return past && statistics ? drawn(view, '', () => drawnSpread(view, past)) : undefined;
}

export const concentration = defineRule({
  id: 'R39',
  name: 'concentration',
  origin: 'distribution of pay',
  needs: ['history', 'results', 'sheet'],
  title: { en: 'A few take most of the fund, or many get nothing', ru: 'Большую часть фонда забирают немногие, или многие не получают ничего' },
  why: {
    en: 'A bonus that most people never see moves nobody but the few. That may be wanted in sales; it should be known before it is signed.',
    ru: 'Премия, которой большинство не видит, движет лишь немногими. В продажах это может быть задумано, но знать об этом нужно до подписания.',
  },
  limits: {
    topShare: {
      default: 30,
      what: { en: 'largest share of the fund for the top tenth, in percent', ru: 'наибольшая доля фонда у верхней десятой части в процентах' },
    },
    nothing: { default: 30, what: { en: 'largest share of people without a bonus, in percent', ru: 'наибольшая доля людей без премии в процентах' } },
  },
  messages: {
    concentrated: {
      severity: 'info',
      en: 'of {people} people on card `{card}` the top tenth takes {top} % of the fund, and {nothing} % get nothing: look whether that is meant',
      ru: 'из {people} чел. по карте `{card}` верхняя десятая часть забирает {top} % фонда, а {nothing} % не получают ничего: проверьте, так ли задумано',
    },
    'no-history': {
      severity: 'info',
      noEvidence: true,
      en: 'how the fund of card `{card}` spreads is not known: its metrics have fewer than {least} common periods of history',
      ru: 'неизвестно, как распределяется фонд карты `{card}`: у её метрик меньше {least} общих периодов истории',
    },
  },
  passed: { en: 'the fund spreads over most people', ru: 'фонд распределяется между большинством' },
  bad: {
    title: { en: 'Nothing below a very good month', ru: 'Ничего, кроме как за очень хороший месяц' },
    patch: [{ op: 'add', path: '/scorecards/0/combination/minimumIndex', value: 101 }],
  },
  good: {
    title: { en: 'A low smallest index', ru: 'Низкий минимальный индекс' },
    patch: [{ op: 'add', path: '/scorecards/0/combination/minimumIndex', value: 40 }],
  },
  check: (context) => {
    const metrics = metricsOf(context);
    for (const view of context.cards) {
      const past = pastFacts(rawOfCard(view, metrics));
      const found = spread(context, view, past);
      if (!found) {
        if (!past) context.report({ message: 'no-history', pointer: view.pointer, data: { card: view.card.id, least: LEAST_HISTORY } });
        else
          context.notAnalysed(view.pointer, {
            en: 'statistics were left out, or the card cannot be calculated for its history',
            ru: 'статистика отключена, или карту нельзя рассчитать по её истории',
          });
        continue;
      }
      const { people, top, nothing } = found;
      if (top <= context.limit('topShare', view) && nothing <= context.limit('nothing', view)) continue;
      context.report({ message: 'concentrated', pointer: view.pointer, data: { card: view.card.id, people, top, nothing } });
    }
  },
});
