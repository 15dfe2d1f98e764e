import type { FactDeclaration, Metric, Policy } from '@scorewright/schemas';
import type { ValueType } from '../3-lower/sheet.ts';
import { parseUnit } from '../values/unit.ts';

/** A declared fact or metric. Facts and metrics share one space of names. */
export interface Declaration {
  readonly id: string;
  readonly pointer: string;
  readonly fact?: FactDeclaration;
  readonly metric?: Metric;
  /** Absent where the declaration is broken (a number without a well-formed unit); its problem is reported at the declaration alone. */
  readonly type?: ValueType;
}

export type Declarations = ReadonlyMap<string, Declaration>;

const NO_FACTS: readonly FactDeclaration[] = [];
const known = new WeakMap<readonly Metric[], { readonly facts: readonly FactDeclaration[]; readonly declarations: Declarations }>();

/** Facts and metrics by id; the first of two with one id. Made once: the same lists of facts and metrics have the same declarations. */
export function declarationsOf(policy: Policy): Declarations {
  const { metrics, facts = NO_FACTS } = policy;
  const before = known.get(metrics);
  if (before?.facts === facts) return before.declarations;
  const declarations = declared(policy);
  known.set(metrics, { facts, declarations });
  return declarations;
}

/** The declaration of a part of a document, kept for as long as it stands at its place: it is the same object in the next document then. */
const placed = new WeakMap<FactDeclaration | Metric, Declaration>();

function declarationAt(part: FactDeclaration | Metric, pointer: string, rest: () => Omit<Declaration, 'id' | 'pointer'>): Declaration {
  const before = placed.get(part);
  if (before?.pointer === pointer) return before;
  const declaration = { id: part.id, pointer, ...rest() };
  placed.set(part, declaration);
  return declaration;
}

function declared(policy: Policy): Declarations {
  const facts = (policy.facts ?? []).map((fact, index) => declarationAt(fact, `/facts/${index}`, () => ({ fact, ...typed(fact.type, fact.unit) })));
  const metrics = policy.metrics.map((metric, index) =>
    declarationAt(metric, `/metrics/${index}`, () => ({ metric, ...typed(metric.type ?? 'number', metric.unit) })),
  );
  return new Map([...facts, ...metrics].reverse().map((declaration) => [declaration.id, declaration]));
}

function typed(kind: ValueType['kind'], unitText: string | undefined): { readonly type?: ValueType } {
  if (kind !== 'number') return { type: { kind } };
  const unit = unitText === undefined ? undefined : parseUnit(unitText);
  return unit === undefined ? {} : { type: { kind, unit } };
}

/** Whether the value comes from the facts: a fact, or a metric without a formula. */
export const isRaw = ({ metric }: Declaration): boolean => metric?.formula === undefined;
