import type { Expression, ValueType } from '../../3-lower/sheet.ts';

/** What a name stands for: how it is read, and its type. */
export interface NamedValue {
  readonly read: Expression;
  readonly type: ValueType;
}

/** The names that an expression can read at its place in the calculation. */
export interface Scope {
  resolve(name: string): NamedValue | undefined;
  /** Names that resolve, to propose the nearest one. */
  readonly names: readonly string[];
  /** Names that exist and are calculated only after this place. */
  readonly later?: ReadonlySet<string>;
}

/** A scope of a map. */
export const scopeOf = (names: ReadonlyMap<string, NamedValue>, later: ReadonlySet<string> = new Set()): Scope => ({
  resolve: (name) => names.get(name),
  names: [...names.keys()],
  later,
});
