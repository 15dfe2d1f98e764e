/** Words of the sins, of findings and of the catalogue of rules. */
export const sins = {
  title: 'The ten sins', intro: 'The ten mistakes that make a bonus scheme work against its company. Each is judged from the regulation itself; no evidence is not a pass.',
  verdict: { pass: 'pass', fail: 'fails', 'no-evidence': 'no evidence', 'not-analysed': 'not judged', waived: 'waived', off: 'switched off' },
  count: (passed: number) => `${passed} of 10 pass`, notYet: 'The sins can be judged when the text has the form of a regulation.', checking: 'Judging…',
  others: 'Other findings, by place', noOthers: 'Nothing else was found.', general: 'General part', clause: (number: string) => `Clause ${number}`, why: 'Why it matters', rule: 'About the rule',
  proof: 'Proof: facts for which it goes wrong', pay: 'Pay', note: 'What it shows', money: (amount: string, per: string) => `At stake: ${amount} ${per}`,
  per: { 'person and period': 'a person and period', period: 'a period', year: 'a year' },
  go: 'Go to the place', fix: 'Fix …', fixTitle: 'Fix with preview', fixes: 'What the fix does', before: 'Now', after: 'After the fix', change: 'What is changed', effect: 'What it does to the pay on the examples', noEffect: 'No pay on the examples changes.',
  apply: 'Apply the fix', applied: 'The fix is applied. It can be undone.', safe: 'Changes nobody’s pay on the examples.', unsafe: 'May change pay: see below.', added: 'added', removed: 'removed', nothing: '—', place: 'Place',
  waive: 'Waive …', waiveTitle: 'Accept this finding for a time', waiveHint: 'A waiver says why the finding is accepted, who asks for it and who agrees. It covers this text only: when the text changes, it lapses.',
  reason: 'Reason', owner: 'Asked for by (role)', approver: 'Agreed by (role)', expires: 'Until', expiresHint: 'The next review when left empty.', waiveNow: 'Waive', waived: 'waived', waiveLabel: 'finding waived', cannot: 'This cannot be waived: it needs a day until which it holds, or the cycle a next review.',
  errors: 'An error cannot be waived: mend it.', seeWaiver: 'Waiver',
  rules: 'The rules', rulesIntro: 'Everything that is checked in a regulation, with why, and examples that are judged as you read.', all: 'All rules', sinRules: 'The ten deadly sins', otherRules: 'Arithmetic, pay, process and text',
  search: 'Search the rules', noneFound: 'No rule of that name', origin: 'From', needs: 'It reads', limits: 'Limits', byDefault: 'by default', messages: 'What it can say',
  bad: 'An example that it reports', good: 'An example that it accepts', found: 'Found:', clean: 'Nothing found.', running: 'Judging the example…', patch: 'Changed against the reference regulation', same: 'The reference regulation as it is.', severity: { error: 'error', warning: 'warning', info: 'note' },
};
