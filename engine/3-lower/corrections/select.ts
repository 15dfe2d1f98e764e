import type { CorrectionRecord } from '@scorewright/schemas';
import type { FactsDocument, PolicyDocument } from '../../1-read/document.ts';
import type { Problem } from '../../problems/problem.ts';
import { problem } from '../../problems/problem.ts';
import { compareDates } from '../../values/date.ts';
import type { AppliedChange } from './changes.ts';

/** A correction record at its place in the policy or the facts. */
export interface PlacedRecord {
  readonly record: CorrectionRecord;
  readonly document: 'policy' | 'facts';
  readonly pointer: string;
}

const placed = (records: readonly CorrectionRecord[] | undefined, document: 'policy' | 'facts', parent: string): readonly PlacedRecord[] =>
  (records ?? []).map((record, index) => ({ record, document, pointer: `${parent}/${index}` }));

export const recordsOfPolicy = ({ policy }: PolicyDocument): readonly PlacedRecord[] => placed(policy.correctionRecords, 'policy', '/correctionRecords');
const recordsOfFacts = ({ facts }: FactsDocument): readonly PlacedRecord[] => placed(facts.corrections, 'facts', '/corrections');

/**
 * The records that concern these facts: of their period, and of the card and the employee where the record names them. A record that came
 * with the facts and does not concern them is a warning: whoever put it there expects it to apply.
 */
export function selectRecords(
  document: PolicyDocument,
  facts: FactsDocument,
  scorecard: string,
): {
  readonly records: readonly PlacedRecord[];
  readonly problems: readonly Problem[];
} {
  const concerns = ({ record }: PlacedRecord): boolean => concernsFacts(record, facts, scorecard);
  const own = recordsOfFacts(facts);
  const ignored = own.filter((one) => !concerns(one));
  return {
    records: [...recordsOfPolicy(document), ...own].filter(concerns),
    problems: ignored.map(({ record: { id }, pointer }) => problem('correction-ignored', 'facts', pointer, { record: id }, 'warning')),
  };
}

function concernsFacts({ period, scorecard: card, employee }: CorrectionRecord, { facts }: FactsDocument, scorecard: string): boolean {
  const isOfPeriod = period.from === facts.period.from && period.until === facts.period.until;
  return isOfPeriod && (card === undefined || card === scorecard) && (employee === undefined || employee === facts.employee?.id);
}

/** The changes in the order in which they apply: by date, then by position. */
export const changesIn = (records: readonly PlacedRecord[]): readonly AppliedChange[] =>
  [...records]
    .sort(byDate)
    .flatMap(({ record, document, pointer }) => record.changes.map((change, index) => ({ record, change, document, pointer: `${pointer}/changes/${index}` })));

const byDate = ({ record: a }: PlacedRecord, { record: b }: PlacedRecord): number => compareDates(a.date, b.date);
