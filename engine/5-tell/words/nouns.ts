/** How a counted noun or a measure is written with a number: one, and in Russian few and many (`1 лид`, `2 лида`, `5 лидов`). */
export interface Noun {
  readonly en: readonly [one: string, many: string];
  readonly ru: readonly [one: string, few: string, many: string];
}

const same = (en: string, ru: string): Noun => ({ en: [en, en], ru: [ru, ru, ru] });

const MEASURES: readonly (readonly [string, Noun])[] = [
  ['h', same('h', 'ч')],
  ['min', same('min', 'мин')],
  ['s', same('s', 'с')],
  ['kg', same('kg', 'кг')],
  ['g', same('g', 'г')],
  ['t', same('t', 'т')],
  ['m', same('m', 'м')],
  ['km', same('km', 'км')],
  ['m2', same('m²', 'м²')],
  ['m3', same('m³', 'м³')],
  ['l', same('l', 'л')],
  ['kWh', same('kWh', 'кВт·ч')],
  ['pcs', same('pcs', 'шт.')],
  ['person', { en: ['person', 'people'], ru: ['человек', 'человека', 'человек'] }],
];

const noun = (en: readonly [string, string], ru: readonly [string, string, string]): Noun => ({ en, ru });

const COUNTED: readonly (readonly [string, Noun])[] = [
  ['day', noun(['day', 'days'], ['день', 'дня', 'дней'])],
  ['week', noun(['week', 'weeks'], ['неделя', 'недели', 'недель'])],
  ['month', noun(['month', 'months'], ['месяц', 'месяца', 'месяцев'])],
  ['quarter', noun(['quarter', 'quarters'], ['квартал', 'квартала', 'кварталов'])],
  ['year', noun(['year', 'years'], ['год', 'года', 'лет'])],
  ['shift', noun(['shift', 'shifts'], ['смена', 'смены', 'смен'])],
  ['hour', noun(['hour', 'hours'], ['час', 'часа', 'часов'])],
  ['point', noun(['point', 'points'], ['балл', 'балла', 'баллов'])],
  ['lead', noun(['lead', 'leads'], ['лид', 'лида', 'лидов'])],
  ['call', noun(['call', 'calls'], ['звонок', 'звонка', 'звонков'])],
  ['meeting', noun(['meeting', 'meetings'], ['встреча', 'встречи', 'встреч'])],
  ['visit', noun(['visit', 'visits'], ['визит', 'визита', 'визитов'])],
  ['deal', noun(['deal', 'deals'], ['сделка', 'сделки', 'сделок'])],
  ['contract', noun(['contract', 'contracts'], ['договор', 'договора', 'договоров'])],
  ['order', noun(['order', 'orders'], ['заказ', 'заказа', 'заказов'])],
  ['application', noun(['application', 'applications'], ['заявка', 'заявки', 'заявок'])],
  ['request', noun(['request', 'requests'], ['заявка', 'заявки', 'заявок'])],
  ['sale', noun(['sale', 'sales'], ['продажа', 'продажи', 'продаж'])],
  ['purchase', noun(['purchase', 'purchases'], ['покупка', 'покупки', 'покупок'])],
  ['check', noun(['receipt', 'receipts'], ['чек', 'чека', 'чеков'])],
  ['client', noun(['client', 'clients'], ['клиент', 'клиента', 'клиентов'])],
  ['customer', noun(['customer', 'customers'], ['клиент', 'клиента', 'клиентов'])],
  ['buyer', noun(['buyer', 'buyers'], ['покупатель', 'покупателя', 'покупателей'])],
  ['visitor', noun(['visitor', 'visitors'], ['посетитель', 'посетителя', 'посетителей'])],
  ['employee', noun(['employee', 'employees'], ['сотрудник', 'сотрудника', 'сотрудников'])],
  ['click', noun(['click', 'clicks'], ['клик', 'клика', 'кликов'])],
  ['delivery', noun(['delivery', 'deliveries'], ['доставка', 'доставки', 'доставок'])],
  ['shipment', noun(['shipment', 'shipments'], ['отгрузка', 'отгрузки', 'отгрузок'])],
  ['vehicle', noun(['vehicle', 'vehicles'], ['машина', 'машины', 'машин'])],
  ['unit', noun(['unit', 'units'], ['единица', 'единицы', 'единиц'])],
  ['piece', noun(['piece', 'pieces'], ['штука', 'штуки', 'штук'])],
  ['item', noun(['item', 'items'], ['позиция', 'позиции', 'позиций'])],
  ['error', noun(['error', 'errors'], ['ошибка', 'ошибки', 'ошибок'])],
  ['defect', noun(['defect', 'defects'], ['дефект', 'дефекта', 'дефектов'])],
  ['violation', noun(['violation', 'violations'], ['нарушение', 'нарушения', 'нарушений'])],
  ['remark', noun(['remark', 'remarks'], ['замечание', 'замечания', 'замечаний'])],
  ['complaint', noun(['complaint', 'complaints'], ['жалоба', 'жалобы', 'жалоб'])],
  ['accident', noun(['accident', 'accidents'], ['несчастный случай', 'несчастных случая', 'несчастных случаев'])],
  ['incident', noun(['incident', 'incidents'], ['инцидент', 'инцидента', 'инцидентов'])],
  ['task', noun(['task', 'tasks'], ['задача', 'задачи', 'задач'])],
  ['project', noun(['project', 'projects'], ['проект', 'проекта', 'проектов'])],
  ['report', noun(['report', 'reports'], ['отчёт', 'отчёта', 'отчётов'])],
  ['document', noun(['document', 'documents'], ['документ', 'документа', 'документов'])],
  ['house', noun(['house', 'houses'], ['дом', 'дома', 'домов'])],
  ['offer', noun(['offer', 'offers'], ['предложение', 'предложения', 'предложений'])],
  ['trip', noun(['trip', 'trips'], ['рейс', 'рейса', 'рейсов'])],
  ['cart', noun(['cart', 'carts'], ['корзина', 'корзины', 'корзин'])],
  ['response', noun(['response', 'responses'], ['ответ', 'ответа', 'ответов'])],
  ['email', noun(['email', 'emails'], ['письмо', 'письма', 'писем'])],
  ['impression', noun(['impression', 'impressions'], ['показ', 'показа', 'показов'])],
  ['share', noun(['share', 'shares'], ['акция', 'акции', 'акций'])],
  ['article', noun(['article', 'articles'], ['статья', 'статьи', 'статей'])],
  ['shop', noun(['shop', 'shops'], ['магазин', 'магазина', 'магазинов'])],
];

/** Where a Russian number stands: by itself, after `от` and `более`, after `на`. */
export type RussianCase = 'nominative' | 'genitive' | 'accusative';

const ANIMATE: ReadonlySet<string> = new Set(['человек', 'клиент', 'покупатель', 'посетитель', 'сотрудник']);

const oneMore = ([one, few]: Noun['ru']): string => (ANIMATE.has(one) ? few : one.replace(/а$/, 'у').replace(/я$/, 'ю'));

/** Few is the genitive of one, many that of several. `form`: 0 one, 1 few, 2 many, as the number asks for in the nominative. */
export const russianNoun = ({ ru }: Noun, form: 0 | 1 | 2, grammar: RussianCase): string => {
  if (grammar === 'genitive') return form === 0 ? ru[1] : ru[2];
  return grammar === 'accusative' && form === 0 ? oneMore(ru) : ru[form];
};

/** Units that we can write in both languages. Others are written as the policy has them. */
export const NOUNS: ReadonlyMap<string, Noun> = new Map([...MEASURES, ...COUNTED]);
