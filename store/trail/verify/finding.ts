import { obstacle, type BothWords, type Obstacle, type ObstacleData } from '../../versions/obstacle.ts';

/** What is wrong with an export, and where. `position`: of the first bad entry, from 0. `line`: of the file, from 1. */
export interface TrailFinding extends Obstacle {
  readonly position?: number;
  readonly line?: number;
}

const WORDS = {
  'not-an-export': { en: 'this is not an exported trail: line 1 does not begin one', ru: 'это не выгрузка журнала: в строке 1 нет её начала' },
  'unreadable-line': { en: 'line {line} is not as it was written', ru: 'строка {line} не такая, какой была записана' },
  'entry-changed': {
    en: 'entry {position} was changed: it does not have the hash that it was recorded with',
    ru: 'запись {position} изменена: её хеш не тот, с которым она внесена',
  },
  'entry-missing': { en: 'entry {position} is missing', ru: 'записи {position} нет' },
  'entry-moved': {
    en: 'entry {position} is not in its place: entry {found} stands there',
    ru: 'запись {position} не на своём месте: там стоит запись {found}',
  },
  'chain-broken': {
    en: 'entry {position} does not continue the entries before it: it, or one before it, was replaced',
    ru: 'запись {position} не продолжает предыдущие: подменена она или одна из тех, что перед ней',
  },
  truncated: { en: 'the trail is cut off: entry {position} and those after it are missing', ru: 'журнал обрезан: нет записи {position} и следующих за ней' },
  'too-many': {
    en: 'there are more entries than the header says, from entry {position} on',
    ru: 'записей больше, чем указано в начале, начиная с записи {position}',
  },
  'head-unsigned': { en: 'the signature of the head in line {line} does not hold', ru: 'подпись состояния журнала в строке {line} не сходится' },
  'head-other-root': {
    en: 'the head over {size} entries was signed for other entries: the first one that was replaced is entry {position} or a later one below {size}',
    ru: 'состояние журнала на {size} записей подписано для других записей: первая подменённая – запись {position} или более поздняя до {size}',
  },
  'head-missing': { en: 'no signed head covers the entries from {position} on', ru: 'записи начиная с {position} не покрыты подписанным состоянием журнала' },
  'seal-missing': { en: 'the seal at the end of the file is missing: the file was cut off', ru: 'нет печати в конце файла: файл обрезан' },
  'seal-broken': { en: 'the file was changed after it was exported: the seal does not hold', ru: 'файл изменён после выгрузки: печать не сходится' },
  'after-the-seal': { en: 'something follows the seal, in line {line}', ru: 'после печати, в строке {line}, что-то добавлено' },
  'other-key': { en: 'line {line} is signed by another key than the one given: {key}', ru: 'строка {line} подписана другим ключом, а не указанным: {key}' },
  'not-a-continuation': {
    en: 'this trail does not continue the earlier one: entry {position} is not the one that was there',
    ru: 'этот журнал не продолжает более ранний: запись {position} не та, что была',
  },
  'shorter-than-earlier': {
    en: 'the trail is shorter than the earlier one: entry {position} and those after it are missing',
    ru: 'журнал короче более раннего: нет записи {position} и следующих за ней',
  },
  'earlier-unusable': {
    en: 'the earlier export, or head, does not hold itself: {en}',
    ru: 'сама более ранняя выгрузка (или состояние журнала) недостоверна: {ru}',
  },
} as const satisfies { readonly [code: string]: BothWords };

export type FindingCode = keyof typeof WORDS;

export const trailFinding = (code: FindingCode, at: { readonly position?: number; readonly line?: number }, data: ObstacleData = {}): TrailFinding => ({
  ...obstacle(code, WORDS[code], { ...(at.position !== undefined && { position: at.position }), ...(at.line !== undefined && { line: at.line }), ...data }),
  ...at,
});
