import { textIn, type Language } from '@scorewright/engine';
import type { Policy } from '@scorewright/schemas';
import type { PayComparison, PersonPay } from '@scorewright/linter';
import type { Words } from '../shell/words.ts';
import { say } from '../shell/words.ts';
import { factText, numberText } from './number.ts';
import type { Line, Span } from './span.ts';
import { styled } from './span.ts';
import { table } from './table.ts';
import { wrap } from './width.ts';

const TEXTS = {
  before: { en: 'Before', ru: 'Было' },
  after: { en: 'After', ru: 'Стало' },
  change: { en: 'Change', ru: 'Разница' },
  refused: { en: 'refused', ru: 'отказ' },
  same: { en: 'pay is the same', ru: 'выплаты те же' },
  'nobody-loses': { en: 'nobody loses', ru: 'никто не теряет' },
  'nobody-gains': { en: 'nobody gains, some lose', ru: 'никто не выигрывает, кто-то теряет' },
  mixed: { en: 'some gain, some lose', ru: 'кто-то выигрывает, кто-то теряет' },
  proven: { en: ' (proven for all facts)', ru: ' (доказано для любых фактов)' },
  found: { en: ' (as far as a search finds: {reason})', ru: ' (по результатам поиска: {reason})' },
  searched: { en: ' (as far as a search finds)', ru: ' (по результатам поиска)' },
  witness: { en: 'most is lost at {facts}: {before} -> {after}', ru: 'больше всего теряют при {facts}: {before} -> {after}' },
  because: { en: 'not compared: {reason}', ru: 'не сравнено: {reason}' },
} satisfies { readonly [name: string]: Words };

/** New less old, of two exact decimal texts, exact. */
function difference(before: string, after: string): string {
  const places = Math.max(...[before, after].map((text) => text.split('.')[1]?.length ?? 0));
  const scaled = (text: string): bigint => {
    const [whole = '0', fraction = ''] = text.split('.');
    return BigInt(whole + fraction.padEnd(places, '0'));
  };
  const units = scaled(after) - scaled(before);
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
  return `${units < 0n ? '-' : units > 0n ? '+' : ''}${text}`;
}

function changeSpan({ before, after }: PersonPay, language: Language): Span {
  if (before === null || after === null) return '';
  const text = difference(before, after);
  return text.startsWith('-') ? styled('red', numberText(text, language)) : text.startsWith('+') ? styled('green', numberText(text, language)) : text;
}

/** Totals of both versions, a row for each set of facts. */
export function personLines(pay: readonly PersonPay[], language: Language, columns: number | undefined): readonly Line[] {
  const total = (text: string | null): Span => (text === null ? styled('red', TEXTS.refused[language]) : numberText(text, language));
  const heads = [
    { title: '', flexible: true as const },
    ...[TEXTS.before, TEXTS.after, TEXTS.change].map((words) => ({ title: words[language], align: 'right' as const })),
  ];
  return table(
    heads,
    pay.map((person) => [`  ${person.name}`, total(person.before), total(person.after), changeSpan(person, language)]),
    columns,
  );
}

/** A name has spaces and commas of its own. */
const QUOTES = { en: ['“', '”'], ru: ['«', '»'] } as const;

/** What the cards and facts of the regulations are called; an id that none of them names stays as it is. */
export function namesOf(policies: readonly Policy[], language: Language): (id: string) => string {
  const named = policies.flatMap(({ metrics, facts = [], scorecards, languages }) => [
    ...[...metrics, ...facts].map(({ id, name }) => [`fact ${id}`, textIn(name, language, languages)] as const),
    ...scorecards.map(({ id, title }) => [`card ${id}`, textIn(title, language, languages)] as const),
  ]);
  const names = new Map<string, string>(named.toReversed());
  return (key) => names.get(key) ?? key.slice(key.indexOf(' ') + 1);
}

/** Who loses on a card, with the facts at which most is lost. `nameOf`: of `card ID` and `fact ID`. */
export function comparisonLines(
  { scorecard, analysis }: PayComparison,
  { nameOf, language, columns }: { readonly nameOf: (key: string) => string; readonly language: Language; readonly columns: number | undefined },
): readonly Line[] {
  const card = nameOf(`card ${scorecard}`);
  if (!('value' in analysis)) return [[`  ${card}: `, styled('yellow', say(TEXTS.because, language, { reason: analysis.reason[language] }))]];
  const { verdict, proven, witness, reason } = analysis.value;
  const style = verdict === 'same' || verdict === 'nobody-loses' ? 'green' : 'red';
  const certainty = proven ? TEXTS.proven[language] : reason ? say(TEXTS.found, language, { reason: reason[language] }) : TEXTS.searched[language];
  const first: Line = [`  ${card}: `, styled(style, TEXTS[verdict][language]), styled('dim', certainty)];
  if (!witness) return [first];
  const facts = Object.entries(witness.facts)
    .map(([id, value]) => `${QUOTES[language][0]}${nameOf(`fact ${id}`)}${QUOTES[language][1]} = ${factText(value, language)}`)
    .join(', ');
  const text = `      ${say(TEXTS.witness, language, { facts, before: numberText(witness.before, language), after: numberText(witness.after, language) })}`;
  return [first, ...(columns === undefined ? [text] : wrap(text, columns)).map((line): Line => [line])];
}
