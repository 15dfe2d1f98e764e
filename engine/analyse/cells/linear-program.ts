import { compare, isZero, minus, negated, over, signOf, times, ZERO, type Rational } from '../../values/rational.ts';

/** Least value of `cost · y` over all y >= 0 with every row · y <= bound; undefined where no y is so. `point` attains it. */
interface Least {
  readonly value: Rational | '-infinity';
  readonly point: readonly Rational[];
}

/** A row of factors, one for each y, and what the sum may come to at most. */
export interface Row {
  readonly factors: readonly Rational[];
  readonly atMost: Rational;
}

/**
 * The tableau of the simplex method in exact rationals, with the slack of each row as its first basis. Bland's rule (the first column that helps, the first
 * row that binds) keeps it from going in circles.
 */
class Tableau {
  /** Each row: factors of y, then of the slacks, then the right side. */
  readonly rows: Rational[][];
  readonly basis: number[];

  constructor(rows: readonly Row[]) {
    const [first] = rows;
    const count = first?.factors.length ?? 0;
    this.rows = rows.map(({ factors, atMost }, index) => [...factors, ...rows.map((_row, other) => (other === index ? { n: 1n, d: 1n } : ZERO)), atMost]);
    this.basis = rows.map((_row, index) => count + index);
  }

  /** Brings a column into the basis in place of that of a row, and clears it from the cost. */
  pivot(row: number, column: number, cost: Rational[]): void {
    const chosen = this.rows[row] ?? [];
    const by = chosen[column] ?? ZERO;
    const unit = chosen.map((value) => (isZero(value) ? value : over(value, by)));
    this.rows[row] = unit;
    const cleared = (line: readonly Rational[]): Rational[] => {
      const factor = line[column] ?? ZERO;
      return isZero(factor) ? [...line] : line.map((value, index) => (isZero(unit[index] ?? ZERO) ? value : minus(value, times(factor, unit[index] ?? ZERO))));
    };
    this.rows.forEach((line, index) => {
      if (index !== row) this.rows[index] = cleared(line);
    });
    cost.splice(0, cost.length, ...cleared(cost));
    this.basis[row] = column;
  }

  /** Makes every right side not negative, by the dual rule; false where that cannot be. */
  makeFeasible(cost: Rational[]): boolean {
    for (;;) {
      const row = this.#worstRow();
      if (row < 0) return true;
      const column = (this.rows[row] ?? []).slice(0, -1).findIndex((value) => signOf(value) < 0);
      if (column < 0) return false;
      this.pivot(row, column, cost);
    }
  }

  /** The first row, by its basis, whose right side is negative. */
  #worstRow(): number {
    let found = -1;
    this.rows.forEach((line, index) => {
      if (signOf(line.at(-1) ?? ZERO) >= 0) return;
      if (found < 0 || (this.basis[index] ?? 0) < (this.basis[found] ?? 0)) found = index;
    });
    return found;
  }

  /** The row that binds first when a column grows; below zero where none does. */
  binding(column: number): number {
    let [found, least]: [number, Rational | undefined] = [-1, undefined];
    this.rows.forEach((line, index) => {
      const factor = line[column] ?? ZERO;
      if (signOf(factor) <= 0) return;
      const ratio = over(line.at(-1) ?? ZERO, factor);
      const order = least ? compare(ratio, least) : -1;
      if (order < 0 || (order === 0 && (this.basis[index] ?? 0) < (this.basis[found] ?? 0))) [found, least] = [index, ratio];
    });
    return found;
  }

  pointOf(count: number): readonly Rational[] {
    return Array.from({ length: count }, (_, variable) => {
      const row = this.basis.indexOf(variable);
      return row < 0 ? ZERO : (this.rows[row]?.at(-1) ?? ZERO);
    });
  }
}

/** The least value of a sum over a polytope, exactly; undefined where the polytope is empty. */
export function leastOf(cost: readonly Rational[], rows: readonly Row[]): Least | undefined {
  const tableau = new Tableau(rows);
  const width = cost.length + rows.length + 1;
  // First with no cost at all: the dual rule by the first column ends, and leaves a point of the polytope.
  const line: Rational[] = [...cost, ...Array.from({ length: width - cost.length }, () => ZERO)];
  if (!tableau.makeFeasible(line)) return undefined;
  for (;;) {
    const column = line.slice(0, -1).findIndex((value) => signOf(value) < 0);
    if (column < 0) return { value: negated(line.at(-1) ?? ZERO), point: tableau.pointOf(cost.length) };
    const row = tableau.binding(column);
    if (row < 0) return { value: '-infinity', point: tableau.pointOf(cost.length) };
    tableau.pivot(row, column, line);
  }
}
