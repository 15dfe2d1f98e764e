import { firstCurve } from '#lib/cards/beginnings.ts';
import type { CardPlace } from '#lib/cards/context.ts';
import { freeId } from '#lib/cards/read.ts';
import { recordAt, textAt } from '#lib/text/read.ts';
import { CHOICES } from './choices.ts';
import { periodOf, periodStep } from './periods.ts';
import { partOf, specsOf, type RecordName } from './records.ts';
import type { Spec, Target } from './spec.ts';

/** What new parts are made of. */
export interface Blanks {
  readonly place: CardPlace;
  readonly roles: readonly string[];
  /** A text in the languages that are shown. */
  readonly text: unknown;
  /** First day of the regulation, and the length of its period. */
  readonly from: string;
  readonly period: string;
  readonly grounds: readonly string[];
  readonly levels: readonly string[];
}

/** Ids that a name can lead to. */
export function idsOf(target: Target | undefined, { place: { reader, indicators }, grounds, levels }: Blanks): readonly string[] {
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => [...new Set(list.map(({ id }) => id))];
  switch (target) {
    case 'metrics':
      return ids(reader.metrics);
    case 'facts':
      return ids(reader.facts);
    case 'goals':
      return ids(reader.goals);
    case 'indicators':
      return ids(indicators);
    case 'cut-off-indicators':
      return ids(indicators.filter(({ entry }) => entry['type'] === 'cut-off'));
    case 'levels':
      return levels;
    case 'cards':
      return ids(reader.cards);
    case 'grounds':
      return grounds;
    default:
      return ids([...reader.facts, ...reader.metrics]);
  }
}

/** A value in money begins with a fact that is money, where there is one. */
function quantity({ unit, ofPay, blank }: Spec, { place: { reader } }: Blanks): unknown {
  const money = [...reader.facts, ...reader.metrics].find(({ entry }) => textAt(entry['unit']) === reader.currency);
  return blank ?? (unit === 'currency' && ofPay !== true && money ? { fact: money.id } : 100);
}

/** What a property begins with when it is added. `taken`: ids that its new entries must not have. */
export function blankOf(spec: Spec, blanks: Blanks, taken: readonly string[] = []): unknown {
  const part = partOf(spec);
  switch (spec.kind) {
    case 'text':
      return blanks.text;
    case 'roles':
      return [blanks.roles[0] ?? '—'];
    case 'lines':
      return ['A'];
    case 'date':
      return blanks.from;
    case 'number':
    case 'money':
    case 'value':
      return spec.blank ?? 0;
    case 'percent':
      return spec.blank ?? 100;
    case 'whole':
      return spec.blank ?? Math.max(0, spec.least ?? 0);
    case 'flag':
      return spec.blank ?? true;
    case 'choice':
      return spec.choice && CHOICES[spec.choice][0];
    case 'choices':
      return spec.choice && [CHOICES[spec.choice][0]];
    case 'quantity':
      return quantity(spec, blanks);
    case 'quantities':
      return [100];
    case 'percents':
      return (blanks.levels.length > 0 ? blanks.levels : ['one']).map(() => spec.blank ?? 100);
    case 'formula':
      return 0;
    case 'condition':
      // Nothing that is new decides pay before its author has said when: a cut-off does not strike, whatever else is added holds as it did.
      return spec.optional === true;
    case 'curve':
      return firstCurve(blanks.place.reader.languages);
    case 'unit':
      return spec.blank ?? 'piece';
    case 'ref':
      return idsOf(spec.of, blanks)[0] ?? '';
    case 'refs':
      return idsOf(spec.of, blanks).slice(0, 1);
    case 'record':
      return part && blankRecord(part, blanks);
    case 'records':
    case 'rounding':
      return part && [part === 'bracket' ? blankEntry(part, blanks, []) : blankRecord(part, blanks, taken)];
    case 'history':
      return [{ period: periodStep(periodOf(blanks.from, blanks.period), -1), value: 0 }];
    case 'scope':
      return { card: 'bonus' };
    default:
      return spec.blank ?? '';
  }
}

const WISHES: Partial<Readonly<Record<RecordName, string>>> = { cutOff: 'cut-off', correctionRecord: 'correction' };

/** A new entry of a list. Brackets pay in one way, all of them: a further one pays as the last does, from above it. */
export function blankEntry(record: RecordName, blanks: Blanks, list: readonly unknown[]): Readonly<Record<string, unknown>> {
  const ids = list.flatMap((one) => textAt(recordAt(one)['id']) ?? []);
  const made = blankRecord(record, blanks, ids);
  if (record !== 'bracket') return made;
  const last = recordAt(list.at(-1));
  const from = Number(last['from'] ?? 0);
  return {
    ...made,
    from: list.length === 0 || !Number.isFinite(from) ? 0 : from + 100,
    ...(last['perUnit'] === undefined ? { rate: last['rate'] ?? 5 } : { perUnit: last['perUnit'] }),
  };
}

/** A new part that conforms from the first moment, as far as the document has what it refers to. */
export function blankRecord(record: RecordName, blanks: Blanks, taken: readonly string[] = []): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    specsOf(record)
      .filter((spec) => spec.optional !== true || spec.name === 'id')
      .map((spec) => [spec.name, spec.kind === 'id' ? freeId(WISHES[record] ?? record.toLowerCase(), taken) : blankOf(spec, blanks, taken)]),
  );
}
