import { checkPolicy, ENGINE_VERSION, hasErrors } from '@scorewright/engine';
import { applyFixes, lint as lintPolicy, LINT_FORMATS, rulesFor, type LintConfig, type LintedFile, type LintOptions } from '@scorewright/linter';
import type { Call, Command } from '../arguments/command.ts';
import { nearest } from '../arguments/nearest.ts';
import { findPolicies } from '../files/find-policies.ts';
import { placeInPolicy } from '../files/place-problems.ts';
import { readConfigFile } from '../files/read-lint-config.ts';
import { readPolicyFile } from '../files/read-policy.ts';
import { readResults } from '../files/read-results.ts';
import { writeText } from '../files/write-text.ts';
import { EXIT, type ExitCode } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { TODAY_OPTION, todayOf } from '../shell/today.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { openFindings, printLint, type Fixing } from '../show/lint.ts';
import { safeLines } from '../show/escape.ts';
import { rulePage } from '../show/rule-page.ts';
import { styled } from '../show/span.ts';

function ruleNamed(id: string, config: LintConfig | undefined) {
  const rules = rulesFor(config);
  const found = rules.find((rule) => rule.id === id.toUpperCase() || rule.name === id);
  if (found) return found;
  const near = nearest(
    id.toUpperCase(),
    rules.map((rule) => rule.id),
  );
  throw near === undefined
    ? new WrongUse({ en: 'there is no rule `{id}`; docs/rules lists them', ru: 'нет правила `{id}`; список в docs/rules' }, { id })
    : new WrongUse({ en: 'there is no rule `{id}`; did you mean `{near}`?', ru: 'нет правила `{id}`; возможно, имелось в виду `{near}`?' }, { id, near });
}

function optionsOf(call: Call, config: LintConfig | undefined): LintOptions {
  const only = call
    .many('only')
    .flatMap((list) => list.split(','))
    .map((id) => ruleNamed(id.trim(), config).id);
  return {
    today: todayOf(call),
    statistics: call.one('no-statistics') === undefined,
    results: readResults(call.many('results')),
    ...(config && { config }),
    ...(only.length > 0 && { only }),
  };
}

/** Most open warnings with which the call still ends well. */
function mostWarnings(call: Call): number {
  const given = call.one('max-warnings') ?? '0';
  if (!/^\d{1,9}$/.test(given)) throw new WrongUse({ en: '`{given}` is not a number of warnings', ru: '`{given}` не число предупреждений' }, { given });
  return Number(given);
}

/** Lints one file; with `--fix` after mending what can be mended, and the file is written unless it is only a trial. */
function lintFile(file: string, call: Call, options: LintOptions): { readonly linted: LintedFile; readonly fixing?: Fixing } {
  const { document, problems } = readPolicyFile(file);
  if (!document) return { linted: { file, problems } };
  const checked = [...problems, ...placeInPolicy(checkPolicy(document), document)];
  if (call.one('fix') === undefined) return { linted: { file, document, problems: checked, report: lintPolicy(document, options) } };
  const fixed = applyFixes(document, { ...options, unsafe: call.one('unsafe') !== undefined });
  if (call.one('dry-run') === undefined && fixed.applied.length > 0) writeText(file, fixed.text);
  return { linted: { file, document, problems: checked, report: fixed.report }, fixing: { file, fixed } };
}

function explain(id: string, config: LintConfig | undefined, call: Call, shell: Shell): ExitCode {
  for (const line of rulePage(ruleNamed(id, config), call.language, shell.out.columns)) shell.out.print(line);
  return EXIT.fine;
}

function checkUse(call: Call): void {
  if (call.operands.length === 0)
    throw new WrongUse({ en: 'something is missing: scorewright lint POLICY...', ru: 'указано не всё: scorewright lint POLICY...' });
  for (const name of ['dry-run', 'unsafe']) {
    if (call.one(name) !== undefined && call.one('fix') === undefined)
      throw new WrongUse({ en: '`--{name}` goes with `--fix`', ru: '`--{name}` используется вместе с `--fix`' }, { name });
  }
}

export const lint: Command = {
  verb: 'lint',
  summary: { en: 'check policies for the ten deadly sins, with proof', ru: 'проверить положения на десять смертных грехов, с доказательствами' },
  operands: { usage: 'POLICY...', min: 0, max: Number.POSITIVE_INFINITY },
  fromServer: true,
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['stylish', 'json', 'sarif', 'junit', 'github', 'markdown'],
      words: { en: 'stylish for people (default), or a format for other programs', ru: 'stylish для людей (по умолчанию) или формат для других программ' },
    },
    { name: 'only', value: 'RULES', many: true, words: { en: 'only these rules: S01,R23', ru: 'только эти правила: S01,R23' } },
    { name: 'explain', value: 'RULE', words: { en: 'say what a rule is about, and check nothing', ru: 'рассказать о правиле и ничего не проверять' } },
    { name: 'fix', words: { en: 'mend what can be mended without changing pay', ru: 'исправить то, что не меняет выплат' } },
    { name: 'unsafe', words: { en: 'with --fix: also what changes pay', ru: 'вместе с --fix: также то, что меняет выплаты' } },
    { name: 'dry-run', words: { en: 'with --fix: show, and write nothing', ru: 'вместе с --fix: показать и ничего не записывать' } },
    {
      name: 'max-warnings',
      value: 'NUMBER',
      words: { en: 'end well with so many open warnings; 0 when absent', ru: 'сколько предупреждений допустимо; по умолчанию 0' },
    },
    { name: 'config', value: 'FILE', words: { en: 'severities, limits and rules of the company', ru: 'важность, пороги и собственные правила компании' } },
    {
      name: 'results',
      value: 'FILE',
      many: true,
      words: {
        en: 'past results, as `calc --format json` prints them; may be repeated',
        ru: 'прошлые результаты, какими их выводит `calc --format json`; можно повторять',
      },
    },
    { name: 'no-statistics', words: { en: 'leave the slow statistics out', ru: 'без медленной статистики' } },
    TODAY_OPTION,
  ],
  notes: {
    en: 'POLICY is a file, or a folder: then every policy.json in it and below it. Errors block approval; warnings block it until they are fixed or waived, so with an error, or more warnings than --max-warnings, the exit code is 1. `docs/rules` has a page for every rule.',
    ru: 'POLICY: файл или папка; в папке проверяются все policy.json, на любой глубине. Ошибки не дают утвердить положение; предупреждения не дают, пока их не исправят или не оформят исключение. Поэтому при ошибке или если предупреждений больше, чем --max-warnings, код завершения 1. В `docs/rules` есть страница о каждом правиле.',
  },
  examples: [
    { line: 'lint policies/m04-sales-bands-accelerator --today 2026-12-01', words: { en: 'one policy', ru: 'одно положение' }, exit: 1 },
    {
      line: 'lint policies --only R12,R13 --format github',
      words: { en: 'two rules over a folder, for GitHub', ru: 'два правила для папки, в виде для GitHub' },
      exit: 1,
    },
    {
      line: 'lint head-of-sales-1f2e3d@draft --today 2026-12-01 --server https://kpi.example.com',
      words: { en: 'a draft on a server', ru: 'черновик на сервере' },
      server: true,
    },
    { line: 'lint --explain R12', words: { en: 'what a rule is about', ru: 'о чём правило' } },
    {
      line: 'lint policies/m04-sales-bands-accelerator --fix --dry-run --max-warnings 1000 --today 2026-12-01',
      words: { en: 'what could be mended', ru: 'что можно исправить' },
      exit: 1,
    },
  ],
  run(call, shell) {
    const { file = '', config, problems } = readConfigFile(call.one('config'));
    for (const { pointer, line, column, message } of problems)
      shell.err.print([styled('bold', line === undefined ? `${file}#${pointer}` : `${file}:${line}:${column ?? 1}`), ': ', message[call.language]]);
    if (problems.length > 0) return EXIT.findings;
    const explained = call.one('explain');
    if (explained !== undefined) return explain(explained, config, call, shell);
    checkUse(call);
    const [options, most] = [optionsOf(call, config), mostWarnings(call)];
    const all = [...new Set(call.operands.flatMap(findPolicies))].map((path) => lintFile(path, call, options));
    const files = all.map(({ linted }) => linted);
    const format = { language: call.language, rules: rulesFor(config), version: ENGINE_VERSION };
    const written = LINT_FORMATS.get(call.one('format') ?? 'stylish');
    if (written) shell.out.raw(safeLines(written(files, format)));
    else printLint({ files, fixings: all.flatMap(({ fixing }) => fixing ?? []), isTrial: call.one('dry-run') !== undefined }, format, shell);
    const isBroken = files.some((linted) => hasErrors(linted.problems));
    return isBroken || openFindings(files, 'error') > 0 || openFindings(files, 'warning') > most ? EXIT.findings : EXIT.fine;
  },
};
