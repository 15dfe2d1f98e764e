import { lineName } from '../5-tell/labels.ts';
import { levelName } from '../5-tell/names.ts';
import { childOf } from '../5-tell/pointer.ts';
import { ROLE_PROPERTIES } from '../5-tell/role-names.ts';
import type { Policy } from '@scorewright/schemas';
import { isText, type Reader } from './version.ts';

/** Lists whose items a property names by their ids. A test holds the properties to the schema. */
export const POINTS_TO: ReadonlyMap<string, readonly string[]> = new Map([
  ['metric', ['metrics']],
  ['guards', ['metrics']],
  ['fact', ['facts', 'metrics']],
  ['conserves', ['metrics', 'facts']],
  ['goal', ['goals']],
  ['parent', ['goals']],
  ['indicator', ['indicators']],
  ['indicators', ['indicators']],
  ['extras', ['extras']],
  ['level', ['levels']],
  ['scorecard', ['scorecards']],
  ['ground', ['grounds']],
]);

const IN_A_CARD: ReadonlySet<string> = new Set(['indicators', 'extras']);

/** The lists of one name that a place can mean: those of its own card first. */
function listsFor(reader: Reader, list: string, pointer: string): readonly string[] {
  if (list === 'grounds') return ['/corrections/grounds'];
  const own = /^\/scorecards\/\d+/.exec(pointer)?.[0];
  if (list === 'levels') return [`${/^\/scorecards\/\d+\/indicators\/\d+/.exec(pointer)?.[0] ?? ''}/levels`];
  if (!IN_A_CARD.has(list)) return [`/${list}`];
  const cards = reader.list('/scorecards').map((_card, index) => `/scorecards/${index}`);
  return [...(own === undefined ? [] : [own]), ...cards].map((card) => `${card}/${list}`);
}

/** What an item of a list is called: its title, name or text, else that of its metric. */
export function ownName(reader: Reader, item: unknown): string | undefined {
  const text = ['title', 'name', 'term', 'text'].map((property) => childOf(item, property)).find(isText);
  if (text !== undefined) return reader.text(text);
  const metric = childOf(item, 'metric');
  return typeof metric === 'string' ? referenceName(reader, 'metric', metric, '') : undefined;
}

/** The name of a level, band or row of a matrix: its own, else the customary word for its id. */
export const namedLevel = (reader: Reader, pointer: string, id: string): string =>
  // Reads nothing of the policy but the path to the pointer and its languages, which a draft has or has not.
  levelName({ languages: [], ...(reader.value as object) } as unknown as Policy, pointer, id, reader.language);

function roleName(reader: Reader, role: string): string | undefined {
  const name = childOf(
    reader.list('/roleNames').find((one) => childOf(one, 'role') === role),
    'name',
  );
  return isText(name) ? reader.text(name) : undefined;
}

/** What a property means by an id; undefined where the property names nothing, or nothing has the id. */
export function referenceName(reader: Reader, property: string, id: string, pointer: string): string | undefined {
  for (const list of POINTS_TO.get(property) ?? [])
    for (const place of listsFor(reader, list, pointer)) {
      const index = reader.list(place).findIndex((item) => childOf(item, 'id') === id);
      if (index < 0) continue;
      return list === 'levels' ? namedLevel(reader, `${place}/${index}`, id) : ownName(reader, reader.list(place)[index]);
    }
  if (ROLE_PROPERTIES.has(property)) return roleName(reader, id);
  return property === 'level' ? namedLevel(reader, '', id) : undefined;
}

/** Names under which an example writes its facts and the lines that it expects. */
export function entryName(reader: Reader, list: string, id: string, pointer: string): string | undefined {
  if (list === 'facts') return referenceName(reader, 'fact', id, pointer);
  if (list !== 'lines') return undefined;
  const called = (one: string): string | undefined =>
    referenceName(reader, 'indicators', one, pointer) ?? referenceName(reader, 'extras', one, pointer) ?? referenceName(reader, 'fact', one, pointer);
  return lineName(id, reader.language, called);
}
