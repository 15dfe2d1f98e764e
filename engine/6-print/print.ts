import type { PolicyDocument } from '../1-read/document.ts';
import { dateText } from '../5-tell/dates.ts';
import type { Language } from '../5-tell/language.ts';
import type { Clause, OutlinePart } from '../5-tell/outline.ts';
import { outlineOf } from '../5-tell/outline.ts';
import { printedExamples, signaturesOf } from './annexes.ts';
import { writeClause } from './clause.ts';
import type { PrintContext } from './context.ts';
import { contextOf, isNumbered, textOf } from './context.ts';
import { printedSheets } from './lines.ts';
import type { PrintedClause, PrintedPart, PrintedRegulation, PrintedSheet } from './printed.ts';
import { say } from './words/index.ts';

/** Lines by the pointer of the clause that they belong to. */
type LinesOf = ReadonlyMap<string, readonly string[]>;

const linesByClause = (sheets: readonly PrintedSheet[]): LinesOf => {
  const found = new Map<string, string[]>();
  for (const { lines } of sheets) for (const { at, place } of lines) found.set(at, [...(found.get(at) ?? []), place]);
  return found;
};

const printedClause = (context: PrintContext, linesOf: LinesOf, { pointer, clauses }: Clause, outer: string): PrintedClause => {
  const number = context.clause(pointer);
  const own = isNumbered(context.clause, pointer, outer);
  return {
    ...(own && { number }),
    pointer,
    ...writeClause(context, pointer),
    clauses: clauses.map((below) => printedClause(context, linesOf, below, number)),
    lines: linesOf.get(pointer) ?? [],
  };
};

/** The number of a part: what its clauses begin with, where the policy numbers them itself. */
const numberOfPart = (clauses: readonly PrintedClause[], index: number): string => {
  const first = new Set(clauses.flatMap(({ number }) => (number === undefined ? [] : [number.split('.')[0] ?? ''])));
  const [only] = first;
  return first.size === 1 && only !== undefined ? only : String(index + 1);
};

const printedPart = (context: PrintContext, linesOf: LinesOf, { part, clauses }: OutlinePart, index: number): PrintedPart => {
  const printed = clauses.map((one) => printedClause(context, linesOf, one, ''));
  return { part, number: numberOfPart(printed, index), title: say(context.language, `part.${part}`), clauses: printed };
};

const subtitleOf = ({ policy, language }: PrintContext): readonly string[] => {
  const { version, owner, effective } = policy;
  const from = dateText(effective.from, language);
  const until = effective.until === undefined ? undefined : dateText(effective.until, language);
  return [
    ...(version === undefined ? [] : [say(language, 'subtitle.version', { version })]),
    until === undefined ? say(language, 'subtitle.effective', { from }) : say(language, 'subtitle.effective.until', { from, until }),
    ...(owner === undefined ? [] : [say(language, 'subtitle.owner', { owner })]),
  ];
};

/**
 * A regulation as a numbered legal text in Russian or English, made from its data alone: the parts of the outline, the worked examples with their
 * calculation, the lines of the sheets with the clauses that they come from, and a sheet for signatures. Clause numbers are those that `explain` cites.
 * Faults of the policy do not stop it: what cannot be calculated is said where it stands.
 */
export function printRegulation(document: PolicyDocument, language: Language): PrintedRegulation {
  const context = contextOf(document, language);
  const sheets = printedSheets(context);
  const linesOf = linesByClause(sheets);
  return {
    language,
    title: textOf(context, document.policy.title),
    subtitle: subtitleOf(context),
    parts: outlineOf(document.policy).map((part, index) => printedPart(context, linesOf, part, index)),
    examples: printedExamples(context),
    sheets,
    signatures: signaturesOf(context),
  };
}
