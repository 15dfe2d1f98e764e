import { checkExpression } from '../../2-check/expressions/index.ts';
import type { NamedValue } from '../../2-check/expressions/scope.ts';
import type { Declaration } from '../../2-check/declarations.ts';
import { isRaw } from '../../2-check/declarations.ts';
import { namesRead } from '../../2-check/names-read.ts';
import { fact, line } from '../../operators/build.ts';
import { changedLiteral, changeOf, sourceOf } from '../corrections/changes.ts';
import type { Draft } from './draft.ts';
import { has, put } from './draft.ts';
import { scopeOfMetrics } from './expression.ts';
import { hole } from './literal.ts';
import type { ValueType } from '../sheet.ts';

/**
 * How a declared fact or metric is read. Its line is written when it is read for the first time: a corrected fact as `fact.<id>`, a
 * calculated metric, after all that its formula reads, as `metric.<id>`.
 */
export function readDeclared(draft: Draft, name: string): NamedValue | undefined {
  const declaration = draft.declarations.get(name);
  if (declaration === undefined) return undefined;
  const { type } = declaration;
  if (type === undefined) {
    draft.broken.add(name);
    return undefined;
  }
  if (changeOf(draft, 'fact', name) !== undefined) return { read: readCorrected(draft, declaration, type), type };
  if (isRaw(declaration)) return { read: fact(name), type };
  if (!draft.open.has(name)) writeMetric(draft, declaration);
  return { read: line(metricLine(name)), type };
}

const metricLine = (id: string): string => `metric.${id}`;

function readCorrected(draft: Draft, { id, pointer }: Declaration, type: ValueType) {
  const change = changeOf(draft, 'fact', id);
  if (change === undefined || has(draft, `fact.${id}`)) return line(`fact.${id}`);
  const expression = changedLiteral(draft, change, type);
  return put(draft, { id: `fact.${id}`, role: 'fact', type, expression, pointer, source: sourceOf(change, pointer), note: 'corrected' });
}

/** Writes the metric after those that it reads. The order is found by hand: thousands of metrics may read each other in a row. */
function writeMetric(draft: Draft, declaration: Declaration): void {
  const waiting = [declaration];
  for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
    const isOpen = draft.open.has(next.id);
    const before = isOpen
      ? []
      : namesRead(next.metric?.formula)
          .flatMap((name) => draft.declarations.get(name) ?? [])
          .filter((one) => isUnwritten(draft, one));
    draft.open.add(next.id);
    waiting.push(...before);
    if (before.length > 0) continue;
    waiting.pop();
    if (!has(draft, metricLine(next.id))) writeFormula(draft, next);
  }
}

/** A metric that is waiting itself is in a circle, which the checks report. */
const isUnwritten = (draft: Draft, declaration: Declaration): boolean =>
  !isRaw(declaration) && declaration.type !== undefined && !draft.open.has(declaration.id) && changeOf(draft, 'fact', declaration.id) === undefined;

function writeFormula(draft: Draft, { id, pointer, type, metric }: Declaration): void {
  if (type === undefined || metric?.formula === undefined) return;
  const at = `${pointer}/formula`;
  const { expression = hole(type), problems } = checkExpression(metric.formula, at, scopeOfMetrics(draft), type, draft.literals);
  draft.problems.push(...problems.filter(({ data }) => !draft.broken.has(String(data['name']))));
  put(draft, { id: metricLine(id), role: 'metric', type, expression, pointer: at, rounds: 'metric', optional: true });
}
