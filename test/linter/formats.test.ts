import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { BASE_TODAY, lint, LINT_FORMATS, rulesFor, type Finding, type LintConfig, type LintedFile } from '@scorewright/linter';
import { readPolicy } from '@scorewright/engine';
import { edited } from '../support/linter.ts';
import { sure } from '../support/sure.ts';

const require = createRequire(import.meta.url);

const NASTY = 'a "quoted" <tag> & 100 %\u0000 \ud800 | pipe, `tick`: end';
const config: LintConfig = {
  format: 'scorewright-lint/1',
  custom: [
    {
      id: 'ACME-1',
      severity: 'error',
      at: '/scorecards/*',
      when: true,
      message: { en: `${NASTY} {card}`, ru: `${NASTY} {card}` },
      data: { card: { var: 'it.id' } },
    },
    { id: 'ACME-2', severity: 'info', when: true, message: { en: 'only said', ru: 'к сведению' } },
    { id: 'ACME-3', severity: 'info', when: { var: 'document.nothing' }, message: { en: 'never', ru: 'никогда' } },
    { id: 'ACME-4', severity: 'warning', when: false, message: { en: 'never', ru: 'никогда' } },
  ],
};

/** A finding with all that a finding can have. */
const proof = {
  money: { amount: '22002.50', currency: 'RUB', per: 'person and period' },
  witness: [{ scorecard: 'head-of-sales', facts: { 'lead-margin': '100', ready: true }, pay: '75000' }],
  fix: {
    title: { en: 'lower it', ru: 'снизить' },
    safe: true,
    patch: [{ op: 'replace', path: '/scorecards/0/indicators/0/weight', value: 41 }],
    effect: [{ example: 'a', before: '1', after: null }],
  },
} as const satisfies Partial<Finding>;

function linted(): readonly LintedFile[] {
  const document = edited([
    {
      op: 'add',
      path: '/waivers',
      value: [{ rule: 'ACME-1', at: '/scorecards/1', reason: 'x', owner: 'a', expires: '2026-01-01', approver: { role: 'b' }, textHash: '0'.repeat(64) }],
    },
  ]);
  const report = lint(document, { today: BASE_TODAY, config });
  const findings = report.findings.map((finding) => (finding.rule === 'ACME-1' ? { ...finding, ...proof } : finding));
  const broken = readPolicy('{ "format": "scorewright-policy/1", ');
  return [
    { file: 'policies/отдел продаж/policy.json', document, report: { ...report, findings }, problems: [] },
    { file: 'broken.json', problems: broken.problems },
  ];
}

const files = linted();
const options = { language: 'en', rules: rulesFor(config), version: '0.1.0' } as const;
const formatted = (format: string, language: 'en' | 'ru' = 'en'): string => LINT_FORMATS.get(format)?.(files, { ...options, language }) ?? '';
const findings = files[0]?.report?.findings ?? [];

describe('the JSON report', () => {
  it('conforms to its schema and counts what it holds', () => {
    const schema = JSON.parse(readFileSync(new URL('../../schemas/lint-report.schema.json', import.meta.url), 'utf8')) as object;
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    const report = JSON.parse(formatted('json')) as { readonly summary: object; readonly documents: readonly { readonly findings: unknown }[] };
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report.documents[0]?.findings).toEqual(JSON.parse(JSON.stringify(findings)));
    expect(report.summary).toMatchObject({ problems: 1, waived: 0 });
  });
});

interface Replacement {
  readonly deletedRegion: { readonly charOffset: number; readonly charLength: number; readonly startLine: number };
  readonly insertedContent: { readonly text: string };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly partialFingerprints?: { readonly [name: string]: string };
  readonly fixes?: readonly [{ readonly artifactChanges: readonly [{ readonly replacements: readonly [Replacement] }] }];
}

interface Log {
  readonly runs: readonly [{ readonly results: readonly Result[]; readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } } }];
}

describe('the SARIF report', () => {
  const Ajv4 = (
    require('ajv-draft-04') as { readonly default: new (options: object) => { compile(schema: object): { (value: unknown): boolean; errors?: unknown } } }
  ).default;
  const formats = (require('ajv-formats') as { readonly default: (ajv: unknown) => void }).default;
  const schema = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object;
  const ajv = new Ajv4({ strict: false, allErrors: true, unicodeRegExp: false });
  formats(ajv);
  const validate = ajv.compile(schema);
  const log = JSON.parse(formatted('sarif')) as Log;

  it.each(['en', 'ru'] as const)('conforms to the schema of SARIF 2.1.0 (%s)', (language) => {
    expect(validate(JSON.parse(formatted('sarif', language))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('has every finding and problem, each of a rule that is described', () => {
    const [{ results, tool }] = log.runs;
    expect(results.length).toBe(findings.length + (files[1]?.problems.length ?? 0));
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('carries a fix that makes the text that the patch makes', () => {
    const text = files[0]?.document?.source.text ?? '';
    const fixes = log.runs[0].results.find(({ ruleId }) => ruleId === 'ACME-1')?.fixes;
    const [{ deletedRegion, insertedContent }] = sure(fixes)[0].artifactChanges[0].replacements;
    const after = text.slice(0, deletedRegion.charOffset) + insertedContent.text + text.slice(deletedRegion.charOffset + deletedRegion.charLength);
    expect(JSON.parse(after).scorecards[0].indicators[0].weight).toBe(41);
    expect(text.split('\n')[deletedRegion.startLine - 1]).toContain('"weight": 40');
  });

  it('keeps the fingerprint of a finding when other cards are added before it', () => {
    const print = (patch: Parameters<typeof edited>[0]) => {
      const document = edited(patch);
      const report = lint(document, { today: BASE_TODAY, config, only: ['ACME-1'] });
      const text = LINT_FORMATS.get('sarif')?.([{ file: 'a', document, report, problems: [] }], options) ?? '';
      return new Set((JSON.parse(text) as Log).runs[0].results.map(({ partialFingerprints }) => partialFingerprints?.['scorewrightFinding/v1']));
    };
    const card = { ...edited().policy.scorecards[0], id: 'new-card' };
    const [before, after] = [print([]), print([{ op: 'add', path: '/scorecards/0', value: card }])];
    expect([...before].every((one) => after.has(one))).toBe(true);
    expect(after.size).toBe(before.size + 1);
  });
});

describe('the JUnit report', () => {
  const xml = formatted('junit');
  interface Case {
    readonly name: string;
    readonly classname: string;
    readonly failure?: readonly unknown[];
    readonly skipped?: unknown;
  }
  const parsed = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => ['testsuite', 'testcase', 'failure'].includes(name),
  }).parse(xml) as {
    readonly testsuites: {
      readonly testsuite: readonly { readonly name: string; readonly tests: string; readonly failures: string; readonly testcase: readonly Case[] }[];
    };
  };
  const [suite, broken] = parsed.testsuites.testsuite;
  const caseOf = (id: string) => suite?.testcase.find(({ name }) => name.startsWith(`${id} `));

  it('is XML that a standard parser reads', () => expect(XMLValidator.validate(xml)).toBe(true));

  it('has a case for every rule that ran, failed by errors and warnings alone', () => {
    expect(suite?.name).toBe('policies/отдел продаж/policy.json');
    expect(Number(suite?.tests)).toBe(suite?.testcase.length);
    expect(caseOf('ACME-1')?.failure?.length).toBe(2);
    expect(caseOf('ACME-2')?.failure).toBeUndefined();
    expect(caseOf('ACME-3')?.skipped).toBeDefined();
    expect(caseOf('ACME-4')).toBeDefined();
    expect(broken?.testcase[0]?.failure?.length).toBe(1);
  });
});

describe('the GitHub report', () => {
  it('is one command a line, with nothing in it that ends one early', () => {
    const lines = formatted('github').trimEnd().split('\n');
    expect(lines.length).toBe(findings.length + (files[1]?.problems.length ?? 0));
    for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) file=[^,:]+,line=\d+,col=\d+,title=[^,:]+::.+$/);
    expect(lines.some((line) => line.includes('100 %25'))).toBe(true);
  });
});

describe('the Markdown report', () => {
  it.each([
    ['en', 'Findings'],
    ['ru', 'Замечания'],
  ] as const)('has a row for each finding, with its money and proof (%s)', (language, heading) => {
    const text = formatted('markdown', language);
    expect(text).toContain(`### ${heading}`);
    expect(text).toContain('lead-margin=100, ready=true: 75000 RUB');
    expect(text).toContain('\\<tag\\>');
    expect(text.split('\n').filter((line) => line.includes('| ACME-1 ')).length).toBe(2);
  });
});
