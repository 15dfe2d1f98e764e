import type { PolicyDocument } from '@scorewright/engine';
import type { LintConfig, Waiver } from '@scorewright/schemas';
import { isOff } from '../config.ts';
import type { Shared } from '../context-of.ts';
import { withEvidence, type Evidence } from '../evidence/evidence.ts';
import type { Finding, FindingData } from '../finding.ts';
import { tokens, valueAt } from '../pointer.ts';
import type { Rule } from '../rule.ts';
import { findingOf } from '../run-rule.ts';
import { textHash } from './canonical.ts';
import { WAIVER_RULES } from './rules.ts';

/** What was judged before the waivers. */
export interface Judged {
  readonly findings: readonly Finding[];
  /** Ids of the rules that came to a full judgement; a waiver of another rule may look unused and is not. */
  readonly complete: ReadonlySet<string>;
  /** Ids of all rules there are. */
  readonly known: ReadonlySet<string>;
}

interface Fault {
  readonly rule: Rule;
  readonly message: string;
  readonly data?: FindingData;
}

/** The value that a waiver covers. The whole document is covered without the waivers themselves. */
function coveredBy(at: string, { policy }: Shared): unknown {
  if (at !== '') return valueAt(policy, at);
  const { waivers: _waivers, ...rest } = policy;
  return rest;
}

export const hashAt = (at: string, shared: Pick<Shared, 'policy'>): string | undefined => {
  const value = coveredBy(at, shared as Shared);
  return value === undefined ? undefined : textHash(value);
};

const isUnder = (pointer: string, at: string): boolean => pointer === at || pointer.startsWith(`${at}/`);

/** A text on a day, with what the records say of its reviews, where there are any. */
type Day = Pick<Shared, 'policy' | 'today'> & { readonly evidence?: Evidence | undefined };

/** The first review that has not been held yet: by the records, where a text can name a day on which it was held, or put off one that is due. */
export const nextReview = ({ policy, today, evidence }: Day): string | undefined =>
  ((evidence ? withEvidence(policy, evidence) : policy).cycle?.reviews ?? [])
    .flatMap(({ next }) => (next !== undefined && next >= today ? [next] : []))
    .sort()[0];

function lengthFault({ expires }: Waiver, shared: Day): readonly Fault[] {
  const review = nextReview(shared);
  if (review === undefined) return [{ rule: WAIVER_RULES.tooLong, message: 'no-review' }];
  return expires > review ? [{ rule: WAIVER_RULES.tooLong, message: 'too-long', data: { expires, review } }] : [];
}

function approvalFault({ at, owner, approver: { role } }: Waiver, { policy }: Day): readonly Fault[] {
  const [first, index] = tokens(at);
  const position = first === 'scorecards' ? policy.scorecards[Number(index)]?.position : undefined;
  const message = role === owner ? 'owner' : role === policy.owner ? 'author' : role === position ? 'paid' : undefined;
  return message === undefined ? [] : [{ rule: WAIVER_RULES.selfApproved, message, data: { role } }];
}

/** What is wrong with a waiver itself; with any of it, it covers nothing. */
const faultsOf = (waiver: Waiver, shared: Day): readonly Fault[] => [
  ...(waiver.expires < shared.today ? [{ rule: WAIVER_RULES.expired, message: 'expired', data: { expires: waiver.expires } }] : lengthFault(waiver, shared)),
  ...(hashAt(waiver.at, shared) === waiver.textHash ? [] : [{ rule: WAIVER_RULES.stale, message: 'stale' }]),
  ...approvalFault(waiver, shared),
];

/** Why a waiver would cover nothing: the messages of the rules of waivers, and what stands in them. */
export const waiverFaults = (
  waiver: Waiver,
  { policy }: PolicyDocument,
  today: string,
  evidence?: Evidence,
): readonly { readonly message: string; readonly data: FindingData }[] =>
  faultsOf(waiver, { policy, today, evidence }).map(({ message, data = {} }) => ({ message, data }));

/** Why it has nothing to cover. */
function useFaults({ rule }: Waiver, matching: readonly Finding[], { complete, known }: Judged): readonly Fault[] {
  if (!known.has(rule)) return [{ rule: WAIVER_RULES.unused, message: 'unknown-rule' }];
  if (matching.length === 0) return complete.has(rule) ? [{ rule: WAIVER_RULES.unused, message: 'unused' }] : [];
  return matching.every(({ severity }) => severity === 'error') ? [{ rule: WAIVER_RULES.ofError, message: 'error' }] : [];
}

/** The findings, those that a valid waiver covers with its index, and the findings about the waivers. An error is never covered. */
export function judgeWaivers(
  shared: Shared,
  config: LintConfig | undefined,
  judged: Judged,
  evidence?: Evidence,
): { readonly findings: readonly Finding[]; readonly ofWaivers: readonly Finding[] } {
  const waivedBy = new Map<Finding, number>();
  const ofWaivers = (shared.policy.waivers ?? []).flatMap((waiver, index) => {
    const matching = judged.findings.filter(({ rule, pointer }) => rule === waiver.rule && isUnder(pointer, waiver.at));
    const faults = faultsOf(waiver, { ...shared, evidence });
    if (faults.length === 0) for (const finding of matching) if (finding.severity !== 'error' && !waivedBy.has(finding)) waivedBy.set(finding, index);
    return [...faults, ...useFaults(waiver, matching, judged)]
      .filter(({ rule }) => !isOff(config, rule))
      .map(({ rule, message, data = {} }) =>
        findingOf(rule, shared, config, { message, pointer: `/waivers/${index}`, data: { rule: waiver.rule, at: waiver.at, ...data } }),
      );
  });
  const findings = judged.findings.map((finding) => {
    const by = waivedBy.get(finding);
    return by === undefined ? finding : { ...finding, waivedBy: by };
  });
  return { findings, ofWaivers };
}
