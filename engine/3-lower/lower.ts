import type { FactsDocument, PolicyDocument } from '../1-read/document.ts';
import type { Lowered } from './lower-card.ts';

/** The sheet that calculates these facts: its card, weight variant, period and corrections are those of the facts. */
export const lower = (_document: PolicyDocument, _facts: FactsDocument): Lowered => ({ problems: [] });
