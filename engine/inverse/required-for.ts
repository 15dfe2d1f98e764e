import type { FactsDocument, PolicyDocument } from '../1-read/document.ts';
import type { Language } from '../5-tell/language.ts';
import type { RequiredFor } from './requirement.ts';

/** What has to change to reach a wanted total, fact by fact. */
export const requiredFor = (
  _document: PolicyDocument, _facts: FactsDocument, wantedTotal: string, _language: Language = 'en',
): RequiredFor => ({ wanted: wantedTotal, requirements: [], problems: [] });
