import type { Expression, Sheet } from '../../3-lower/sheet.ts';
import { parts, type FactTexts } from '../symbolic.ts';
import { argumentsOf, Entangled, isExpression, type Truth } from './conditions.ts';
import { narrowLine } from './narrow.ts';
import { onlyValueOf, type Image } from './segment.ts';

/** Where the facts lie: each free one in an interval, or at one of some values. */
export interface Box {
  readonly sheet: Sheet;
  /** A value for every fact; of a free one one of those that it can have. */
  readonly facts: FactTexts;
  readonly free: ReadonlyMap<string, Image>;
  /** Ways that meet are taken for separate: the values found are then those that the line takes, and perhaps others. */
  readonly relaxed?: boolean;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Says which facts of a box a line depends on, and where it depends on one in several ways. */
export abstract class Reader {
  readonly box: Box;
  readonly lines: ReadonlyMap<string, Expression>;
  readonly #facts = new Map<string, ReadonlySet<string>>();

  constructor(box: Box) {
    this.box = box;
    this.lines = new Map(box.sheet.lines.map(({ id, expression }) => [id, expression]));
  }

  /** What a condition comes to. */
  abstract truth(condition: Expression): Truth;

  /** The free facts that a line depends on in this box. */
  factsOf(id: string): ReadonlySet<string> {
    if (this.box.free.has(id)) return new Set([id]);
    const expression = this.lines.get(id);
    if (!expression) return NOTHING;
    const known = this.#facts.get(id) ?? this.factsIn(expression);
    this.#facts.set(id, known);
    return known;
  }

  factsIn(expression: Expression): ReadonlySet<string> {
    return new Set([...this.reads(expression)].flatMap((id) => [...this.factsOf(id)]));
  }

  /** Facts and lines that an expression reads and that vary in this box; a branch that is never taken is not read. */
  reads(expression: Expression): ReadonlySet<string> {
    const [operator, args] = parts(expression);
    if (operator === 'read.fact') return this.box.free.has(String(args[0])) ? new Set([String(args[0])]) : NOTHING;
    if (operator === 'read.line') return this.factsOf(String(args[0])).size > 0 ? new Set([String(args[0])]) : NOTHING;
    if (operator === 'if') return new Set(this.branches(expression).flatMap((one) => [...this.reads(one)]));
    return new Set(args.filter(isExpression).flatMap((one) => [...this.reads(one)]));
  }

  /** Conditions that are not decided, and the values that can be chosen. */
  branches(expression: Expression): readonly Expression[] {
    const all = argumentsOf(expression);
    const found: Expression[] = [];
    for (let index = 0; index + 1 < all.length; index += 2) {
      const [condition, then] = [all[index], all[index + 1]];
      if (!condition || !then) break;
      const truth = this.decided(condition);
      if (truth === false) continue;
      if (truth === true) return [...found, then];
      found.push(condition, then);
    }
    const last = all.at(-1);
    return last && all.length % 2 === 1 ? [...found, last] : found;
  }

  /** True or false where a condition is the same in the whole box. */
  decided(condition: Expression): boolean | undefined {
    const facts = this.factsIn(condition);
    if (facts.size > 1) return undefined;
    const truth = this.truth(condition);
    return truth.size === 1 ? [...truth][0] : undefined;
  }

  narrow(expression: Expression, count: number): string | undefined {
    return narrowLine(this.box.sheet.lines, count, { reads: this.reads(expression), readsOf: (id) => this.readsOf(id), factsOf: (id) => this.factsOf(id) });
  }

  readsOf(id: string): ReadonlySet<string> | undefined {
    const line = this.box.free.has(id) ? undefined : this.lines.get(id);
    return line && this.reads(line);
  }

  isNumber(expression: Expression): boolean {
    const [operator, args] = parts(expression);
    if (operator === 'read.line') return this.box.sheet.lines.find(({ id }) => id === args[0])?.type.kind === 'number';
    if (operator === 'read.fact') return this.box.sheet.inputs.find(({ id }) => id === args[0])?.type.kind === 'number';
    return operator === 'value.number' || operator.startsWith('decimal.');
  }

  groups(inner: readonly Expression[]): readonly (readonly Expression[])[] {
    if (this.box.relaxed) return inner.map((one) => [one]);
    let groups: { readonly facts: ReadonlySet<string>; readonly members: readonly Expression[] }[] = [];
    for (const one of inner) {
      const facts = this.factsIn(one);
      const touching = groups.filter((group) => [...group.facts].some((id) => facts.has(id)));
      const merged = {
        facts: new Set([...touching.flatMap((group) => [...group.facts]), ...facts]),
        members: [...touching.flatMap(({ members }) => members), one],
      };
      groups = [...groups.filter((group) => !touching.includes(group)), merged];
    }
    return groups.map(({ members }) => members);
  }

  /** What may keep apart expressions that read the same facts. */
  entangled(inner: readonly Expression[]): Entangled {
    return new Entangled({ condition: this.separating(inner), fact: this.shortest(inner) });
  }

  /** Of the facts that all these read together, the one of the fewest values, where it has a few; one that several read before others. */
  shortest(inner: readonly Expression[]): string | undefined {
    const reads = inner.flatMap((one) => [...this.factsIn(one)]);
    const isShared = (id: string): boolean => reads.indexOf(id) !== reads.lastIndexOf(id);
    const lengthOf = (id: string): number => this.box.free.get(id)?.length ?? 0;
    const lists = [...new Set(reads)].filter((id) => this.box.free.get(id)?.every(onlyValueOf));
    return lists.sort((a, b) => Number(isShared(b)) - Number(isShared(a)) || lengthOf(a) - lengthOf(b))[0];
  }

  /** A condition on one fact, inside of what is entangled, that is open and whose fact several of the expressions read. */
  separating(entangled: readonly Expression[]): Expression | undefined {
    const counts = new Map<string, number>();
    for (const one of entangled) for (const id of this.factsIn(one)) counts.set(id, (counts.get(id) ?? 0) + 1);
    const isShared = (id: string): boolean => (counts.get(id) ?? 0) > 1;
    const seen = new Set<string>();
    const search = (expression: Expression): Expression | undefined => {
      const [operator, args] = parts(expression);
      if (operator === 'read.line') {
        const id = String(args[0]);
        const line = this.lines.get(id);
        // Lines of a single fact are seen through as they are.
        if (seen.has(id) || !line || this.factsOf(id).size < 2) return undefined;
        seen.add(id);
        return search(line);
      }
      if (operator === 'if') {
        for (const condition of this.branches(expression)) {
          const facts = [...this.factsIn(condition)];
          if (facts.length === 1 && facts.every(isShared) && this.isCondition(expression, condition)) return condition;
        }
      }
      return args.filter(isExpression).reduce<Expression | undefined>((found, one) => found ?? search(one), undefined);
    };
    return entangled.reduce<Expression | undefined>((found, one) => found ?? search(one), undefined);
  }

  isCondition(choice: Expression, one: Expression): boolean {
    const index = argumentsOf(choice).indexOf(one);
    return index % 2 === 0 && index + 1 < argumentsOf(choice).length && this.truth(one).size === 2;
  }

  /** The fact that a condition on one fact reads. */
  factOf(condition: Expression): string | undefined {
    const [only, ...more] = this.factsIn(condition);
    return more.length === 0 ? only : undefined;
  }
}
