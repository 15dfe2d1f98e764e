import { describe, textIn, type Problem } from '@scorewright/engine';
import type { Finding } from '../finding.ts';
import { editText } from '../fix/edit-text.ts';
import { PatchMisfit } from '../patch.ts';
import type { Rule } from '../rule.ts';
import { textHash } from '../waivers/index.ts';
import type { FormatOptions, LintedFile } from './linted.ts';
import { namedPointer } from './named-pointer.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note', notice: 'note' } as const;

const uriOf = (file: string): string => file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Line and column, both from 1, of an offset in a text. */
function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}

function region(text: string, from: number, to: number): object {
  const [start, end] = [placeAt(text, from), placeAt(text, to)];
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column, charOffset: from, charLength: to - from };
}

/** A fix as the one replacement that makes the new text out of the old one. */
function replacementOf(text: string, { fix }: Finding): object | undefined {
  const after = edited(text, fix);
  if (after === undefined) return undefined;
  let [from, to, end] = [0, text.length, after.length];
  while (from < Math.min(to, end) && text[from] === after[from]) from += 1;
  while (to > from && end > from && text[to - 1] === after[end - 1]) [to, end] = [to - 1, end - 1];
  return { deletedRegion: region(text, from, to), insertedContent: { text: after.slice(from, end) } };
}

function edited(text: string, fix: Finding['fix']): string | undefined {
  try {
    return fix && editText(text, fix.patch);
  } catch (cause) {
    if (cause instanceof PatchMisfit) return undefined;
    throw cause;
  }
}

function ruleObject({ id, name, title, why, messages, origin }: Rule, { language }: FormatOptions): object {
  const severities = Object.values(messages).map(({ severity }) => severity);
  const strongest = (['error', 'warning', 'info'] as const).find((severity) => severities.includes(severity)) ?? 'warning';
  return {
    id,
    name: name.replace(/(^|-)(.)/g, (_whole, _dash, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title[language] },
    fullDescription: { text: why[language] },
    help: { text: why[language] },
    defaultConfiguration: { level: LEVELS[strongest] },
    properties: { tags: [origin] },
  };
}

const location = (file: string, place: object, pointer: string): object => ({
  physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: place },
  logicalLocations: [{ fullyQualifiedName: pointer === '' ? '/' : pointer, kind: 'object' }],
});

function resultOf({ file, document }: LintedFile, finding: Finding, ids: readonly string[], { language }: FormatOptions): object {
  const { rule, severity, text, pointer, witness, money, fix, verdict, waivedBy, message } = finding;
  const source = document?.source;
  const place = source?.locate(pointer);
  const replacement = source && replacementOf(source.text, finding);
  const waiver = waivedBy === undefined ? undefined : document?.policy.waivers?.[waivedBy];
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: LEVELS[severity],
    message: { text: text[language] },
    locations: [
      location(
        file,
        source && place ? region(source.text, place.offset, place.offset + place.length) : { startLine: finding.line ?? 1, startColumn: finding.column ?? 1 },
        pointer,
      ),
    ],
    partialFingerprints: { 'scorewrightFinding/v1': textHash([rule, message, document ? namedPointer(document.policy, pointer) : pointer]) },
    ...(fix &&
      replacement && {
        fixes: [{ description: { text: fix.title[language] }, artifactChanges: [{ artifactLocation: { uri: uriOf(file) }, replacements: [replacement] }] }],
      }),
    ...(waiver && {
      suppressions: [{ kind: 'inSource', status: 'accepted', justification: textIn(waiver.reason, language, document?.policy.languages ?? []) }],
    }),
    properties: { verdict, message, data: finding.data, ...(money && { money }), ...(witness && { witness }) },
  };
}

const problemResult = (file: string, problem: Problem, ids: readonly string[], { language }: FormatOptions): object => ({
  ruleId: problem.code,
  ruleIndex: ids.indexOf(problem.code),
  level: LEVELS[problem.severity],
  message: { text: describe(problem, language).message },
  locations: [location(file, { startLine: problem.line ?? 1, startColumn: problem.column ?? 1 }, problem.pointer)],
});

const notifications = (files: readonly LintedFile[], { language }: FormatOptions): readonly object[] =>
  files.flatMap(({ file, report }) =>
    (report?.notAnalysed ?? []).map(({ rule, pointer, reason }) => ({
      level: 'note',
      message: { text: `${rule} ${pointer}: ${reason[language]}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
      associatedRule: { id: rule },
    })),
  );

/** SARIF 2.1.0: for code hosts and editors. Waived findings are suppressed results; a fix is one replacement in the text. */
export function sarifReport(files: readonly LintedFile[], options: FormatOptions): string {
  const codes = [...new Set(files.flatMap(({ problems }) => problems.map(({ code }) => code)))];
  const ids = [...options.rules.map(({ id }) => id), ...codes];
  const rules = [...options.rules.map((rule) => ruleObject(rule, options)), ...codes.map((id) => ({ id, shortDescription: { text: id } }))];
  const results = files.flatMap((file) => [
    ...file.problems.map((problem) => problemResult(file.file, problem, ids, options)),
    ...(file.report?.findings ?? []).map((finding) => resultOf(file, finding, ids, options)),
  ]);
  const run = {
    tool: { driver: { name: 'scorewright', semanticVersion: options.version, language: options.language, rules } },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(files, options) }],
    results,
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}
