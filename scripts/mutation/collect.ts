// Stands in for `vitest` while mutants are tried: test files register their tests here, to be run as often as there are mutants.
// The tests themselves and their `expect` are as they are.

export interface CollectedTest {
  readonly file: string;
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...row: readonly unknown[]) => unknown;

const tests: CollectedTest[] = [];
const path: string[] = [];
let current = '';

/** The tests of one file, which `load` imports. */
export async function collect(file: string, load: () => Promise<unknown>): Promise<readonly CollectedTest[]> {
  current = file;
  const before = tests.length;
  await load();
  return tests.slice(before);
}

const group = (name: string, body: () => unknown): void => {
  path.push(name);
  body();
  path.pop();
};

const test = (name: string, run: () => unknown): void => {
  tests.push({ file: current, name: [...path, name].join(' > '), run });
};

/** One group or test a row; a row that is a list gives the arguments one by one. */
const rows =
  (declare: (name: string, body: () => unknown) => void) =>
  (table: readonly unknown[]) =>
  (name: string, body: Body): void => {
    table.forEach((row, index) => declare(`${name} [${index}]`, () => body(...(Array.isArray(row) ? (row as readonly unknown[]) : [row]))));
  };

const runIf = (condition: unknown) => (condition ? group : (): void => undefined);

export const describe = Object.assign(group, { each: rows(group), runIf });
export const it = Object.assign(test, { each: rows(test) });
export const expect: unknown = (globalThis as { expect?: unknown }).expect;
