import { statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { ENGINE_VERSION } from '@scorewright/engine';
import type { PolicyDocument } from '@scorewright/engine';
import type { CorrectionRecord } from '@scorewright/schemas';
import { nearest } from '../../arguments/nearest.ts';
import type { Call } from '../../arguments/command.ts';
import { version } from '../../shell/version.ts';
import { WrongUse } from '../../shell/wrong-use.ts';
import { readHead } from '../source/open-csv.ts';
import type { DerivedFact, GroupFacts, PaidTable, RunPlan, TableStyle } from '../work/plan.ts';
import { stretchFacts } from '../work/stretches.ts';
import type { Population, ReadPolicy } from './population.ts';
import { lineNamed, linesOf, periodOf } from './population.ts';
import { factTypes } from '@scorewright/engine';

/** What a plan has beside the policy and the table. */
export interface PlanParts {
  readonly corrections: readonly CorrectionRecord[];
  readonly groups: readonly GroupFacts[];
  readonly paid?: PaidTable;
  readonly share?: string;
}

function keptColumns(call: Call, names: readonly string[]): readonly number[] {
  return call.many('keep').map((name) => {
    const column = names.indexOf(name);
    if (column >= 0) return column;
    const near = nearest(name, names);
    throw near === undefined
      ? new WrongUse({ en: 'the table has no column `{name}`', ru: 'в таблице нет столбца `{name}`' }, { name })
      : new WrongUse(
          { en: 'the table has no column `{name}`; did you mean `{near}`?', ru: 'в таблице нет столбца `{name}`; возможно, имелся в виду `{near}`?' },
          { name, near },
        );
  });
}

/** CSV is written in its style; what becomes another format is written plainly first. */
function styleOf(call: Call, out: string): TableStyle {
  if (!/\.csv$/i.test(out)) return { separator: ',', decimal: '.', guarded: false };
  return call.one('table-style') === 'excel' ? { separator: ';', decimal: ',', guarded: true } : { separator: ',', decimal: '.', guarded: true };
}

function derivedFacts(policy: PolicyDocument, { columns }: Population, groups: readonly GroupFacts[]): readonly DerivedFact[] {
  const types = factTypes(policy.policy);
  const hasDays = columns.some(({ id }) => id === 'stretch.from' || id === 'stretch.until');
  const ofGroups = groups.flatMap(({ values }) => [...values.values()].flatMap((facts) => Object.entries(facts)));
  const decimals = (id: string): number =>
    Math.min(6, Math.max(0, ...ofGroups.filter(([name]) => name === id).map(([, text]) => (text.split('.')[1] ?? '').length)));
  const ids = new Set([...(hasDays ? stretchFacts(policy) : []), ...ofGroups.map(([id]) => id)]);
  return [...ids].map((id) => ({ id, kind: types.get(id) ?? 'number', scale: decimals(id) }));
}

/** All that the workers have to know. Throws `WrongUse` for what the policy or the table does not have. */
export function planOf(call: Call, { file, text }: ReadPolicy, policy: PolicyDocument, population: Population, out: string, parts: PlanParts): RunPlan {
  const { source, columns } = population;
  const lines = linesOf(policy);
  const scorecard = call.one('scorecard');
  const period = periodOf(call, population);
  const asked = [...new Set(call.many('line'))].map((id) => lineNamed(id, lines));
  return {
    policyFile: file,
    policyText: text,
    language: call.language,
    format: source.format,
    dialect: source.dialect,
    width: source.columns.length,
    names: source.columns,
    columns,
    derived: derivedFacts(policy, population, parts.groups),
    keep: keptColumns(call, source.columns),
    lines: asked,
    ...(scorecard !== undefined && { scorecard }),
    ...(period !== undefined && { period }),
    corrections: parts.corrections,
    groups: parts.groups,
    ...(parts.paid !== undefined && { paid: parts.paid }),
    ...(parts.share !== undefined && { share: parts.share }),
    repeated: new Map(),
    style: styleOf(call, out),
  };
}

/** What tells a file from another, and from itself after a change: its size, its time, and its beginning. */
function fileMark(file: string): string {
  const { size, mtimeMs } = statSync(file);
  const head = createHash('sha256').update(readHead(file).bytes).digest('hex');
  return `${size} ${mtimeMs} ${head}`;
}

const plainMap = (_key: string, value: unknown): unknown => {
  if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
  if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex');
  return ArrayBuffer.isView(value) ? 'shared' : value;
};

/** What a run depends on, in one word: a run that was interrupted goes on only with the same. */
export function fingerprintOf(plan: RunPlan, files: readonly string[], options: readonly string[]): string {
  const { repeated: _repeated, ...rest } = plan;
  const text = JSON.stringify({ version, engine: ENGINE_VERSION, plan: rest, files: files.map(fileMark), options }, plainMap);
  return createHash('sha256').update(text).digest('hex');
}
