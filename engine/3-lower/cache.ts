import type { Scorecard } from '@scorewright/schemas';
import type { PolicyDocument } from '../1-read/document.ts';
import { declarationsOf } from '../2-check/declarations.ts';
import type { CardKey, Lowered } from './card.ts';
import { lowerByKey } from './card.ts';
import { PROPERTIES_READ } from './draft/draft.ts';
import { LookedUp } from './draft/looked-up.ts';

/** Sheets kept for one card: a batch has few keys, but for corrections of single employees. */
const MOST = 256;

/** A sheet, with the facts and metrics that it was made from. */
interface Made {
  readonly lowered: Lowered;
  readonly declarations: LookedUp;
}

interface Kept {
  /** What the sheets were made from, beside the card and what each of them looked up. */
  readonly read: readonly unknown[];
  readonly sheets: Map<string, Made>;
}

const kept = new WeakMap<Scorecard, Kept>();

/** The parts of a document that a sheet is made from: the same objects give the same sheet, also in another document. */
const readOf = ({ policy, source }: PolicyDocument): readonly unknown[] => [
  source.literals.size === 0 ? 'as written' : source.literals,
  ...PROPERTIES_READ.map((name) => policy[name]),
];

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean => a.every((part, index) => Object.is(part, b[index]));

function sheetsOf(document: PolicyDocument, card: Scorecard): Map<string, Made> {
  const read = readOf(document);
  const before = kept.get(card);
  if (before && isSame(before.read, read)) return before.sheets;
  const sheets = new Map<string, Made>();
  kept.set(card, { read, sheets });
  return sheets;
}

/** Lowers a card, once for everything that the sheet depends on: the card, what else is read of the document, and the whole of the key. */
export function lowerOnce(document: PolicyDocument, key: CardKey): Lowered {
  const card = document.policy.scorecards[key.scorecard];
  if (card === undefined) throw new Error(`no scorecard ${key.scorecard}`);
  const all = declarationsOf(document.policy);
  const sheets = sheetsOf(document, card);
  const name = JSON.stringify(key);
  const known = sheets.get(name);
  if (known?.declarations.isSameIn(all)) return known.lowered;
  const declarations = new LookedUp(all);
  const lowered = lowerByKey(document, key, declarations);
  const [oldest] = sheets.keys();
  if (sheets.size >= MOST && oldest !== undefined) sheets.delete(oldest);
  sheets.set(name, { lowered, declarations });
  return lowered;
}
