import path from 'node:path';
import { readBytes } from '../../files/read-bytes.ts';
import { WrongUse } from '../../shell/wrong-use.ts';
import type { Gathering } from '../work/plan.ts';

export const GROUPS_FORMAT = 'scorewright-groups/1';

/** A kind of group: teams, departments. What its card gives is read by the members. */
export interface GroupKind {
  readonly id: string;
  /** Column of the facts that says to which group a row belongs. */
  readonly column: string;
  /** The card of the group, and the policy that has it where it is another one. */
  readonly scorecard?: string;
  readonly policy?: string;
  /** Facts of the group made of the rows of its members. */
  readonly gathers: readonly { readonly fact: string; readonly by: Gathering['by']; readonly of: string }[];
  /** Facts of single groups. */
  readonly values: { readonly [group: string]: { readonly [fact: string]: string | number | boolean } };
  /** Facts of the members, by id, with the line of the group's card that they are. */
  readonly gives: { readonly [fact: string]: string };
}

const wrong = (file: string, what: string): WrongUse =>
  new WrongUse(
    { en: '`{file}` is not a file of groups: {what} (docs/runs.md shows one)', ru: '`{file}` не файл групп: {what} (пример в docs/runs.md)' },
    { file, what },
  );

type Json = { readonly [name: string]: unknown };
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const WAYS: readonly Gathering['by'][] = ['sum', 'count', 'lowest', 'highest', 'same'];

function gatherIn(file: string, fact: string, value: unknown): GroupKind['gathers'][number] {
  const [[by, of] = ['', undefined], ...others] = isObject(value) ? Object.entries(value) : [];
  const way = WAYS.find((one) => one === by);
  if (way === undefined || others.length > 0 || typeof of !== 'string') throw wrong(file, `gathers.${fact}: {"sum": "revenue"}, ${WAYS.join(', ')}`);
  return { fact, by: way, of };
}

function textsIn(file: string, where: string, value: unknown): { readonly [name: string]: string } {
  if (value === undefined) return {};
  if (!isObject(value) || Object.values(value).some((one) => typeof one !== 'string')) throw wrong(file, where);
  return value as { readonly [name: string]: string };
}

function valuesIn(file: string, value: unknown): GroupKind['values'] {
  if (value === undefined) return {};
  const isFacts = (one: unknown): boolean => isObject(one) && Object.values(one).every((fact) => ['string', 'number', 'boolean'].includes(typeof fact));
  if (!isObject(value) || !Object.values(value).every(isFacts)) throw wrong(file, 'values: {"North": {"plan": "1000000"}}');
  return value as GroupKind['values'];
}

const KNOWN = ['id', 'column', 'scorecard', 'policy', 'gathers', 'values', 'gives'];

function kindIn(file: string, value: unknown): GroupKind {
  if (!isObject(value)) throw wrong(file, 'groups');
  const unknown = Object.keys(value).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) throw wrong(file, `\`${unknown}\`: ${KNOWN.join(', ')}`);
  const { id, column, scorecard, policy, gathers = {}, values, gives } = value;
  if (typeof id !== 'string' || typeof column !== 'string') throw wrong(file, 'id, column');
  if ((scorecard !== undefined && typeof scorecard !== 'string') || (policy !== undefined && typeof policy !== 'string'))
    throw wrong(file, 'scorecard, policy');
  if (!isObject(gathers)) throw wrong(file, 'gathers');
  return {
    id,
    column,
    ...(scorecard !== undefined && { scorecard }),
    ...(policy !== undefined && { policy: path.resolve(path.dirname(file), policy) }),
    gathers: Object.entries(gathers).map(([fact, one]) => gatherIn(file, fact, one)),
    values: valuesIn(file, values),
    gives: textsIn(file, 'gives', gives),
  };
}

/** Reads the kinds of groups, in the order in which they are calculated. Throws `WrongUse` when the file is none of them. */
export function readGroups(file: string): readonly GroupKind[] {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(readBytes(file)).replace(/^\ufeff/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw wrong(file, 'JSON');
  }
  if (!isObject(value) || value['format'] !== GROUPS_FORMAT || !Array.isArray(value['groups'])) throw wrong(file, `format: ${GROUPS_FORMAT}, groups`);
  return value['groups'].map((one) => kindIn(file, one));
}
