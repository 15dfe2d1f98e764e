import type { PolicyDocument } from '../../1-read/document.ts';
import type { CardOutcome } from '../../4-run/trace.ts';
import type { Language } from '../language.ts';
import type { Explanation } from './explanation.ts';

/** Explains a result as a person with a calculator would. */
export const explain = (_document: PolicyDocument, outcome: CardOutcome, language: Language): Explanation =>
  ({ language, title: outcome.scorecard, status: outcome.status, preamble: [], blocks: [], problems: [] });
