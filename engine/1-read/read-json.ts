import { problem, type Problem, type ProblemDocument } from '../problems/problem.ts';
import { decode } from './decode.ts';
import type { JsonSource } from './document.ts';
import { readPlain } from './json/plain.ts';
import { startReading, type Fault } from './json/reading.ts';
import { makePlainSource, makeSource, placesFrom, placesOf } from './json/source.ts';
import { readStructure } from './json/structure.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import { indexLines, type LineIndex } from './lines.ts';

/**
 * Reads JSON strictly (RFC 8259), from a text or from bytes in UTF-8. The source is there when the text is well-formed and within the
 * limits; it may still have problems: a name used twice, a reserved name, a number of too many digits. A text with any problem is not
 * to be used. All problems that can be told apart are reported at once, with line and column. Takes time in proportion to the length.
 */
export function readJson(
  input: string | Uint8Array,
  document: ProblemDocument,
  limits: ReadLimits = {},
): { readonly source?: JsonSource; readonly problems: readonly Problem[] } {
  const { maxBytes, maxDepth } = { ...DEFAULT_LIMITS, ...limits };
  const { text, fault } = decode(input, maxBytes);
  if (fault) {
    const whole: Fault = { code: fault.code, pointer: '', offset: fault.offset, length: 1, data: fault.data, wellFormed: false };
    return { problems: [toProblem(whole, document, indexLines(text))] };
  }
  const plain = readPlain(text, maxDepth);
  if (plain === undefined) return readPlaced(text, document, maxDepth);
  // What JavaScript writes the same is well-formed, so there always is a source with places.
  const placed = () => {
    const { source } = readPlaced(text, document, maxDepth);
    return (source && placesOf(source)) ?? impossible(text);
  };
  return { source: makePlainSource(text, plain.value, placed), problems: [] };
}

function impossible(text: string): never {
  throw new Error(`a text of ${text.length} characters is JSON, and has no places`);
}

/** Character by character, with the place of every value. */
function readPlaced(text: string, document: ProblemDocument, maxDepth: number): { readonly source?: JsonSource; readonly problems: readonly Problem[] } {
  const marked = text.startsWith('\ufeff');
  const reading = startReading(text, marked ? 1 : 0, maxDepth);
  const mark: Fault[] = marked ? [{ code: 'byte-order-mark', pointer: '', offset: 0, length: 1, data: {}, wellFormed: false }] : [];
  readStructure(reading);
  const faults = [...mark, ...reading.faults];
  const problems = faults.map((found) => toProblem(found, document, reading.lines));
  const { root } = reading;
  if (root === undefined || faults.some(({ wellFormed }) => !wellFormed)) return { problems };
  return { source: makeSource(text, root.value, placesFrom(root, reading.lines)), problems };
}

const toProblem = ({ code, pointer, offset, data }: Fault, document: ProblemDocument, lines: LineIndex): Problem => ({
  ...problem(code, document, pointer, data),
  ...lines.placeAt(offset),
});
