/** A value of a closed set of the policy language, in words: English, Russian. */
export type ValueWords = readonly [en: string, ru: string];

type Words = Readonly<Record<string, ValueWords>>;

const FREQUENCIES: Words = {
  daily: ['every day', 'каждый день'],
  weekly: ['every week', 'каждую неделю'],
  monthly: ['every month', 'каждый месяц'],
  quarterly: ['every quarter', 'каждый квартал'],
  'half-yearly': ['every half-year', 'каждое полугодие'],
  yearly: ['every year', 'каждый год'],
};

const CHANGED: Words = {
  plan: ['the plan', 'план'],
  weight: ['the weight', 'вес'],
  actual: ['the actual', 'факт'],
  level: ['a level', 'уровень'],
  'target-bonus': ['the target bonus', 'целевая премия'],
  indicators: ['which indicators count', 'состав показателей'],
  fact: ['a fact', 'исходное данное'],
};

const SHARES: Words = {
  salary: ['salary', 'оклад'],
  bonus: ['the bonus', 'премия'],
  variable: ['bonus and extra pay', 'премия и доплаты'],
};

/** Languages of texts, for what is written in several. */
const TONGUES: Words = {
  en: ['English', 'английский'],
  ru: ['Russian', 'русский'],
  sv: ['Swedish', 'шведский'],
  de: ['German', 'немецкий'],
  fr: ['French', 'французский'],
  kk: ['Kazakh', 'казахский'],
};

/** Where one property has several closed sets (a method of a plan, of attainment, of a combination), their values do not collide. A test holds this to the schema. */
const VALUES: Readonly<Record<string, Words>> = {
  languages: TONGUES,
  every: FREQUENCIES,
  parameter: CHANGED,
  parameters: CHANGED,
  period: {
    week: ['a week', 'неделя'],
    month: ['a month', 'месяц'],
    quarter: ['a quarter', 'квартал'],
    'half-year': ['a half-year', 'полугодие'],
    year: ['a year', 'год'],
  },
  place: {
    general: ['general part', 'общая часть'],
    indicators: ['metrics', 'показатели'],
    cards: ['scorecards', 'карты'],
    corrections: ['corrections', 'корректировки'],
    cycle: ['cycle', 'цикл'],
    final: ['final provisions', 'заключительные положения'],
  },
  profile: {
    none: ['no national rules', 'без национальных правил'],
    RU: ['law of Russia', 'право России'],
    SE: ['law of Sweden', 'право Швеции'],
    manager: ['manager', 'руководитель'],
    sales: ['sales', 'продажи'],
    staff: ['staff', 'специалист'],
    'top-manager': ['top manager', 'топ-менеджер'],
  },
  of: { salary: ['the salary', 'оклад'], 'target-bonus': ['the target bonus', 'целевая премия'] },
  mode: {
    'half-up': ['to the nearest, a half away from zero', 'до ближайшего, половина — от нуля'],
    'half-even': ['to the nearest, a half to the even one', 'до ближайшего, половина — к чётному'],
    'half-down': ['to the nearest, a half towards zero', 'до ближайшего, половина — к нулю'],
    up: ['always away from zero', 'всегда от нуля'],
    down: ['always towards zero', 'всегда к нулю'],
    ceiling: ['always up', 'всегда вверх'],
    floor: ['always down', 'всегда вниз'],
  },
  what: {
    metric: ['calculated metrics', 'расчётные метрики'],
    plan: ['plans', 'планы'],
    attainment: ['attainment', 'выполнение'],
    score: ['scores', 'проценты показателей'],
    contribution: ['contributions', 'вклады'],
    index: ['the index', 'индекс'],
    coefficient: ['the coefficient', 'коэффициент'],
    'indicator-pay': ['money of an indicator', 'сумма показателя'],
    salary: ['salary', 'оклад'],
    'target-bonus': ['target bonus', 'целевая премия'],
    bonus: ['the bonus', 'премия'],
    extra: ['extra pay', 'доплаты'],
    total: ['the total', 'итоговая выплата'],
    forecast: ['forecasts', 'прогнозы'],
  },
  missing: {
    refuse: ['no result', 'расчёта нет'],
    zero: ['the score is 0', 'процент равен 0'],
    reweight: ['left out, the other weights grow', 'исключается, остальные веса растут'],
    'on-plan': ['counts as on plan', 'считается выполненным по плану'],
  },
  type: {
    number: ['a number', 'число'],
    boolean: ['yes or no', 'да или нет'],
    text: ['a text', 'текст'],
    date: ['a date', 'дата'],
    continuous: ['continuous', 'непрерывный'],
    discrete: ['met or not', 'выполнен или нет'],
    'cut-off': ['cut-off only', 'только отсекающий'],
  },
  about: {
    employee: ['of the employee', 'о сотруднике'],
    period: ['of the employee’s period', 'о периоде сотрудника'],
    company: ['of the whole company', 'о компании в целом'],
  },
  direction: {
    higher: ['higher is better', 'чем больше, тем лучше'],
    lower: ['lower is better', 'чем меньше, тем лучше'],
    range: ['within a range', 'в пределах диапазона'],
  },
  kind: {
    activity: ['activity: what is done', 'действие: что делается'],
    efficiency: ['efficiency: effort into result', 'эффективность: во что обходится результат'],
    result: ['result', 'результат'],
    nothing: ['nothing', 'ничего'],
    constant: ['the same everywhere', 'одно и то же'],
    proportional: ['in proportion to the value', 'пропорционально значению'],
    linear: ['from one value to another, in proportion', 'от одного значения до другого, пропорционально'],
    marginal: ['a start and a share of what lies above', 'начало и доля того, что выше'],
    stairs: ['a start and as much for each full step', 'начало и надбавка за каждый полный шаг'],
    'changed-duties': ['changed duties', 'изменились обязанности'],
    internal: ['inside the company', 'причина внутри компании'],
    external: ['outside the company', 'причина вне компании'],
    'data-error': ['an error in the data', 'ошибка в данных'],
  },
  measure: {
    total: ['adds up over time', 'накапливается'],
    ratio: ['a quotient', 'отношение'],
    level: ['a state at a moment', 'состояние на момент'],
  },
  effect: {
    '+': ['raises it', 'повышает'],
    '-': ['lowers it', 'снижает'],
    zero: ['becomes 0', 'обнуляется'],
    multiply: ['is multiplied', 'умножается'],
    cap: ['is at most', 'не больше, чем'],
    add: ['is added', 'прибавляется'],
  },
  method: {
    value: ['a number', 'число'],
    uplift: ['earlier result plus a rise', 'прежний результат плюс прирост'],
    predecessor: ['from earlier results', 'по прежним результатам'],
    capacity: ['from capacity', 'по мощности'],
    benchmark: ['from a benchmark', 'по ориентиру'],
    formula: ['a formula', 'формула'],
    ratio: ['actual to plan', 'факт к плану'],
    'inverse-ratio': ['plan to actual', 'план к факту'],
    'base-norm': ['from base to norm', 'от базы к норме'],
    deviation: ['deviation from the plan', 'отклонение от плана'],
    ladder: ['by levels', 'по уровням'],
    interval: ['between two values', 'между двумя значениями'],
    met: ['met or not', 'выполнено или нет'],
    'points-lost': ['points lost', 'потерянные баллы'],
    rating: ['by rating', 'по оценке'],
    direct: ['the value itself', 'само значение'],
    matrix: ['by a matrix of two measures', 'по матрице двух измерителей'],
    'weighted-sum': ['weighted sum', 'взвешенная сумма'],
    product: ['product of the coefficients', 'произведение коэффициентов'],
    sum: ['sum of the coefficients', 'сумма коэффициентов'],
    lowest: ['the lowest score', 'наименьший процент'],
    separate: ['each indicator pays for itself', 'каждый показатель платит сам'],
  },
  interpolation: { step: ['a step: the level reached counts', 'ступенью: считается достигнутый уровень'], linear: ['in proportion', 'пропорционально'] },
  ends: {
    '[]': ['both ends belong to it', 'обе границы включены'],
    '[)': ['the lower end belongs to it, the upper does not', 'нижняя граница включена, верхняя нет'],
    '(]': ['the upper end belongs to it, the lower does not', 'верхняя граница включена, нижняя нет'],
    '()': ['neither end belongs to it', 'границы не включены'],
  },
  gives: { percent: ['a percentage', 'процент'], coefficient: ['a coefficient', 'коэффициент'] },
  measurement: { quantitative: ['in numbers', 'в числах'], qualitative: ['by judgement', 'оценкой'] },
  weights: {
    percent: ['percent: together 100', 'процентами: в сумме 100'],
    parts: ['parts: each counts as its share of the sum', 'частями: доля каждого в сумме'],
  },
  card: SHARES,
  nature: { performance: ['measures results', 'мера результата'], disciplinary: ['punishes a violation of duty', 'наказание за нарушение обязанностей'] },
  on: { ...SHARES, index: ['the index', 'индекс'], total: ['the total', 'итоговая выплата'], extras: ['extra pay', 'доплаты'] },
  by: { 'calendar-days': ['calendar days', 'календарные дни'], 'working-days': ['working days', 'рабочие дни'], hours: ['hours', 'часы'] },
  stage: {
    self: ['self-assessment', 'самооценка'],
    manager: ['the manager', 'руководитель'],
    hr: ['HR', 'HR'],
    finance: ['finance', 'финансы'],
    director: ['the director', 'директор'],
  },
};

/** What a value of a closed set is called; undefined for a value of an open one. */
export function valueWords(property: string, value: string): ValueWords | undefined {
  const words = Object.hasOwn(VALUES, property) ? VALUES[property] : undefined;
  return words && Object.hasOwn(words, value) ? words[value] : undefined;
}
