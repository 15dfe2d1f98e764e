import type { Session } from '#lib/document/session.svelte.ts';
import type { Found } from '#lib/worker/protocol.ts';
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

/** What engine and linter found, waived findings left out, the gravest first. */
export function foundIn(session: Session): readonly Found[] {
  const clauses = session.linted?.clauses ?? new Map<string, string>();
  const findings = session.linted?.report.findings.filter(({ waivedBy }) => waivedBy === undefined) ?? [];
  return [...(session.analysis?.problems ?? []), ...findings.map((finding) => asFound(finding, clauses))].toSorted(
    (a, b) => ORDER[a.severity] - ORDER[b.severity],
  );
}
