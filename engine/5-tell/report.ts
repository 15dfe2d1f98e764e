import type { CalculationResult } from '@scorewright/schemas';
import type { PolicyDocument } from '../1-read/document.ts';
import type { CardOutcome } from '../4-run/trace.ts';
import type { Problem } from '../problems/problem.ts';
import type { Language } from './language.ts';

/** The result for other programs, by schemas/result.schema.json. */
export const report = (
  _document: PolicyDocument | undefined, _outcomes: readonly CardOutcome[], _language: Language, _problems: readonly Problem[] = [],
): CalculationResult => ({ format: 'scorewright-result/1', engine: '0.1.0', results: [], problems: [] });
