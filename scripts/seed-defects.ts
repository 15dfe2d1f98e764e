// Puts random defects into clean regulations, one at a time, and counts how many the linter finds: recall for each rule, and false alarms after
// changes that do no harm. `node scripts/seed-defects.ts --cases 1000 --seed 1`; ends with 1 when the recall is below what is promised.
import { readPolicy } from '@scorewright/engine';
import { applyPatch, baseRegulation, BASE_TODAY, lint } from '@scorewright/linter';
import type { Policy } from '@scorewright/schemas';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Random, type Defect, type Seeded } from './defects/defect.ts';
import { HARMLESS } from './defects/harmless.ts';
import { LIFE_DEFECTS } from './defects/life.ts';
import { PAY_DEFECTS } from './defects/pay.ts';
import { SIN_DEFECTS } from './defects/sins.ts';
import { FIXES } from './proofs/fix-page.ts';

/** Least part of the defects that must be found, in percent. */
const PROMISED = { exact: 99, statistical: 90 } as const;

const folder = path.join(import.meta.dirname, '../policies/templates');

/** The regulations that the linter finds nothing wrong with. */
export function cleanPolicies(): readonly { readonly name: string; readonly policy: Policy }[] {
  const templates = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'policy.json')));
  return [
    { name: 'base', policy: baseRegulation() },
    ...templates.map((name) => ({ name, policy: JSON.parse(readFileSync(path.join(folder, name, 'policy.json'), 'utf8')) as Policy })),
  ];
}

export const DEFECTS: readonly Defect[] = [...SIN_DEFECTS, ...PAY_DEFECTS, ...LIFE_DEFECTS];

export interface Case {
  readonly defect: Defect;
  readonly policy: string;
  readonly seeded: Seeded;
  readonly found: boolean;
}

function document(policy: Policy, { patch }: Seeded) {
  const read = readPolicy(JSON.stringify(applyPatch(policy, patch)));
  if (!read.document) throw new Error(`a defect does not conform: ${JSON.stringify(patch).slice(0, 300)} ${JSON.stringify(read.problems[0])}`);
  return read.document;
}

/** Seeds one defect into one of the regulations that have a place for it, and looks whether its rule says anything. */
function tryDefect(defect: Defect, policies: ReturnType<typeof cleanPolicies>, random: Random): Case | undefined {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const chosen = random.pick(policies);
    const seeded = chosen && defect.seed(chosen.policy, random);
    if (!chosen || !seeded) continue;
    const { findings } = lint(document(chosen.policy, seeded), { today: BASE_TODAY, only: [defect.rule], ...(seeded.results && { results: seeded.results }) });
    return { defect, policy: chosen.name, seeded, found: findings.length > 0 };
  }
  return undefined;
}

export function seedDefects(count: number, seed: number): readonly Case[] {
  const random = new Random(seed);
  const policies = cleanPolicies();
  return Array.from({ length: count }, (_, index) => DEFECTS[index % DEFECTS.length]).flatMap((defect) =>
    defect ? (tryDefect(defect, policies, random) ?? []) : [],
  );
}

export interface Alarm {
  readonly name: string;
  readonly policy: string;
  readonly alarms: readonly string[];
}

/** Errors and warnings after changes that do no harm. */
export function falseAlarms(count: number, seed: number): readonly Alarm[] {
  const random = new Random(seed);
  const policies = cleanPolicies();
  return Array.from({ length: count }, (_, index) => HARMLESS[index % HARMLESS.length]).flatMap((change) => {
    const chosen = random.pick(policies);
    const seeded = change && chosen && change.seed(chosen.policy, random);
    if (!seeded) return [];
    const { findings } = lint(document(chosen.policy, seeded), { today: BASE_TODAY });
    return [
      { name: change.name, policy: chosen.name, alarms: findings.filter(({ severity }) => severity !== 'info').map(({ rule, text }) => `${rule}: ${text.en}`) },
    ];
  });
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

function report(cases: readonly Case[], alarms: readonly Alarm[]): boolean {
  const rules = [...new Set(cases.map(({ defect }) => defect.rule))].sort();
  for (const rule of rules) {
    const own = cases.filter(({ defect }) => defect.rule === rule);
    const missed = own.filter(({ found }) => !found);
    console.log(
      `${rule} ${percent(own.length - missed.length, own.length).padStart(8)} of ${own.length}${missed.length > 0 ? `   missed: ${[...new Set(missed.map(({ defect, policy }) => `${defect.name} in ${policy}`))].join('; ')}` : ''}`,
    );
  }
  const recall = (kind: Defect['kind']): number => {
    const own = cases.filter(({ defect }) => defect.kind === kind);
    const found = own.filter((one) => one.found).length;
    console.log(`${kind}: ${percent(found, own.length)} of ${own.length} found, ${PROMISED[kind]} % promised`);
    return (100 * found) / own.length;
  };
  const enough = (['exact', 'statistical'] as const).map((kind) => recall(kind) >= PROMISED[kind]);
  const loud = alarms.filter((one) => one.alarms.length > 0);
  console.log(`false alarms: ${loud.length} of ${alarms.length} harmless changes`);
  for (const { name, policy, alarms: said } of loud) console.log(`  ${name} in ${policy}: ${said.join('; ')}`);
  return enough.every(Boolean) && loud.length === 0;
}

/** The page that tells what was measured. */
function page(cases: readonly Case[], alarms: readonly Alarm[], seed: string): string {
  const share = (own: readonly Case[]): string => percent(own.filter(({ found }) => found).length, own.length);
  const kinds = (['exact', 'statistical'] as const).map((kind) => {
    const own = cases.filter(({ defect }) => defect.kind === kind);
    return `| ${kind} | ${own.length} | ${share(own)} | ${PROMISED[kind]} % |`;
  });
  const rules = [...new Set(cases.map(({ defect }) => defect.rule))].sort().map((rule) => {
    const own = cases.filter(({ defect }) => defect.rule === rule);
    return `| ${rule} | ${own.length} | ${share(own)} |`;
  });
  return [
    '# How much the linter finds, and how often it is wrong',
    '',
    `Written by \`npm run seed-defects -- --cases ${cases.length} --harmless ${alarms.length} --seed ${seed} --page docs/linter-quality.md\`; a smaller run is among the tests.`,
    '',
    `Defects are put by chance into the ${cleanPolicies().length} clean regulations (the base and the role templates), one at a time. A defect counts as found when its own rule says something.`,
    `Changes that do no harm (other names, other order, other figures) must raise no error and no warning: ${alarms.filter(({ alarms: said }) => said.length > 0).length} of ${alarms.length} did.`,
    '',
    '| kind of rule | defects | found | promised |',
    '| --- | --- | --- | --- |',
    ...kinds,
    '',
    '| rule | defects | found |',
    '| --- | --- | --- |',
    ...rules,
    '',
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '1000' },
      harmless: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      page: { type: 'string' },
    },
  });
  const [cases, alarms] = [seedDefects(Number(values.cases), Number(values.seed)), falseAlarms(Number(values.harmless), Number(values.seed))];
  const fine = report(cases, alarms);
  if (values.page) {
    const [, fixes] = existsSync(values.page) ? readFileSync(values.page, 'utf8').split(`\n${FIXES}\n`) : [];
    writeFileSync(values.page, `${page(cases, alarms, values.seed)}${fixes === undefined ? '' : `\n${FIXES}\n${fixes}`}`);
  }
  process.exitCode = fine ? 0 : 1;
}
