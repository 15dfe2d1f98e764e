import { calculate, hasErrors, readPolicy, type LineValue, type PolicyDocument, type Problem } from '@scorewright/engine';
import { patchText } from '#lib/document/patch-text.ts';
import { below } from '#lib/document/pointer.ts';
import { logicAt } from '#lib/formula/logic-at.ts';
import { shapeOf } from '#lib/formula/shape.ts';
import type { Answer, FormulaValue, Input } from '../protocol.ts';
import { documentOf, factsOf } from './documents.ts';
import { firstPeriodOf } from './period.ts';

/** Parts of a formula that are shown with their values: more than anybody reads. */
const MOST_PARTS = 60;

interface Part {
  readonly pointer: string;
  readonly logic: unknown;
}

/** How a part is read: its unit, or that it is a condition; undefined once it is known to be neither. */
type Reading = { readonly unit: string } | 'condition' | undefined;

/** The parts of an expression that have a value of their own: everything but the literals. */
function partsOf(logic: unknown, pointer: string): readonly Part[] {
  const shape = shapeOf(logic);
  if (shape.kind === 'name') return [{ pointer, logic }];
  if (shape.kind !== 'operation') return [];
  const { token } = shape.operation;
  const args = (logic as Readonly<Record<string, unknown>>)[token];
  const inner = Array.isArray(args) ? args.flatMap((part, index) => partsOf(part, below(pointer, token, index))) : partsOf(args, below(pointer, token));
  return [{ pointer, logic }, ...inner];
}

const idOf = (index: number): string => `scorewright-part-${index}`;

/** The text with a figure for each part: figures are the last lines of a card and can read all others. */
function withFigures(text: string, card: number, parts: readonly Part[], readings: readonly Reading[]): string {
  const at = below('/scorecards', card, 'figures');
  const own = logicAt(text, at);
  const made = parts.flatMap(({ logic }, index) => {
    const reading = readings[index];
    if (reading === undefined) return [];
    const isCondition = reading === 'condition';
    return [{ id: idOf(index), name: '-', formula: isCondition ? { if: [logic, 1, 0] } : logic, unit: isCondition ? '1' : reading.unit }];
  });
  return patchText(text, [{ op: own === undefined ? 'add' : 'replace', path: at, value: [...(Array.isArray(own) ? (own as unknown[]) : []), ...made] }]);
}

/** How the parts are to be read, from what the first attempt found fault with. */
function readingsAfter(problems: readonly Problem[], card: number, own: number, readings: readonly Reading[]): readonly Reading[] {
  const kept = readings.flatMap((reading, index) => (reading === undefined ? [] : [index]));
  return readings.map((reading, index) => {
    const root = below('/scorecards', card, 'figures', own + kept.indexOf(index), 'formula');
    const found = problems.find(({ pointer, code }) => pointer === root && (code === 'unit-not-as-declared' || code === 'type-mismatch'));
    if (!found) return reading;
    const said = found.data['found'];
    if (found.code === 'unit-not-as-declared') return typeof said === 'string' ? { unit: said } : undefined;
    return said === 'boolean' ? 'condition' : undefined;
  });
}

function valueOf(pointer: string, value: LineValue | undefined, reading: Reading): FormulaValue | undefined {
  if (value?.state !== 'value' || typeof value.value !== 'object' || reading === undefined) return undefined;
  const text = value.value.toFixed();
  return reading === 'condition' ? { pointer, holds: text === '1' } : { pointer, value: text, unit: reading.unit };
}

/** The example that a formula is shown on: the wanted one, else the first that is to be paid, of the card where one is named. */
function exampleFor({ policy }: PolicyDocument, scorecard: string | undefined, wanted: string | undefined) {
  const examples = (policy.examples ?? []).filter((example) => scorecard === undefined || example.scorecard === scorecard);
  return examples.find(({ id }) => id === wanted) ?? examples.find(({ expect }) => expect.problems === undefined) ?? examples[0];
}

/** The values of a formula and of its parts on a worked example. Whatever has no value there is left out. */
export function formula({ text, pointer, scorecard, example: wanted }: Input<'formula'>): Answer<'formula'> {
  const { document } = documentOf(text);
  const example = document && exampleFor(document, scorecard, wanted);
  const card = document?.policy.scorecards.findIndex(({ id }) => id === example?.scorecard) ?? -1;
  if (!document || !example || card < 0) return { values: [] };
  const parts = partsOf(logicAt(text, pointer), pointer).slice(0, MOST_PARTS);
  const own = document.policy.scorecards[card]?.figures?.length ?? 0;
  const run = (readings: readonly Reading[]) => {
    const read = readPolicy(withFigures(text, card, parts, readings));
    const given = read.document && factsOf(read.document, example, example.period ?? firstPeriodOf(read.document, example.scorecard));
    return read.document && given?.document && !hasErrors(given.problems) ? calculate(read.document, given.document) : undefined;
  };
  const blank = parts.map((): Reading => ({ unit: '1' }));
  const first = run(blank);
  const readings = readingsAfter(first?.problems ?? [], card, own, blank);
  const outcome = readings.every((reading, index) => reading === blank[index]) ? first : run(readings);
  return {
    example: example.id,
    values: parts.flatMap((part, index) => {
      const value = valueOf(part.pointer, outcome?.trace?.byId.get(`figure.${idOf(index)}`), readings[index]);
      return value ? [value] : [];
    }),
  };
}
