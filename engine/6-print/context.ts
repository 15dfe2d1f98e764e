import type { JsonLogic, Policy, Quantity, Scorecard, Text } from '@scorewright/schemas';
import type { PolicyDocument } from '../1-read/document.ts';
import { declarationsOf, isRaw } from '../2-check/declarations.ts';
import { checkExpression } from '../2-check/expressions/index.ts';
import type { NamedValue, Scope } from '../2-check/expressions/index.ts';
import { lowerCard } from '../3-lower/index.ts';
import type { Expression, Line, Sheet, ValueType } from '../3-lower/sheet.ts';
import { clausesOf } from '../5-tell/clauses.ts';
import { printFormula } from '../5-tell/formula/print.ts';
import type { Reference } from '../5-tell/formula/writer.ts';
import { labelOf } from '../5-tell/labels.ts';
import type { Clause, OutlinePart } from '../5-tell/outline.ts';
import { outlineOf } from '../5-tell/outline.ts';
import type { Language } from '../5-tell/language.ts';
import { textIn } from '../5-tell/language.ts';
import { factOrMetric } from '../5-tell/names.ts';
import { withRoleNames } from '../5-tell/role-names.ts';
import { asCoefficient, fact, line } from '../operators/build.ts';
import { PERCENT, PLAIN } from '../values/unit.ts';

/** What every part of the printed text needs to know. */
export interface PrintContext {
  readonly document: PolicyDocument;
  readonly policy: Policy;
  readonly language: Language;
  readonly clause: (pointer: string) => string;
  /** Pointer of the nearest clause around a pointer that has a number of its own; empty where there is none. */
  readonly numberedAt: (pointer: string) => string;
  /** The sheet of a card with its first weight variant; undefined where the card cannot be calculated. */
  readonly sheetOf: (scorecard: string) => Sheet | undefined;
}

export function contextOf(document: PolicyDocument, language: Language): PrintContext {
  const policy = withRoleNames(document.policy, language);
  const sheets = new Map(policy.scorecards.map(({ id }) => [id, lowerCard(document, id).sheet] as const));
  const clause = clausesOf(policy);
  const numbered = numberedClauses(outlineOf(policy), clause);
  return { document, policy, language, clause, numberedAt: (pointer) => nearest(numbered, pointer), sheetOf: (scorecard) => sheets.get(scorecard) };
}

/** A clause is numbered where it is cited by a number other than that of the clause around it. */
export const isNumbered = (clause: PrintContext['clause'], pointer: string, outer: string): boolean => clause(pointer) !== outer;

const numberedClauses = (outline: readonly OutlinePart[], clause: PrintContext['clause']): ReadonlySet<string> => {
  const within = (clauses: readonly Clause[], outer: string): readonly string[] =>
    clauses.flatMap(({ pointer, clauses: below }) => [...(isNumbered(clause, pointer, outer) ? [pointer] : []), ...within(below, clause(pointer))]);
  return new Set(outline.flatMap(({ clauses }) => within(clauses, '')));
};

const nearest = (numbered: ReadonlySet<string>, pointer: string): string => {
  for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) if (numbered.has(place)) return place;
  return '';
};

/** A text of the policy in the reader's language. */
export const textOf = ({ policy, language }: PrintContext, text: Text): string => textIn(text, language, policy.languages);

const nameOfLine = ({ document, language }: PrintContext, read: Line, scorecard: string | undefined): string => labelOf(document, read, language, scorecard);

const kindOf = (type: ValueType | undefined): Pick<Reference, 'percent' | 'isText'> => ({
  percent: type?.kind === 'number' && type.unit.startsWith('%'),
  isText: type !== undefined && type.kind !== 'number',
});

/** An expression in symbols, with the names that the policy gives. */
export function formulaOf(context: PrintContext, expression: Expression, scorecard?: string): string {
  const { policy, language } = context;
  const lines = new Map((scorecard === undefined ? undefined : context.sheetOf(scorecard))?.lines.map((one) => [one.id, one]));
  const declarations = declarationsOf(policy);
  return printFormula(expression, {
    language,
    style: 'symbols',
    reference: (kind, id): Reference => {
      const read = kind === 'line' ? lines.get(id) : undefined;
      if (read) return { name: nameOfLine(context, read, scorecard), ...kindOf(read.type) };
      return { name: factOrMetric(policy, id.replace(/^metric\./, ''), language) ?? id, ...kindOf(declarations.get(id)?.type) };
    },
  });
}

/** The names that an expression of a card can read, whatever is calculated first: the order was checked when the card was lowered. */
function scopeFor({ policy, sheetOf }: PrintContext, scorecard: string | undefined): Scope {
  const lines = (scorecard === undefined ? undefined : sheetOf(scorecard))?.lines ?? [];
  const declared = [...declarationsOf(policy).values()].flatMap((declaration): (readonly [string, NamedValue])[] => {
    const { id, type } = declaration;
    return type === undefined ? [] : [[id, { read: isRaw(declaration) ? fact(id) : line(`metric.${id}`), type }]];
  });
  const dated = (['period-start', 'period-end'] as const).map((id) => [id, { read: fact(id), type: { kind: 'date' } as const }] as const);
  const names = new Map<string, NamedValue>([...lines.map(({ id, type }) => [id, { read: line(id), type }] as const), ...dated, ...declared]);
  return { resolve: (name) => names.get(name), names: [] };
}

/** JsonLogic of the policy in symbols; where it has a fault, as it is written. A coefficient that the policy writes in percent is brought to one. */
export function logicOf(context: PrintContext, logic: JsonLogic, scorecard?: string, expected?: ValueType): string {
  const scope = scopeFor(context, scorecard);
  const fitting = checkExpression(logic, '', scope, expected).expression;
  if (fitting !== undefined) return formulaOf(context, fitting, scorecard);
  const { expression, type } = checkExpression(logic, '', scope);
  if (expression === undefined) return JSON.stringify(logic);
  const wantsFactor = expected?.kind === 'number' && expected.unit === PLAIN && type?.kind === 'number' && type.unit === PERCENT;
  return formulaOf(context, wantsFactor ? asCoefficient(expression) : expression, scorecard);
}

/** The card that a pointer is in, with its pointer. */
export interface CardPlace {
  readonly card: Scorecard;
  readonly pointer: string;
}

/** Forms of a quantity that wait for the facts. */
export type WaitingQuantity = Exclude<Quantity, number | string>;
