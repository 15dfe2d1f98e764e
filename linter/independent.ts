import { fillText } from '@scorewright/engine';
import type { LintConfig } from '@scorewright/schemas';
import { dependsOn } from './assumed.ts';
import type { Shared } from './context-of.ts';
import type { FactSet } from './context.ts';
import type { Language, NotAnalysed } from './finding.ts';
import type { Rule } from './rule.ts';
import { runRule, type Drafted, type RuleRun } from './run-rule.ts';

const keyOf = ({ message, pointer }: Drafted): string => `${message} ${pointer}`;
const isCertain = (assumed: FactSet): boolean => Object.keys(assumed).length === 0;

const YES_NO = { en: { true: 'yes', false: 'no' }, ru: { true: 'да', false: 'нет' } } as const;

/** The facts with their values, numbers as the reader writes them. */
const listed = (assumed: FactSet, language: Language): string =>
  Object.entries(assumed)
    .map(([id, value]) => `\`${id}\` = ${typeof value === 'boolean' ? YES_NO[language][`${value}`] : fillText('{value}', { value }, language, 'short')}`)
    .join(', ');

/** Whose assumptions a finding stands on: those of its card; those of all cards where it lies outside of them. */
function assumedAt({ cards }: Shared, pointer: string): FactSet {
  const own = cards.find((view) => pointer === view.pointer || pointer.startsWith(`${view.pointer}/`));
  return own ? own.assumed : Object.assign({}, ...cards.map(({ assumed }) => assumed));
}

/** A finding that holds under other assumptions too. What it says says which they were, where its numbers depend on them. */
function qualified(finding: Drafted, twin: Drafted, assumed: FactSet): Drafted {
  const { fix, witness, text, ...rest } = finding;
  const sameFix = fix && JSON.stringify(fix.patch) === JSON.stringify(twin.fix?.patch);
  const same = text.en === twin.text.en;
  return {
    ...rest,
    text: same ? text : { en: `${text.en} (taking ${listed(assumed, 'en')})`, ru: `${text.ru} (при ${listed(assumed, 'ru')})` },
    ...(witness && { witness: witness.map((one) => ({ ...one, facts: { ...assumed, ...one.facts } })) }),
    ...(sameFix && { fix }),
  };
}

/** The first of the others that says the same at the same place; it is taken out of them. */
function twinOf(finding: Drafted, others: Drafted[]): Drafted | undefined {
  const index = others.findIndex((one) => keyOf(one) === keyOf(finding));
  return index < 0 ? undefined : others.splice(index, 1)[0];
}

/**
 * Runs one rule. Facts that nothing tells are assumed; the rule then looks at the cards a second time with other assumptions, and what it says only under
 * one of them is not said.
 */
export function runIndependently(rule: Rule, shared: Shared, config: LintConfig | undefined): RuleRun {
  const run = runRule(rule, shared, config);
  if (shared.cards.every(({ assumed }) => isCertain(assumed))) return run;
  const cards = shared.cards.map((view) => (isCertain(view.assumed) ? view : view.assumedOtherwise()));
  const others = [...runRule(rule, { ...shared, cards }, config).findings];
  const judged = run.findings.map((finding) => {
    const assumed = assumedAt(shared, finding.pointer);
    const twin = twinOf(finding, others);
    return { finding, kept: isCertain(assumed) ? finding : twin && qualified(finding, twin, assumed) };
  });
  const open = [...judged.flatMap(({ finding, kept }) => (kept ? [] : [finding])), ...others].map(({ pointer }): NotAnalysed => ({
    rule: rule.id,
    pointer,
    reason: dependsOn(Object.keys(assumedAt(shared, pointer))),
  }));
  const unique = open.filter(({ pointer }, index) => open.findIndex((one) => one.pointer === pointer) === index);
  const { pass, ...rest } = run;
  return {
    ...rest,
    findings: judged.flatMap(({ kept }) => kept ?? []),
    notAnalysed: [...run.notAnalysed, ...unique],
    ...(pass && unique.length === 0 && { pass }),
  };
}
