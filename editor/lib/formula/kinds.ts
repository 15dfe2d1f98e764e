import type { ConditionField } from '#lib/cards/conditions.ts';
import type { ValueKind } from './operations.ts';
import { shapeOf } from './shape.ts';

/** What kind of value an expression gives, as far as can be seen without the engine; `any` where it cannot. */
export function kindOf(logic: unknown, fields: readonly ConditionField[]): ValueKind {
  const shape = shapeOf(logic);
  switch (shape.kind) {
    case 'name':
      return fields.find(({ id }) => id === shape.id)?.type ?? 'any';
    case 'number':
      return 'number';
    case 'text':
      return 'text';
    case 'flag':
      return 'boolean';
    case 'operation': {
      if (shape.operation.gives !== 'any') return shape.operation.gives;
      const values = shape.parts.filter((_, index) => shape.operation.takes(index, shape.parts.length) === 'any');
      return values.length === 0 ? 'any' : ([...new Set(values.map((part) => kindOfShape(part, fields)))].find((kind) => kind !== 'any') ?? 'any');
    }
    default:
      return 'any';
  }
}

const kindOfShape = (shape: ReturnType<typeof shapeOf>, fields: readonly ConditionField[]): ValueKind =>
  shape.kind === 'operation' ? (shape.operation.gives === 'any' ? 'any' : shape.operation.gives) : kindOf(simple(shape), fields);

const simple = (shape: ReturnType<typeof shapeOf>): unknown =>
  shape.kind === 'name'
    ? { var: shape.id }
    : shape.kind === 'number'
      ? 0
      : shape.kind === 'text'
        ? shape.text
        : shape.kind === 'flag'
          ? shape.value
          : undefined;

/** The name that is read, where an expression is one. */
export function fieldOf(logic: unknown, fields: readonly ConditionField[]): ConditionField | undefined {
  const shape = shapeOf(logic);
  return shape.kind === 'name' ? fields.find(({ id }) => id === shape.id) : undefined;
}
