import type { Finding } from '@scorewright/linter';

/** A finding that is shown, with those of the same rule that are one press away from it. */
export interface Shown {
  readonly finding: Finding;
  readonly more: readonly Finding[];
}

/** Of many findings of one rule a reader needs the first: what is wrong with one card is mostly wrong with all of them. */
const SHOWN = 2;

/** The findings in their order, of each rule the first; those left out go with the last of it that is shown. One alone is not worth a press. */
export function folded(findings: readonly Finding[]): readonly Shown[] {
  const ofRule = Map.groupBy(findings, ({ rule }) => rule);
  return findings.flatMap((finding): readonly Shown[] => {
    const same = ofRule.get(finding.rule) ?? [];
    const at = same.indexOf(finding);
    const count = same.length > SHOWN + 1 ? SHOWN : same.length;
    return at < count ? [{ finding, more: at === count - 1 ? same.slice(count) : [] }] : [];
  });
}
