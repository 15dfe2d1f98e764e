import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPolicy, rereadPolicy, type PolicyDocument } from '@scorewright/engine';
import {
  applyPatch,
  BASE_TODAY,
  basisFor,
  baseRegulation,
  canonicalJson,
  canonicalLength,
  lint,
  textHash,
  waiverFor,
  type Evidence,
  type PatchOperation,
  type RecordedVersion,
  type Records,
} from '@scorewright/linter';
import type { Policy } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../support/linter.ts';
import { add, drop, set } from '../support/patches.ts';
import { typed, typedInto } from '../support/typing.ts';

const BASE = baseRegulation();
const REVIEWS = BASE.cycle?.reviews ?? [];
const ALL_CARDS = BASE.scorecards.map(({ id }) => ({ scorecard: id, date: '2026-12-15' }));
const SPRING = '2027-03-01';

/** A version of the base regulation, or of it with a patch. Its first review was held, and is next due on the day given. */
function version(change: Partial<RecordedVersion> & { readonly next?: string | null; readonly last?: string | null } = {}): RecordedVersion {
  const { next = '2027-03-12', last = '2027-02-12', ...rest } = change;
  const reviews = REVIEWS.map(({ every, what, who, next: planned = '' }, index) => ({
    every,
    what,
    who,
    ...(index === 0 ? { last, next } : { last: null, next: planned }),
  }));
  const evidence: Evidence = { signed: '2026-11-20', acknowledged: ALL_CARDS, reviews: reviews.map((one, item) => ({ item, last: one.last, next: one.next })) };
  return { number: 2, state: 'in-force', hash: textHash(BASE), length: canonicalLength(BASE), evidence, reviews, ...rest };
}

const recordsOf = (...versions: readonly RecordedVersion[]): Records => ({ versions });

/** What S09 and S10 say of the base regulation with a patch, by the records. */
function judged(patch: readonly PatchOperation[], records: Records, today = SPRING) {
  const document = documentOf(applyPatch(BASE, patch));
  const basis = basisFor(document.policy, records, today);
  return lint(document, { today, only: ['S09', 'S10'], ...(basis && { evidence: basis.evidence }) });
}

const said = (patch: readonly PatchOperation[], records: Records, today?: string) =>
  judged(patch, records, today).findings.map(({ rule, message, pointer }) => `${rule} ${message} ${pointer}`);

describe('a draft that is the text of a version', () => {
  it('passes where a review was held that the text still has as due, and fails without the record', () => {
    expect(said([], recordsOf())).toEqual(['S10 overdue /cycle/reviews/0/next']);
    expect(said([], recordsOf(version()))).toEqual([]);
  });

  it('is overdue by the calendar, at the place of the text', () => {
    const { findings } = judged([], recordsOf(version({ last: null, next: '2027-02-12' })), SPRING);
    expect(findings).toMatchObject([{ message: 'overdue', pointer: '/cycle/reviews/0/next', data: { due: '2027-02-12' } }]);
    // The text says so too.
    expect(findings[0]).not.toHaveProperty('recorded');
    const moved = judged([set('/cycle/reviews/0/next', '2027-06-30')], recordsOf(version({ last: null, next: '2027-02-12' })));
    expect(moved.findings.find(({ rule }) => rule === 'S10')).toMatchObject({ recorded: true, data: { due: '2027-02-12' } });
  });

  it('says when it was approved and who has acknowledged it, whatever the text claims', () => {
    const late = version({ evidence: { ...version().evidence, signed: '2027-01-20', acknowledged: [] } });
    expect(said([], recordsOf(late))).toEqual(['S09 late-signed /introduction/signed']);
    const silent = applyPatch(BASE, [drop('/introduction/acknowledgements')]) as Policy;
    const read = version({ hash: textHash(silent), length: canonicalLength(silent) });
    expect(said([drop('/introduction/acknowledgements')], recordsOf(read))).toEqual([]);
    const unread = { ...read, evidence: { ...read.evidence, acknowledged: ALL_CARDS.slice(1) } };
    expect(said([drop('/introduction/acknowledgements')], recordsOf(unread))).toEqual(['S09 not-acknowledged /introduction']);
  });

  it('is told by its content, whatever its layout, and no longer after a single character', () => {
    const reordered = Object.fromEntries(Object.entries(BASE).toReversed()) as unknown as Policy;
    expect(basisFor(reordered, recordsOf(version()), SPRING)).toMatchObject({ version: 2, isSame: true, calendar: 2 });
    expect(basisFor({ ...BASE, id: `${BASE.id}x` }, recordsOf(version()), SPRING)).toMatchObject({ version: 2, isSame: false, calendar: 2 });
  });
});

describe('a draft that is a new text', () => {
  const NEXT_YEAR = [set('/effective', { from: '2028-01-01', until: '2028-12-31' }), set('/cycle/trial', { from: '2028-01-01', until: '2028-01-31' })];

  it('was acknowledged by nobody, even if it repeats what the version before says, and is signed today at the earliest', () => {
    const changed = said([set('/owner', 'Somebody else')], recordsOf(version()));
    expect(changed).toContain('S09 late-signed /introduction/signed');
    expect(changed.filter((one) => one.startsWith('S09 not-acknowledged'))).toHaveLength(BASE.scorecards.length);
    expect(said(NEXT_YEAR, recordsOf(version())).filter((one) => /signed/.test(one))).toEqual([]);
  });

  it('is judged by itself where there are no records of the regulation', () => {
    expect(basisFor(BASE, recordsOf(), SPRING)).toBeUndefined();
  });

  it('keeps its claims of acknowledging until a version was approved', () => {
    const waiting = version({ state: 'in-review', reviews: [] });
    expect(basisFor(BASE, recordsOf(waiting), BASE_TODAY)).toEqual({ isSame: false, evidence: { signed: BASE_TODAY, acknowledged: [], reviews: [] } });
    expect(said([], recordsOf(waiting), BASE_TODAY)).toEqual([]);
  });

  it.each([
    ['what was held is held, on the day that the new text still names', '2027-02-12', '2027-02-12', '2027-03-12', []],
    ['what is overdue stays so, whatever day the new text writes', '2027-11-30', null, '2027-02-12', ['S10 overdue /cycle/reviews/0/next']],
    ['what is neither is planned by the new text', '2029-02-01', null, '2027-03-12', ['S10 after-expiry /cycle/reviews/0/next']],
    ['a review that was the last one is not due again', '2027-02-12', '2027-02-12', null, []],
  ])('reviews: %s', (_name, planned, last, next, finds) => {
    const patch = [set('/owner', 'HR partner'), set('/cycle/reviews/0/next', planned)];
    expect(said(patch, recordsOf(version({ last, next }))).filter((one) => one.startsWith('S10'))).toEqual(finds);
  });

  it('takes over the record of the same review only, wherever it stands', () => {
    const [first, ...others] = REVIEWS;
    const last = REVIEWS.length - 1;
    const held = recordsOf(version());
    expect(said([set('/cycle/reviews', [...others, first])], held).filter((one) => one.startsWith('S10'))).toEqual([]);
    expect(said([set('/cycle/reviews', [...others, { ...first, who: 'Somebody else' }])], held)).toContain(`S10 overdue /cycle/reviews/${last}/next`);
  });

  it('points at the review where the text has no day of its own', () => {
    expect(said([drop('/cycle/reviews/0/next')], recordsOf(version({ last: null, next: '2027-02-12' })))).toContain('S10 overdue /cycle/reviews/0');
  });
});

describe('what comes with a finding by the records', () => {
  const evidence: Evidence = { ...version().evidence, reviews: [{ item: 0, last: null, next: '2027-02-12' }] };

  it('is a fix of the text, or none where the records decide', () => {
    const document = documentOf(applyPatch(BASE, [set('/effective/until', '2028-06-30'), set('/cycle/reviews/0/next', '2027-04-12')]));
    const { findings } = lint(document, { today: SPRING, evidence, only: ['S10'] });
    expect(findings.find(({ message }) => message === 'too-long')?.fix?.patch).toEqual([{ op: 'replace', path: '/effective/until', value: '2027-12-31' }]);
    expect(findings.find(({ message }) => message === 'overdue')).not.toHaveProperty('fix');
  });

  it('is no reason to refuse the fixes of other rules: they were not new', () => {
    const heavy = documentOf(applyPatch(BASE, [set('/scorecards/0/indicators/0/weight', 50)]));
    const fixesOf = (records?: Evidence) =>
      lint(heavy, { today: SPRING, ...(records && { evidence: records }) }).findings.flatMap(({ rule, fix }) => (fix ? [[rule, fix.patch]] : []));
    expect(fixesOf({ ...evidence, replaces: true, signed: SPRING, acknowledged: [] })).toEqual(fixesOf());
    expect(fixesOf()).not.toEqual([]);
  });

  it('is the day until which a waiver may last: what was held is not next, and what is due cannot be put off by the text', () => {
    const words = { reason: 'merger', owner: 'HR director', approver: { role: 'General director' } };
    const until = (planned: string, records: Evidence, expires: string) => {
      const text = [
        set('/scorecards/0/indicators/0/weight', '12.5'),
        set('/scorecards/0/indicators/1/weight', '3'),
        set('/cycle/reviews', [{ ...REVIEWS[0], next: planned }]),
      ];
      const plain = documentOf(applyPatch(BASE, text));
      const finding = lint(plain, { today: SPRING, evidence: records }).findings.find(
        ({ severity, rule }) => severity !== 'error' && !rule.startsWith('WAIVER'),
      );
      const waiver = finding && waiverFor(finding, plain, SPRING, { ...words, expires }, records);
      const waived = documentOf(applyPatch(BASE, [...text, add('/waivers', [waiver])]));
      return lint(waived, { today: SPRING, evidence: records })
        .findings.filter(({ rule }) => rule === 'WAIVER-4')
        .map(({ message, data }) => [message, data['review']]);
    };
    const held: Evidence = { acknowledged: [], reviews: [{ item: 0, last: '2027-02-12', next: '2027-05-12' }] };
    expect(until('2027-02-12', held, '2027-05-12')).toEqual([]);
    expect(until('2029-02-12', held, '2027-06-01')).toEqual([['too-long', '2027-05-12']]);
    expect(until('2027-02-12', { ...held, reviews: [] }, '2027-05-12')).toEqual([['no-review', undefined]]);
  });

  it('is no waiver that was given for the text', () => {
    const plain = documentOf(applyPatch(BASE, [drop('/introduction/acknowledgements/0')]));
    const [finding] = lint(plain, { today: BASE_TODAY, only: ['S09'] }).findings;
    const words = { reason: 'on leave', owner: 'HR director', approver: { role: 'General director' } };
    const waiver = finding && waiverFor(finding, plain, BASE_TODAY, words);
    const waived = documentOf(applyPatch(BASE, [drop('/introduction/acknowledgements/0'), add('/waivers', [waiver])]));
    const { findings } = lint(waived, { today: BASE_TODAY, only: ['S09'], evidence: { signed: '2027-01-20', acknowledged: [], reviews: [] } });
    expect(findings.map(({ message, recorded, waivedBy }) => [message, recorded, waivedBy])).toEqual([
      ['not-acknowledged', undefined, 0],
      ['late-signed', true, undefined],
    ]);
  });
});

const folder = path.join(import.meta.dirname, '../../policies');
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => path.basename(name) === 'policy.json')
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));

describe('a text that is typed into', () => {
  it('has the length of its canonical form, in characters', () => {
    for (const text of texts) {
      const policy = readPolicy(text).document?.policy;
      expect(canonicalLength(policy)).toBe(Array.from(canonicalJson(policy)).length);
    }
    fc.assert(fc.property(fc.jsonValue(), (value) => canonicalLength(value) === Array.from(canonicalJson(value)).length));
  });

  it('is judged by the records as one that nobody has seen before', () => {
    const evidence: Evidence = { signed: SPRING, acknowledged: [], replaces: true, reviews: [{ item: 0, last: null, next: '2027-02-12' }] };
    fc.assert(
      fc.property(fc.array(typed, { minLength: 5, maxLength: 5 }), (keys) => {
        let before: PolicyDocument = documentOf(BASE);
        for (const key of keys) {
          const text = typedInto(before.source.text, key);
          const { document } = rereadPolicy(before, text);
          const fresh = readPolicy(text).document;
          if (!document || !fresh) continue;
          const options = { today: SPRING, evidence, only: ['S09', 'S10'] };
          expect(lint(document, options)).toEqual(lint(fresh, options));
          before = document;
        }
      }),
      { numRuns: 20, seed: 2811 },
    );
  });
});
