import type { Session } from '#lib/document/session.svelte.ts';
import type { Analysis, Found, Linted } from '#lib/worker/protocol.ts';
import type { Finding } from '@scorewright/linter';

const ORDER = { error: 0, warning: 1, notice: 2 } as const;
const NOTHING = { en: '', ru: '' };

/** A finding of the linter as the panel and the source show it. */
const asFound = ({ rule, severity, pointer, line, column, text }: Finding, clauses: ReadonlyMap<string, string>): Found => ({
  code: rule,
  severity: severity === 'info' ? 'notice' : severity,
  pointer,
  cause: text,
  remedy: NOTHING,
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
  ...(clauses.has(pointer) && { clause: clauses.get(pointer) ?? '' }),
});

let last: { readonly analysis: Analysis | undefined; readonly linted: Linted | undefined; readonly found: readonly Found[] } | undefined;

/** What engine and linter found, waived findings left out, the gravest first. The last answer is kept: outline, panel, toolbar and source all ask. */
export function foundIn({ analysis, linted }: Pick<Session, 'analysis' | 'linted'>): readonly Found[] {
  if (!last || last.analysis !== analysis || last.linted !== linted) last = { analysis, linted, found: inOrder(analysis, linted) };
  return last.found;
}

function inOrder(analysis: Analysis | undefined, linted: Linted | undefined): readonly Found[] {
  const clauses = linted?.clauses ?? new Map<string, string>();
  const findings = linted?.report.findings.filter(({ waivedBy }) => waivedBy === undefined) ?? [];
  return [...(analysis?.problems ?? []), ...findings.map((finding) => asFound(finding, clauses))].toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
