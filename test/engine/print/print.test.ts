import type { Policy } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { explain, LANGUAGES, plainText } from '../../../engine/5-tell/index.ts';
import type { Block, PrintedClause, PrintedExample, PrintedRegulation, PrintedSheet } from '../../../engine/6-print/index.ts';
import { printRegulation } from '../../../engine/6-print/index.ts';
import { runExamples } from '../../../engine/examples.ts';
import { caseOf } from '../../support/generate/index.ts';
import { documentOf, marketing } from '../tell/cases.ts';
import { shippedPolicies } from './shipped.ts';

const SHIPPED = shippedPolicies();

/** What no reader may see: data that was not put in, JSON, and names of our own operators. */
const RAW = /\{[a-z"]|undefined|NaN|\[object|(?:decimal|read|compare|missing|band|check)\.[a-z]/;

const withInner = (clause: PrintedClause): readonly PrintedClause[] => [clause, ...clause.clauses.flatMap(withInner)];
const clausesIn = ({ parts }: PrintedRegulation): readonly PrintedClause[] => parts.flatMap(({ clauses }) => clauses.flatMap(withInner));
const textOf = (block: Block): string =>
  block.kind === 'table'
    ? [block.columns.map(({ title }) => title), ...block.rows].map((row) => row.join(' | ')).join('\n')
    : block.kind === 'list'
      ? block.items.join('\n')
      : block.text;
const saidBy = ({ title = '', blocks }: PrintedClause): string => plainText([title, ...blocks.map(textOf)].join('\n'));
const wholeText = (printed: PrintedRegulation): string => {
  const { title, subtitle, parts, examples, sheets, signatures } = printed;
  return [
    title,
    ...subtitle,
    ...parts.map((part) => part.title),
    ...clausesIn(printed).map(saidBy),
    ...examples.flatMap(toldBy),
    ...sheets.flatMap(linesOf),
    ...signatures.flatMap(({ as, role }) => [as, role]),
  ].join('\n');
};
const toldBy = ({ title, intro, facts, steps, conclusion }: PrintedExample): readonly string[] => [
  title,
  intro,
  ...facts,
  ...steps.flatMap((step) => [step.title, ...step.sentences]),
  conclusion,
];
const linesOf = ({ title, note = '', lines }: PrintedSheet): readonly string[] => [title, note, ...lines.map(({ label, formula }) => `${label} ${formula}`)];
const clauseAt = (printed: PrintedRegulation, number: string): PrintedClause => {
  const found = clausesIn(printed).find((clause) => clause.number === number);
  if (!found) throw new Error(`no clause ${number}`);
  return found;
};

describe.each(LANGUAGES)('a regulation printed in %s', (language) => {
  it.each(SHIPPED)('has the clauses that explain cites, each line of the calculation beside its clause, and no data of ours: %s', (_name, document) => {
    const printed = printRegulation(document, language);
    const clauses = new Map(clausesIn(printed).map((clause) => [clause.pointer, clause]));
    const numbers = new Set([...clauses.values()].flatMap(({ number }) => number ?? []));
    const cited = runExamples(document).flatMap(({ outcome }) =>
      explain(document, outcome, language).blocks.flatMap(({ lines }) => lines.flatMap(({ clause, correction }) => (correction ? [] : [clause]))),
    );
    expect(cited.length).toBeGreaterThan(0);
    expect([...new Set(cited)].filter((clause) => !numbers.has(clause))).toEqual([]);
    const lines = printed.sheets.flatMap((sheet) => sheet.lines);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter(({ clause, at, place }) => clauses.get(at)?.number !== clause || !clauses.get(at)?.lines.includes(place))).toEqual([]);
    expect(new Set(lines.map(({ place }) => place)).size).toBe(lines.length);
    expect(RAW.exec(wholeText(printed))?.[0]).toBeUndefined();
  });

  it('is made of policies by chance, whole, without a crash', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const document = documentOf(caseOf(seed).policy);
      const printed = printRegulation(document, language);
      expect([seed, RAW.exec(wholeText(printed))?.[0]]).toEqual([seed, undefined]);
      for (const sheet of printed.sheets) expect([seed, sheet.lines.length > 0 || sheet.note !== undefined]).toEqual([seed, true]);
    }
  });
});

describe('the words of the clauses', () => {
  const document = (name: string) => SHIPPED.find(([one]) => one === name)?.[1] ?? expect.fail(`no policy ${name}`);
  const said = (name: string, number: string, language: 'en' | 'ru' = 'en'): string => saidBy(clauseAt(printRegulation(document(name), language), number));

  it('say weights, plans and attainment', () => {
    expect(said('m01-weighted-inverse', '4.1.2')).toContain('The weight is 60 %');
    expect(said('m01-weighted-inverse', '4.1.2.1')).toContain('The plan is RUB 1,200/lead.');
    expect(said('m01-weighted-inverse', '4.1.2.2', 'ru')).toContain('Выполнение равно плану, делённому на факт');
    expect(said('m01-weighted-inverse', '4.1')).toContain('Cost per enquiry | 60 % | RUB 1,200/lead | RUB/lead | less');
  });

  it('say levels as a table', () => {
    expect(said('m15-cut-off', '4.1.2.1')).toContain('88 % | 80 %');
  });

  it('say a payout curve band by band', () => {
    expect(said('m04-sales-bands-accelerator', '4.1.2.3')).toContain('above 100 % | the value × 1.2');
  });

  it('say a cut-off as a sentence', () => {
    expect(said('m15-cut-off', '4.1.7.1', 'ru')).toContain('Если Несчастные случаи: факт > 0, то премия не выплачивается.');
  });

  it('say what may be corrected, by whom and until when', () => {
    expect(said('m01-weighted-inverse', '6.1')).toMatch(
      /May be changed: the plan\. Only for: “Enquiries”\. At the latest 10 days before the end of the period\./,
    );
  });

  it('tell the worked example to its end', () => {
    const [september] = printRegulation(document('m01-weighted-inverse'), 'en').examples;
    expect(plainText(september?.conclusion ?? '')).toBe('Total: RUB 253,800');
    expect(september?.facts.map(plainText)).toEqual(['Advertising costs: RUB 528,000', 'Enquiries: 480 leads']);
  });

  it('say why an example is not calculated', () => {
    const missing = printRegulation(document('m01-weighted-inverse'), 'en').examples.at(-1);
    expect(missing?.steps).toEqual([]);
    expect(missing?.conclusion).toMatch(/^Not calculated: /);
  });

  it('ask for the signatures of everybody who has a part in it, once each', () => {
    const { signatures } = printRegulation(document('m01-weighted-inverse'), 'en');
    const rows = signatures.map(({ as, role }) => `${as}: ${role}`);
    expect(rows).toContain('Has read the regulation: Head of the marketing department');
    expect(new Set(rows).size).toBe(rows.length);
  });
});

describe('numbers that the regulation writes itself', () => {
  it('are kept, and what is cited by them has none of its own', () => {
    const printed = printRegulation(documentOf(marketing()), 'en');
    const own = clausesIn(printed).filter(({ number }) => number === '3.1');
    expect(own.map(({ pointer }) => pointer)).toEqual(['/scorecards/0']);
    expect(own[0]?.clauses.flatMap(withInner).every(({ number }) => number === undefined)).toBe(true);
    expect(own[0]?.clauses.flatMap(withInner).map(saidBy).join('\n')).toContain('Attainments are rounded: to a whole percent.');
  });
});

describe('a level with a number of its own', () => {
  it('is printed with it, because explain cites it', () => {
    const levels = [
      { id: 'threshold', at: 400, score: 80, clause: '9.1' },
      { id: 'target', at: 500, score: 100 },
    ];
    const [cost, leads] = marketing().scorecards[0]?.indicators ?? [];
    if (!cost || !leads) throw new Error('no indicators');
    const ladder = { ...leads, levels, attainment: { method: 'ladder', interpolation: 'step', below: 0 } } as const;
    const printed = printRegulation(documentOf(marketing({ indicators: [cost, ladder] })), 'en');
    expect(clausesIn(printed).map(saidBy).join('\n')).toContain('threshold (clause 9.1) | 400 leads | 80 %');
  });
});

describe('a regulation with mistakes', () => {
  it('is printed as far as it goes, and says what cannot be calculated', () => {
    const broken = { ...marketing() } as Policy;
    const card = broken.scorecards[0];
    if (!card) throw new Error('no card');
    const wrong = { ...broken, scorecards: [{ ...card, pay: { ...card.pay, targetBonus: { fact: 'nobody-declared-this' } } }] } as Policy;
    const printed = printRegulation(documentOf(wrong), 'en');
    expect(printed.sheets).toMatchObject([{ note: 'The card cannot be calculated yet: the regulation has faults.', lines: [] }]);
    expect(wholeText(printed)).toContain('nobody-declared-this');
  });
});
