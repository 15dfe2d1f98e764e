import type { Session } from '#lib/document/session.svelte.ts';
import { recordsBehind } from '#lib/proof/records.ts';
import type { Analysis, Found, JudgedBy, Linted } from '#lib/worker/protocol.ts';
import type { Finding } from '@scorewright/linter';

const ORDER = { error: 0, warning: 1, notice: 2 } as const;
const NOTHING = { en: '', ru: '' };

/** A finding of the linter as the panel and the source show it. */
const asFound = ({ rule, severity, pointer, line, column, text, recorded }: Finding, clauses: ReadonlyMap<string, string>, basis?: JudgedBy): Found => ({
  code: rule,
  severity: severity === 'info' ? 'notice' : severity,
  pointer,
  cause: text,
  remedy: recorded && basis ? { en: recordsBehind(rule, basis, 'en') ?? '', ru: recordsBehind(rule, basis, 'ru') ?? '' } : NOTHING,
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
  ...(clauses.has(pointer) && { clause: clauses.get(pointer) ?? '' }),
});

/** What was found, with a key that stays the same for as long as the same is found at the same place. */
export type Listed = Found & { readonly key: string };

const isSame = (a: Listed, b: Found): boolean =>
  a.severity === b.severity &&
  a.line === b.line &&
  a.column === b.column &&
  a.clause === b.clause &&
  a.cause.en === b.cause.en &&
  a.cause.ru === b.cause.ru &&
  a.remedy.en === b.remedy.en &&
  a.remedy.ru === b.remedy.ru;

let last: { readonly analysis: Analysis | undefined; readonly linted: Linted | undefined; readonly byKey: ReadonlyMap<string, Listed> } | undefined;
let list: readonly Listed[] = [];

/**
 * What engine and linter found, waived findings left out, the gravest first. The last answer is kept: outline, panel, toolbar and source all ask. What was
 * found before is the same object, so that it is not drawn again.
 */
export function foundIn({ analysis, linted }: Pick<Session, 'analysis' | 'linted'>): readonly Listed[] {
  if (last?.analysis === analysis && last?.linted === linted) return list;
  const byKey = new Map<string, Listed>();
  for (const found of inOrder(analysis, linted)) {
    const said = `${found.code} ${found.pointer} ${found.cause.en}`;
    let key = said;
    for (let again = 2; byKey.has(key); again += 1) key = `${said} ${again}`;
    const before = last?.byKey.get(key);
    byKey.set(key, before && isSame(before, found) ? before : { ...found, key });
  }
  last = { analysis, linted, byKey };
  return (list = [...byKey.values()]);
}

function inOrder(analysis: Analysis | undefined, linted: Linted | undefined): readonly Found[] {
  const clauses = linted?.clauses ?? new Map<string, string>();
  const findings = linted?.report.findings.filter(({ waivedBy }) => waivedBy === undefined) ?? [];
  return [...(analysis?.problems ?? []), ...findings.map((finding) => asFound(finding, clauses, linted?.basis))].toSorted(
    (a, b) => ORDER[a.severity] - ORDER[b.severity],
  );
}
