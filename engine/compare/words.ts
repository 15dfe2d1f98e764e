/** What properties of a policy are called in sentences: English, Russian, and the unit of their numbers (`money`: the policy's currency; `metric`: that of the indicator's metric). */
type Words = readonly [en: string, ru: string, unit?: '%' | 'money' | 'metric'];

/** A property that is not here goes by its own name. */
export const PROPERTY_WORDS: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['title', ['title', 'название']], ['name', ['name', 'название']], ['purpose', ['purpose', 'цель']], ['covers', ['who is covered', 'кого охватывает']],
  ['version', ['version', 'версия']], ['owner', ['owner', 'ответственный']], ['currency', ['currency', 'валюта']], ['period', ['period', 'период']],
  ['effective', ['effective', 'срок действия']], ['from', ['from', 'с']], ['until', ['until', 'по']], ['languages', ['languages', 'языки']], ['text', ['text', 'текст']],
  ['definition', ['definition', 'определение']], ['missing', ['rule for missing facts', 'правило для отсутствующих фактов']], ['rounding', ['rounding', 'округление']],
  ['weight', ['weight', 'вес', '%']], ['score', ['score', 'оценка', '%']], ['at', ['value', 'значение', 'metric']], ['plan', ['plan', 'план', 'metric']],
  ['value', ['value', 'значение', 'metric']], ['stated', ['stated plan', 'записанный план', 'metric']], ['baseline', ['baseline', 'база', 'metric']],
  ['uplift', ['uplift', 'прирост', '%']], ['base', ['base', 'база', 'metric']], ['norm', ['norm', 'норма', 'metric']], ['target', ['target', 'цель']], ['change', ['change', 'изменение']],
  ['method', ['method', 'метод']], ['attainment', ['attainment', 'выполнение']], ['curve', ['payout curve', 'кривая выплаты']], ['pays', ['payment', 'оплата']],
  ['to', ['to', 'до']], ['ends', ['ends', 'границы']], ['kind', ['kind', 'вид']], ['factor', ['factor', 'множитель']], ['floor', ['floor', 'нижняя граница']], ['cap', ['cap', 'верхняя граница']],
  ['salary', ['salary', 'оклад', 'money']], ['targetBonus', ['target bonus', 'целевая премия', 'money']], ['pay', ['pay', 'оплата']], ['percent', ['percent', 'процент', '%']],
  ['amount', ['amount', 'сумма', 'money']], ['combination', ['combination', 'сведение показателей']], ['minimumIndex', ['minimum index', 'минимальный индекс', '%']], ['tiers', ['tiers', 'ступени выплаты']],
  ['team', ['team share', 'командная часть']], ['share', ['share', 'доля', '%']], ['statedMaximum', ['stated maximum', 'заявленный максимум', 'money']],
  ['statedMinimum', ['stated minimum', 'заявленный минимум', 'money']], ['budget', ['budget', 'бюджет', 'money']], ['headcount', ['headcount', 'численность']],
  ['position', ['position', 'должность']], ['department', ['department', 'подразделение']], ['grade', ['grade', 'грейд']], ['profile', ['role profile', 'профиль роли']],
  ['metric', ['metric', 'метрика']], ['goal', ['goal', 'цель']], ['unit', ['unit', 'единица']], ['direction', ['direction', 'направление']], ['measure', ['measure', 'тип измерения']],
  ['formula', ['formula', 'формула']], ['condition', ['condition', 'условие']], ['when', ['condition', 'условие']], ['appliesTo', ['whom it applies to', 'к кому относится']],
  ['by', ['by', 'на сколько']], ['effect', ['effect', 'действие']], ['scope', ['scope', 'на что действует']], ['on', ['applied to', 'применяется к']], ['of', ['base', 'база']],
  ['rate', ['rate', 'ставка', '%']], ['above', ['threshold', 'порог']], ['atLeast', ['lower limit', 'нижний предел', 'money']], ['atMost', ['upper limit', 'верхний предел', 'money']],
  ['payDay', ['pay day', 'день выплаты']], ['next', ['next review', 'ближайший пересмотр']], ['trial', ['trial period', 'испытательный период']], ['every', ['frequency', 'частота']],
  ['who', ['responsible', 'ответственный']], ['what', ['what is done', 'что делается']], ['byDay', ['by day', 'к какому дню']], ['announced', ['announced', 'объявлено']],
  ['signed', ['signed', 'подписано']], ['targetsApproved', ['targets approved', 'планы утверждены']], ['expires', ['expires', 'действует до']], ['source', ['source', 'источник']],
  ['system', ['system', 'система']], ['recordedBy', ['recorded by', 'кто записывает']], ['independent', ['independence', 'независимость']], ['readyAfterDays', ['days until ready', 'дней до готовности']],
  ['domain', ['bounds', 'границы значений']], ['min', ['smallest', 'наименьшее']], ['max', ['largest', 'наибольшее']], ['history', ['history', 'история']], ['levers', ['levers', 'рычаги']],
  ['guards', ['guards', 'контрольные показатели']], ['weights', ['weight', 'вес']], ['expect', ['expected', 'ожидается']], ['facts', ['facts', 'факты']], ['why', ['why', 'обоснование']], ['clause', ['clause', 'пункт']],
]);

/** Lists of things that sentences call by their name. */
export const ITEM_WORDS: ReadonlyMap<string, readonly [en: string, ru: string]> = new Map([
  ['scorecards', ['card', 'карта']], ['indicators', ['indicator', 'показатель']], ['metrics', ['metric', 'метрика']], ['goals', ['goal', 'цель']], ['facts', ['fact', 'факт']],
  ['levels', ['level', 'уровень']], ['bands', ['band', 'ступень']], ['weightVariants', ['weight variant', 'вариант весов']], ['weights', ['weight', 'вес']], ['cutOffs', ['cut-off', 'отсечение']],
  ['modifiers', ['modifier', 'модификатор']], ['extras', ['extra pay', 'доплата']], ['limits', ['limit', 'предел']], ['figures', ['figure', 'показатель расчёта']], ['levers', ['lever', 'рычаг']],
  ['history', ['history of', 'история за']], ['examples', ['example', 'пример']], ['sections', ['section', 'раздел']], ['terms', ['term', 'термин']], ['principles', ['principle', 'принцип']],
  ['grounds', ['ground of correction', 'основание корректировки']], ['correctionRecords', ['correction', 'корректировка']], ['reviews', ['review', 'пересмотр']], ['monitoring', ['monitoring', 'мониторинг']],
  ['assessment', ['assessment', 'оценка']], ['discussions', ['discussion', 'обсуждение']], ['acknowledgements', ['acknowledgement', 'ознакомление']], ['waivers', ['waiver', 'исключение']],
  ['rounding', ['rounding', 'округление']], ['brackets', ['bracket', 'ступень']], ['violations', ['violation', 'нарушение']], ['scale', ['rating', 'оценка шкалы']], ['moves', ['effect on', 'влияние на']],
]);
