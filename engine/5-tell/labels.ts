import type { PolicyDocument } from '../1-read/document.ts';
import type { Line } from '../3-lower/sheet.ts';
import type { Language } from './language.ts';

/** Name of a line for a reader. */
export const labelOf = (_document: PolicyDocument, line: Line, _language: Language): string => line.id;
