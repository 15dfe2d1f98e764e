import type { PolicyDocument } from '../1-read/document.ts';
import type { CardKey, Lowered } from './card.ts';
import { lowerByKey } from './card.ts';

/** Sheets kept for one policy: a batch has few keys, but for corrections of single employees. */
const MOST = 256;

const kept = new WeakMap<PolicyDocument, Map<string, Lowered>>();

/** Lowers a card, once for each policy document and everything else that the sheet depends on: the whole of the key. */
export function lowerOnce(document: PolicyDocument, key: CardKey): Lowered {
  const sheets = kept.get(document) ?? new Map<string, Lowered>();
  kept.set(document, sheets);
  const name = JSON.stringify(key);
  const known = sheets.get(name);
  if (known !== undefined) return known;
  const lowered = lowerByKey(document, key);
  const [oldest] = sheets.keys();
  if (sheets.size >= MOST && oldest !== undefined) sheets.delete(oldest);
  sheets.set(name, lowered);
  return lowered;
}
