/** What runs of the proof come to: documents by kind, fixes by rule, broken promises. */
export interface Figures {
  readonly kinds: { readonly [kind: string]: number };
  readonly fixes: { readonly [rule: string]: number };
  readonly breaches: number;
}

type Counts = Figures['kinds'];
const sumOf = (a: Counts, b: Counts): Counts =>
  Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].sort().map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]));

export const added = (a: Figures, b: Figures): Figures => ({
  kinds: sumOf(a.kinds, b.kinds),
  fixes: sumOf(a.fixes, b.fixes),
  breaches: a.breaches + b.breaches,
});

const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Where the part on fixes begins: what stands above it is written by another command. */
export const FIXES = '## Fixes';

/** The page with its part on fixes. */
export function withFixes(page: string, { kinds, fixes, breaches }: Figures): string {
  const above = page.split(`\n${FIXES}\n`)[0]?.trimEnd() ?? '';
  const part = [
    FIXES,
    '',
    'Written by `npm run prove-fixes`, in runs one after the other; a smaller one is among the tests.',
    '',
    `Documents: ${total(kinds)} (${Object.entries(kinds)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')}): the random policies of the property tests with worked examples, the clean regulations with one seeded defect, and the clean regulations`,
    'with up to four parts changed by chance. Every fix that is offered is applied to the text by itself, and the text is read and judged again.',
    'It must conform to the schema, the finding must be gone, no error may be new, and the totals of the worked examples must be those that the fix states.',
    '',
    `Fixes: ${total(fixes)}. Broken promises: ${breaches}.`,
    '',
    '| rule | fixes |',
    '| --- | --- |',
    ...Object.entries(fixes).map(([rule, count]) => `| ${rule} | ${count} |`),
    '',
  ].join('\n');
  return `${above}\n\n${part}`;
}
