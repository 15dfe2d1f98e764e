import { defineProblems } from '../problem.ts';

/** Indicators: attainment, plan, levels, curve, missing rule. */
export const indicatorProblems = defineProblems({
  'attainment-missing': {
    cause: { en: 'the indicator `{indicator}` has no method of attainment', ru: 'у показателя `{indicator}` не указан способ расчёта выполнения' },
    remedy: { en: 'add `attainment`, or make it a cut-off indicator', ru: 'добавьте `attainment` или сделайте показатель отсекающим' },
  },
  'cut-off-indicator-with': {
    cause: {
      en: 'the cut-off indicator `{indicator}` has `{property}`, and a cut-off has no score of its own',
      ru: 'у отсекающего показателя `{indicator}` есть `{property}`, а своей оценки у него не бывает',
    },
    remedy: { en: 'take `{property}` out, or change the type of the indicator', ru: 'уберите `{property}` или измените тип показателя' },
  },
  'method-needs-number': {
    cause: { en: 'the method `{method}` needs a number, and the metric is `{kind}`', ru: 'способу `{method}` нужно число, а показатель — `{kind}`' },
    remedy: { en: 'use `met` or `rating`, or a metric that is a number', ru: 'возьмите `met` или `rating` либо числовой показатель' },
  },
  'number-without-unit': {
    cause: {
      en: 'the indicator `{indicator}` has a plan or levels, and its metric is `{kind}`, not a number',
      ru: 'у показателя `{indicator}` есть план или уровни, а измеряется он не числом, а `{kind}`',
    },
    remedy: { en: 'take them out, or use a metric that is a number', ru: 'уберите их или возьмите числовой показатель' },
  },
  'plan-missing': {
    cause: {
      en: 'the indicator `{indicator}` has no plan, and the method `{method}` needs one',
      ru: 'у показателя `{indicator}` нет плана, а способу `{method}` он нужен',
    },
    remedy: { en: 'add `plan`', ru: 'добавьте `plan`' },
  },
  'range-missing': {
    cause: {
      en: 'the metric `{metric}` is to stay in a range that it does not declare',
      ru: 'показатель `{metric}` должен держаться в диапазоне, но диапазон не объявлен',
    },
    remedy: { en: 'add `range` to the metric, or a condition to `met`', ru: 'добавьте показателю `range` или условие в `met`' },
  },
  'direction-unfit': {
    cause: {
      en: 'the method `{method}` needs to know whether more or less of `{metric}` is better',
      ru: 'способу `{method}` нужно знать, больше или меньше `{metric}` — лучше',
    },
    remedy: {
      en: 'use direction `higher` or `lower`, or `direct` with a curve',
      ru: 'укажите направление `higher` или `lower` либо возьмите `direct` с кривой',
    },
  },
  'condition-missing': {
    cause: {
      en: 'the indicator `{indicator}` is met or not met by a text, and nothing says by which',
      ru: 'показатель `{indicator}` выполнен или нет по тексту, но не указано, по какому',
    },
    remedy: { en: 'add `condition`, or use `rating`', ru: 'добавьте `condition` или возьмите `rating`' },
  },
  'curve-missing': {
    cause: {
      en: 'the indicator `{indicator}` takes its metric directly, and nothing makes a score of it',
      ru: 'показатель `{indicator}` берётся напрямую, и ничто не превращает его в оценку',
    },
    remedy: {
      en: 'add `curve`; a coefficient takes one that gives `coefficient`, with one band `proportional` and the factor 1; only a metric in % is a score by itself',
      ru: 'добавьте `curve`; для коэффициента это кривая, которая даёт `coefficient`, с одной полосой `proportional` и множителем 1; сам по себе оценкой служит только показатель в %',
    },
  },
  'rating-of-boolean': {
    cause: { en: 'the metric `{metric}` is true or false and has no ratings', ru: 'показатель `{metric}` бывает только истиной или ложью, оценок у него нет' },
    remedy: { en: 'use `met`', ru: 'возьмите `met`' },
  },
  'rating-type': {
    cause: { en: 'the rating `{rating}` is not of the type `{kind}` of the metric', ru: 'оценка `{rating}` — не того типа, что показатель (`{kind}`)' },
    remedy: {
      en: 'write ratings of a number without quotes, ratings of a text in quotes',
      ru: 'числовые оценки записывайте без кавычек, текстовые — в кавычках',
    },
  },
  'duplicate-rating': {
    cause: { en: 'the rating `{rating}` stands on the scale twice', ru: 'оценка `{rating}` стоит в шкале дважды' },
    remedy: { en: 'keep one of the two', ru: 'оставьте одну из двух' },
  },
  'on-plan-without-plan': {
    cause: {
      en: 'the missing actual of `{indicator}` would count as the plan, and there is no plan',
      ru: 'отсутствующий факт показателя `{indicator}` считался бы равным плану, а плана нет',
    },
    remedy: { en: 'add a plan, or another `missing` rule', ru: 'добавьте план или другое правило `missing`' },
  },
  'on-plan-for-text': {
    cause: {
      en: 'the missing actual of `{indicator}` would count as the plan, and a text has none',
      ru: 'отсутствующий факт показателя `{indicator}` считался бы равным плану, а у текста плана нет',
    },
    remedy: { en: 'choose `refuse`, `zero` or `reweight`', ru: 'выберите `refuse`, `zero` или `reweight`' },
  },
  'on-plan-for-points': {
    cause: {
      en: 'the missing counts of `{indicator}` would count as the plan, and violations have none',
      ru: 'отсутствующие подсчёты показателя `{indicator}` считались бы равными плану, а у нарушений плана нет',
    },
    remedy: { en: 'choose `refuse`, `zero` or `reweight`', ru: 'выберите `refuse`, `zero` или `reweight`' },
  },
  'levels-missing': {
    cause: { en: 'the indicator `{indicator}` is judged by levels and has none', ru: 'показатель `{indicator}` оценивается по уровням, а уровней нет' },
    remedy: { en: 'add `levels`', ru: 'добавьте `levels`' },
  },
  'level-score-missing': {
    cause: { en: 'the level `{level}` earns nothing that is known', ru: 'не указано, что даёт уровень `{level}`' },
    remedy: { en: 'add its `score`', ru: 'добавьте его `score`' },
  },
  'matrix-scores': {
    cause: {
      en: 'the row `{row}` of the matrix has {scores} scores, and the indicator has {levels} levels',
      ru: 'в строке `{row}` матрицы оценок: {scores}, а уровней у показателя: {levels}',
    },
    remedy: { en: 'give the row one score for each level', ru: 'задайте строке по одной оценке на каждый уровень' },
  },
  'rows-out-of-order': {
    cause: {
      en: 'the row `{row}` from {from} does not follow the row `{before}` the way that the first two lead',
      ru: 'строка `{row}` от {from} идёт за строкой `{before}` не в ту сторону, что первые две',
    },
    remedy: { en: 'put the rows in rising or in falling order, worst first', ru: 'расположите строки по возрастанию или по убыванию, начиная с худшей' },
  },
  'capacity-unit': {
    cause: {
      en: 'required output by people and days is in `{derived}`, and the metric in `{unit}`',
      ru: 'выпуск на человека и день получается в `{derived}`, а показатель — в `{unit}`',
    },
    remedy: { en: 'correct the unit of the metric or of one of the parts', ru: 'исправьте единицу показателя или одной из частей' },
  },
  'band-end-open': {
    cause: {
      en: 'the band `{band}` has the ends `{ends}` and owns one that is not there',
      ru: 'полоса `{band}` с концами `{ends}` включает конец, которого нет',
    },
    remedy: { en: 'write a round bracket at an end that is absent', ru: 'у отсутствующего конца поставьте круглую скобку' },
  },
  'band-reversed': {
    cause: { en: 'the band `{band}` goes from {from} down to {to}', ru: 'полоса `{band}` идёт от {from} вниз до {to}' },
    remedy: { en: 'swap its ends', ru: 'поменяйте её концы местами' },
  },
  'band-empty': {
    cause: {
      en: 'the band `{band}` begins and ends at {at} and owns no value',
      ru: 'полоса `{band}` начинается и заканчивается в {at} и не включает ни одного значения',
    },
    remedy: { en: 'let it own both ends, `[]`, or widen it', ru: 'включите оба конца, `[]`, или расширьте её' },
  },
  'band-without-width': {
    cause: {
      en: 'the band `{band}` pays in proportion between two ends that are one',
      ru: 'полоса `{band}` платит пропорционально между концами, которые совпадают',
    },
    remedy: { en: 'widen it, or pay a constant', ru: 'расширьте её или платите постоянную величину' },
  },
  'band-end-missing': {
    cause: { en: 'the band `{band}` pays `{kind}` and has no end `{end}`', ru: 'полоса `{band}` платит `{kind}`, но конца `{end}` у неё нет' },
    remedy: { en: 'add `{end}`', ru: 'добавьте `{end}`' },
  },
  'floor-above-cap': {
    cause: { en: 'the floor {floor} is above the cap {cap}', ru: 'нижний предел {floor} больше верхнего {cap}' },
    remedy: { en: 'swap them, or correct the wrong one', ru: 'поменяйте их местами или исправьте неверный' },
  },
});
