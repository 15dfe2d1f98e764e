import type { DecimalSign, PolicyDocument } from '@scorewright/engine';
import { checkPolicy, hasErrors, lowerCard } from '@scorewright/engine';
import type { Call } from '../../arguments/command.ts';
import { findPolicy } from '../../files/find-policies.ts';
import { readPolicyFile } from '../../files/read-policy.ts';
import { readBytes } from '../../files/read-bytes.ts';
import { parsePeriod } from '../../files/period.ts';
import { nearest } from '../../arguments/nearest.ts';
import { WrongUse } from '../../shell/wrong-use.ts';
import type { FiledProblem } from '../../show/problems.ts';
import type { Mapping } from '../columns/mapping-file.ts';
import { NO_MAPPING, readMapping, separatorNamed } from '../columns/mapping-file.ts';
import type { Matched } from '../columns/match.ts';
import { matchColumns } from '../columns/match.ts';
import { targetsOf } from '../columns/targets.ts';
import { sampleRows } from '../source/dialect.ts';
import { toUtf8, type Encoding } from '../source/encoding.ts';
import { openSource } from '../source/open-source.ts';
import type { Source, SourceOptions } from '../source/source.ts';
import type { PlanColumn } from '../work/plan.ts';
import { numberText } from '../values/fact-text.ts';

/** A policy that can be calculated with, or what is wrong with it. */
export interface ReadPolicy {
  readonly file: string;
  readonly text: Uint8Array;
  readonly document?: PolicyDocument;
  readonly problems: readonly FiledProblem[];
}

/** Reads and checks a policy. Throws `WrongUse` when it cannot be opened. */
export function readRunPolicy(path: string): ReadPolicy {
  const file = findPolicy(path);
  const { document, problems } = readPolicyFile(file);
  const all = [...problems, ...(document === undefined ? [] : checkPolicy(document))];
  const filed = all.map((problem) => ({ file, problem }));
  return { file, text: readBytes(file), problems: filed, ...(document !== undefined && !hasErrors(all) && { document }) };
}

/** A table of facts, opened and understood. */
export interface Population {
  readonly source: Source;
  readonly mapping: Mapping;
  readonly matched: Matched;
  readonly columns: readonly PlanColumn[];
  /** The first rows, as they are written; blank ones left out. */
  readonly sample: readonly (readonly string[])[];
}

function sourceOptions(call: Call, mapping: Mapping, known: readonly string[]): SourceOptions {
  const separator = call.one('separator');
  const [decimal, encoding, sheet] = [call.one('decimal'), call.one('encoding'), call.one('sheet')];
  return {
    ...mapping.source,
    ...(separator !== undefined && { separator: separatorNamed(separator) ?? ',' }),
    ...(decimal !== undefined && { decimal: decimal as DecimalSign }),
    ...(encoding !== undefined && { encoding: encoding as Encoding }),
    ...(sheet !== undefined && { sheet }),
    known,
  };
}

async function firstRows(source: Source): Promise<readonly (readonly string[])[]> {
  const { separator, encoding } = source.dialect;
  for await (const { bytes } of source.blocks(source.start)) {
    try {
      return sampleRows(toUtf8(bytes, encoding), separator, true, 400);
    } catch (error) {
      if (error instanceof TypeError) return [];
      throw error;
    }
  }
  return [];
}

/** Decimals that numbers of a column are kept with: those of the first rows, hundredths at least. */
function scaleOf(column: number, sample: readonly (readonly string[])[], decimal: DecimalSign): number {
  let scale = 2;
  for (const row of sample) {
    const read = numberText(row[column] ?? '', decimal);
    if ('text' in read && /^-?\d+\.\d+$/.test(read.text)) scale = Math.max(scale, (read.text.split('.')[1] ?? '').replace(/0+$/, '').length);
  }
  return Math.min(scale, 6);
}

const noTable: WrongUse = new WrongUse({ en: 'no facts: give `--facts FILE`', ru: 'нет фактов: укажите `--facts ФАЙЛ`' });

/** Opens the table of facts that a call names, and finds what its columns are. Throws `WrongUse` when it cannot be read. */
export async function openPopulation(call: Call, policy: PolicyDocument, file: string | undefined = call.one('facts')): Promise<Population> {
  if (file === undefined) throw noTable;
  const named = call.one('mapping');
  const mapping = named === undefined ? NO_MAPPING : readMapping(named);
  const targets = targetsOf(policy);
  const source = await openSource(
    file,
    sourceOptions(
      call,
      mapping,
      targets.map(({ id }) => id),
    ),
  );
  const sample = await firstRows(source);
  const matched = matchColumns(source.columns, targets, mapping.columns, (column) => sample.every((row) => (row[column] ?? '') === ''));
  const columns = matched.columns.flatMap(({ column, name, target }): readonly PlanColumn[] =>
    target === undefined
      ? []
      : [
          {
            column,
            name,
            id: target.id,
            is: target.is,
            kind: target.kind,
            scale: target.kind === 'number' ? scaleOf(column, sample, source.dialect.decimal) : 0,
          },
        ],
  );
  return { source, mapping, matched, columns, sample };
}

/** The period of rows that do not state theirs. Throws `WrongUse` when some have none. */
export function periodOf(call: Call, { columns }: Population): { readonly from: string; readonly until: string } | undefined {
  const given = call.one('period');
  if (given !== undefined) return parsePeriod(given);
  if (['period.from', 'period.until'].every((id) => columns.some((column) => column.id === id))) return undefined;
  throw new WrongUse({
    en: 'the table does not say for which period its rows are: give `--period 2026-10`, or columns `period.from` and `period.until`',
    ru: 'в таблице не сказано, за какой период её строки: укажите `--period 2026-10` или столбцы `period.from` и `period.until`',
  });
}

/** The lines of all cards, with the kind of each. */
export function linesOf(policy: PolicyDocument): ReadonlyMap<string, 'decimal' | 'text'> {
  const lines = new Map<string, 'decimal' | 'text'>();
  for (const { id } of policy.policy.scorecards) {
    for (const line of lowerCard(policy, id).sheet?.lines ?? []) {
      const kind = line.type.kind === 'number' ? 'decimal' : 'text';
      lines.set(line.id, (lines.get(line.id) ?? kind) === kind ? kind : 'text');
    }
  }
  return lines;
}

/** A line that a call names. Throws `WrongUse` when no card has it. */
export function lineNamed(id: string, lines: ReadonlyMap<string, 'decimal' | 'text'>): { readonly id: string; readonly kind: 'decimal' | 'text' } {
  const kind = lines.get(id);
  if (kind !== undefined) return { id, kind };
  const near = nearest(id, [...lines.keys()]);
  throw near === undefined
    ? new WrongUse({ en: 'no card has a line `{id}`', ru: 'ни в одной карте нет строки `{id}`' }, { id })
    : new WrongUse(
        { en: 'no card has a line `{id}`; did you mean `{near}`?', ru: 'ни в одной карте нет строки `{id}`; возможно, имелась в виду `{near}`?' },
        { id, near },
      );
}
