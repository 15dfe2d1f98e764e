import { calculate, readPolicy, type CardOutcome, type FactsDocument, type PolicyDocument } from '@scorewright/engine';
import type { Example } from '@scorewright/schemas';
import { textIn } from '#lib/format/text.ts';
import type { Language } from '#lib/words/language.ts';
import type { PaidBoth, PayChange } from '../compared.ts';
import type { Steps } from '../desk.ts';
import type { Input } from '../protocol.ts';
import { factsOf } from './documents.ts';
import { readPeople } from './people-table.ts';
import { firstPeriodOf } from './period.ts';

interface Case {
  readonly name: string;
  readonly factsFor: (document: PolicyDocument) => FactsDocument | undefined;
}
type Amount = NonNullable<CardOutcome['totals']>['total'];

function caseOf(example: Example, language: Language): Case {
  return {
    name: textIn(example.title, language) || example.id,
    factsFor: (document) => factsOf(document, example, example.period ?? firstPeriodOf(document, example.scorecard)).document,
  };
}

/** The examples of the later state, then those that it no longer has; those of refused calculations show nothing and are left out. */
function examplesOf(before: PolicyDocument, after: PolicyDocument, language: Language): readonly Case[] {
  const now = after.policy.examples ?? [];
  const gone = (before.policy.examples ?? []).filter(({ id }) => !now.some((example) => example.id === id));
  return [...now, ...gone].filter(({ expect }) => expect.problems === undefined).map((example) => caseOf(example, language));
}

const caseOfPerson = (facts: FactsDocument, index: number): Case => ({
  name: facts.facts.employee?.name ?? facts.facts.employee?.id ?? String(index + 1),
  factsFor: () => facts,
});

function paid(document: PolicyDocument, { factsFor }: Case): Amount | undefined {
  const facts = factsFor(document);
  return facts && calculate(document, facts).totals?.total;
}

interface Result {
  readonly name: string;
  readonly before: Amount | undefined;
  readonly after: Amount | undefined;
}

const rowOf = (name: string, before: Amount | undefined, after: Amount | undefined): PaidBoth => ({
  name,
  ...(before && { before: before.toFixed() }),
  ...(after && { after: after.toFixed() }),
  ...(before && after && { difference: after.minus(before).toFixed() }),
});

/** What a change of the regulation does to pay, on the worked examples or on a table of people, who are counted as they are done. */
export function* payChange({ before, after, table, language }: Input<'payChange'>): Steps<PayChange> {
  const [old, now] = [readPolicy(before).document, readPolicy(after).document];
  const nothing: PayChange = {
    currency: now?.policy.currency ?? '',
    rows: [],
    before: '0',
    after: '0',
    difference: '0',
    winners: 0,
    losers: 0,
    unchanged: 0,
    faults: [],
  };
  if (!old || !now) return nothing;
  const { people, faults } = table === undefined ? { people: [], faults: [] } : readPeople(table, [old, now], language);
  const cases = table === undefined ? examplesOf(old, now, language) : people.map(caseOfPerson);
  const results: Result[] = [];
  for (const one of cases) {
    results.push({ name: one.name, before: paid(old, one), after: paid(now, one) });
    yield { done: results.length, of: cases.length };
  }
  const both = results.flatMap((result) =>
    result.before && result.after ? [{ before: result.before, after: result.after, by: result.after.minus(result.before) }] : [],
  );
  const sum = (amounts: readonly Amount[]): string =>
    amounts.reduce<Amount | undefined>((total, amount) => total?.plus(amount) ?? amount, undefined)?.toFixed() ?? '0';
  return {
    ...nothing,
    faults,
    rows: results.map((result) => rowOf(result.name, result.before, result.after)),
    before: sum(both.map((one) => one.before)),
    after: sum(both.map((one) => one.after)),
    difference: sum(both.map(({ by }) => by)),
    winners: both.filter(({ by }) => !by.isZero() && !by.isNegative()).length,
    losers: both.filter(({ by }) => by.isNegative() && !by.isZero()).length,
    unchanged: both.filter(({ by }) => by.isZero()).length,
  };
}
