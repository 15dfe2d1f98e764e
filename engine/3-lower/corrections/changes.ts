import type { ChangeParameter, CorrectionChange, CorrectionRecord } from '@scorewright/schemas';
import { boolean, date, number, text } from '../../operators/build.ts';
import { bindValue } from '../../facts/value.ts';
import { printDecimal } from '../../values/decimal.ts';
import type { Draft } from '../draft/draft.ts';
import { hole } from '../draft/literal.ts';
import type { Expression, LineNote, Source, ValueType } from '../sheet.ts';

/** One change of a correction that holds for the card and period. */
export interface AppliedChange {
  readonly record: CorrectionRecord;
  readonly change: CorrectionChange;
  readonly document: 'policy' | 'facts';
  /** Of the change. */
  readonly pointer: string;
}

/** Changes by what they change; a later one has replaced an earlier one. */
export type Changes = ReadonlyMap<string, AppliedChange>;

/** What a change is about: `plan leads`, `level leads target`, `fact revenue`, `target-bonus`. */
export const keyOfChange = (parameter: ChangeParameter, ...names: readonly (string | undefined)[]): string =>
  [parameter, ...names.filter((name) => name !== undefined)].join(' ');

/** Changes come in the order in which they apply, and stay in it; a later one has replaced an earlier one of the same key. */
export function changesByKey(changes: readonly AppliedChange[]): Changes {
  const byKey = new Map<string, AppliedChange>();
  for (const applied of changes) {
    const key = keyOfChange(applied.change.parameter, ...namesOf(applied.change));
    // A key that is set again would keep its old place.
    byKey.delete(key);
    byKey.set(key, applied);
  }
  return byKey;
}

function namesOf({ parameter, indicator, level, fact }: CorrectionChange): readonly (string | undefined)[] {
  if (parameter === 'fact') return [fact];
  if (parameter === 'target-bonus') return [];
  return parameter === 'level' ? [indicator, level] : [indicator];
}

export const changeOf = (draft: Draft, parameter: ChangeParameter, ...names: readonly string[]): AppliedChange | undefined =>
  draft.changes.size === 0 ? undefined : draft.changes.get(keyOfChange(parameter, ...names));

/** What a corrected line has in place of its own expression; undefined where nothing corrects it. */
export function changedLine(
  draft: Draft,
  parameter: ChangeParameter,
  type: ValueType,
  pointer: string,
  ...names: readonly string[]
): { readonly expression: Expression; readonly source: Source; readonly note: LineNote } | undefined {
  const change = changeOf(draft, parameter, ...names);
  return change && { expression: changedLiteral(draft, change, type), source: sourceOf(change, pointer), note: 'corrected' };
}

export const sourceOf = ({ record, pointer: recordPointer, document }: AppliedChange, pointer: string): Source => ({
  pointer,
  record: record.id,
  recordPointer,
  recordDocument: document,
});

/** The new value as a literal of the type; a hole and a problem at the change where it is none. */
export function changedLiteral(draft: Draft, { change, document, pointer }: AppliedChange, type: ValueType): Expression {
  const { value, problems } = bindValue(change.value, type, document, `${pointer}/value`);
  draft.problems.push(...problems);
  if (value === undefined) return hole(type);
  if (typeof value === 'boolean') return boolean(value);
  if (typeof value === 'string') return type.kind === 'date' ? date(value) : text(value);
  return number(printDecimal(value), type.kind === 'number' ? type.unit : '1');
}
