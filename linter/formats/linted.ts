import type { PolicyDocument, Problem } from '@scorewright/engine';
import type { Finding, LintReport } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A file that was linted. `report` is absent where the text is no policy: then the problems say why. */
export interface LintedFile {
  readonly file: string;
  /** What the engine says of the document, with line and column. */
  readonly problems: readonly Problem[];
  readonly document?: PolicyDocument;
  readonly report?: LintReport;
}

export interface FormatOptions {
  readonly language: 'en' | 'ru';
  readonly rules: readonly Rule[];
  readonly version: string;
}

/** A finding that still counts: nobody has waived it. */
export const counts = ({ waivedBy }: Finding): boolean => waivedBy === undefined;

export const ruleOf = (id: string, { rules }: FormatOptions): Rule | undefined => rules.find((rule) => rule.id === id);

/** `S02 Too many indicators`; the id alone where the rule is not known. */
export const titleOf = (id: string, options: FormatOptions): string => {
  const title = ruleOf(id, options)?.title[options.language];
  return title === undefined ? id : `${id} ${title}`;
};

/** Facts and pay of a witness: `leads=1000, meetings=20: 22002 RUB`. */
export const witnessText = ({ facts, pay }: NonNullable<Finding['witness']>[number], currency: string): string =>
  `${Object.entries(facts)
    .map(([id, value]) => `${id}=${String(value)}`)
    .join(', ')}: ${pay} ${currency}`;
