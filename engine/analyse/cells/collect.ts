import type { Expression } from '../../3-lower/sheet.ts';
import { COMPARISONS } from '../image/conditions.ts';
import { parts } from '../symbolic.ts';
import { argumentsOf, type Behind, type Kind, type Part } from './parts.ts';

const CHOICES: ReadonlySet<string> = new Set(['if', 'check.that']);

/** The parts that a line is made of, each of which reads one free fact: whatever branch is taken. */
export function collectParts(behind: Behind, target: string): readonly Part[] {
  const found = new Set<Part>();
  const seen = new Set<string>();

  function visit(expression: Expression, kind: Kind): void {
    const part = behind.partOf(expression, kind);
    if (part) {
      if (part.fact !== undefined) found.add(part);
      return;
    }
    const [operator, args] = parts(expression);
    if (operator === 'read.line') return line(String(args[0]), kind);
    const inner = argumentsOf(expression);
    const [first, second] = inner;
    if (operator === 'decimal.divide' || operator === 'decimal.percent') {
      if (first) visit(first, 'number');
      if (second) visit(behind.inverseOf(second), 'number');
      return;
    }
    inner.forEach((one, index) => visit(one, kindOf(operator, one, index, { kind, count: inner.length })));
    const rows = operator === 'compare.equal' && first ? behind.rowsOf(first) : undefined;
    rows?.forEach((row) => {
      if (typeof row === 'object') visit(row, 'truth');
    });
  }

  function kindOf(operator: string, one: Expression, index: number, { kind, count }: { readonly kind: Kind; readonly count: number }): Kind {
    if (CHOICES.has(operator)) return operator === 'if' ? (index % 2 === 0 && index + 1 < count ? 'truth' : kind) : index === 0 ? 'truth' : kind;
    if (COMPARISONS.has(operator)) return behind.isNumber(one) ? 'number' : 'truth';
    return kind;
  }

  function line(id: string, kind: Kind): void {
    const expression = behind.lines.get(id);
    if (!expression || seen.has(`${kind} ${id}`)) return;
    seen.add(`${kind} ${id}`);
    visit(expression, kind);
  }

  line(target, 'number');
  return [...found];
}
