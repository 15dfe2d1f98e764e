import type { Goal, Indicator, Metric, Text } from '@scorewright/schemas';
import type { Report } from '../context.ts';
import { defineRule } from '../rule.ts';

/** Verbs that promise without saying how much. */
const VAGUE =
  /\b(improve|increase|enhance|strengthen|optimi[sz]e|develop|ensure|boost)\b|(?<!\p{L})(повы[сш]\p{L}*|улучш\p{L}*|усил\p{L}*|оптимизир\p{L}*|разви(ть|тие|вать)\p{L}*|обеспеч\p{L}*|увелич\p{L}*)/iu;

const textsOf = (text: Text | undefined): readonly string[] => (text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text));
const vagueWord = (text: Text | undefined): string | undefined =>
  textsOf(text)
    .filter((one) => !/\d/.test(one))
    .map((one) => VAGUE.exec(one)?.[0])
    .find((word) => word !== undefined);

/** What a goal lacks to be judged: volume, quality, price. */
function lacking({ base, target, change, unit, quality, price }: Goal): readonly string[] {
  const volume = unit !== undefined && ((base !== undefined && target !== undefined) || change !== undefined);
  return [...(volume ? [] : ['volume']), ...(quality === undefined ? ['quality'] : []), ...(price === undefined ? ['price'] : [])];
}

/** Who judges, and from which record: what of it is not said. */
function judgement({ id, judgedBy, evidence }: Indicator, pointer: string): readonly Report[] {
  if (judgedBy !== undefined && evidence !== undefined) return [];
  const message = judgedBy !== undefined ? 'no-record' : evidence !== undefined ? 'no-judge' : 'no-judgement';
  return [{ message, pointer, data: { indicator: id, ...(judgedBy !== undefined && { who: judgedBy }) } }];
}

function aboutIndicator(indicator: Indicator, metric: Metric | undefined, pointer: string): readonly Report[] {
  const measured =
    indicator.plan ??
    indicator.levels ??
    indicator.curve ??
    (indicator.attainment && ['interval', 'rating', 'met', 'points-lost', 'formula', 'base-norm'].includes(indicator.attainment.method));
  const word = vagueWord(indicator.name ?? metric?.name);
  return [
    ...(indicator.type !== 'cut-off' && !measured ? [{ message: 'no-target', pointer, data: { indicator: indicator.id } }] : []),
    ...(word !== undefined && !indicator.plan && !indicator.levels ? [{ message: 'vague-word', pointer, data: { indicator: indicator.id, word } }] : []),
    ...(indicator.measurement === 'qualitative' ? judgement(indicator, pointer) : []),
  ];
}

export const vagueIndicator = defineRule({
  id: 'R48',
  name: 'vague-indicator',
  origin: 'source 003, goals and indicators',
  needs: ['metrics', 'goals', 'plan'],
  title: { en: 'An indicator or goal cannot be judged', ru: 'По показателю или цели нельзя судить, достигнуты ли они' },
  why: {
    en: '"Improve quality" is met by whoever decides that it is. A goal needs a volume, a quality and a price; an indicator needs a definition and a number; a judgement needs a judge and a record.',
    ru: '«Улучшить качество» выполнено тогда, когда так решит начальник. Цели нужны объём, качество и цена, показателю нужны определение и число, суждению нужны судья и запись.',
  },
  messages: {
    'no-target': {
      severity: 'warning',
      en: 'indicator `{indicator}` says nowhere what is good: give it a plan, levels or bands',
      ru: 'у показателя `{indicator}` нигде не сказано, что считать хорошим: задайте план, уровни или диапазоны',
    },
    'vague-word': {
      severity: 'warning',
      en: 'indicator `{indicator}` says `{word}` without a number: say from what to what',
      ru: 'показатель `{indicator}` говорит `{word}` без числа: укажите, от какого значения до какого',
    },
    'no-judgement': {
      severity: 'warning',
      en: 'indicator `{indicator}` is judged, and the document does not say by whom or from which record: add both',
      ru: 'показатель `{indicator}` оценивают, но не сказано, кто и по какой записи: добавьте и то, и другое',
    },
    'no-judge': {
      severity: 'warning',
      en: 'indicator `{indicator}` is judged, and the document does not say by whom: name the judge',
      ru: 'показатель `{indicator}` оценивают, но не сказано, кто: назовите оценивающего',
    },
    'no-record': {
      severity: 'warning',
      en: 'indicator `{indicator}` is judged by `{who}`, and the document does not say from which record: name it',
      ru: 'показатель `{indicator}` оценивает `{who}`, но не сказано, по какой записи: назовите её',
    },
    'no-definition': {
      severity: 'warning',
      en: 'metric `{metric}` has no definition: say what counts and what does not',
      ru: 'у метрики `{metric}` нет определения: укажите, что считается, а что нет',
    },
    'goal-without-volume': {
      severity: 'warning',
      en: 'goal `{goal}` names no volume: say from which figure to which, and in which unit',
      ru: 'у цели `{goal}` нет объёма: укажите, от какого значения до какого и в каких единицах',
    },
    'goal-without-quality': {
      severity: 'warning',
      en: 'goal `{goal}` names no quality: say what must not suffer while it is reached',
      ru: 'у цели `{goal}` не указано качество: скажите, что не должно пострадать при её достижении',
    },
    'goal-without-price': {
      severity: 'warning',
      en: 'goal `{goal}` names no price: say what reaching it may cost',
      ru: 'у цели `{goal}` не указана цена: скажите, во что может обойтись её достижение',
    },
  },
  passed: { en: 'every indicator has a definition and a number to be judged by', ru: 'у каждого показателя есть определение и число, по которому судят' },
  bad: { title: { en: 'A metric without a definition', ru: 'Метрика без определения' }, patch: [{ op: 'remove', path: '/metrics/0/definition' }] },
  good: {
    title: { en: 'A name with a verb, beside levels with numbers', ru: 'Название с глаголом при уровнях с числами' },
    patch: [{ op: 'add', path: '/scorecards/0/indicators/0/name', value: { en: 'Increase leads', ru: 'Увеличить лиды' } }],
  },
  check: ({ policy, cards, metric: find, report }) => {
    const seen = new Set<string>();
    for (const { indicators } of cards) {
      for (const { indicator, metric, pointer } of indicators) {
        aboutIndicator(indicator, metric, pointer).forEach(report);
        if (!metric || seen.has(metric.id)) continue;
        seen.add(metric.id);
        if (!textsOf(metric.definition).some((text) => text.trim() !== ''))
          report({ message: 'no-definition', pointer: find(metric.id)?.pointer ?? '', data: { metric: metric.id } });
      }
    }
    policy.goals?.forEach((goal, index) => {
      const isLeaf = !policy.goals?.some(({ parent }) => parent === goal.id);
      if (isLeaf) for (const lack of lacking(goal)) report({ message: `goal-without-${lack}`, pointer: `/goals/${index}`, data: { goal: goal.id } });
    });
  },
});
