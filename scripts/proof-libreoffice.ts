// Holds the formulas of `proof` against LibreOffice: every card that the policies of the checkout bring (facts.json and worked examples) is written as
// a workbook without stored results, calculated by LibreOffice, and compared line by line. `npm run proof:libreoffice`; needs `soffice` (libreoffice-calc).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { proofWorkbook } from '../cli/proof/workbook.ts';
import type { CardOutcome } from '../engine/index.ts';
import { provenCards } from './proof/cards.ts';
import { afterUnending, compareLine, type Compared } from './proof/compare.ts';

/** Files of one call: LibreOffice leaves out the last of very many. */
const AT_ONCE = 60;

const root = path.join(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'scorewright-proof-'));

/** Cells of the sheet of calculations: value and id, by line. Cells are separated by tabs, so that no quotes are needed. */
function valuesIn(file: string): ReadonlyMap<string, string> {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((row) => row.replace(/\r$/, '').split('\t'));
  return new Map(rows.flatMap((cells) => (cells[7] === undefined || cells[7] === '' ? [] : [[cells[7], cells[1] ?? ''] as const])));
}

async function main(): Promise<number> {
  const cards = provenCards(root);
  const books = path.join(folder, 'books');
  mkdirSync(books);
  const outcomes = new Map<string, CardOutcome>();
  for (const [index, { policy, outcome }] of cards.entries()) {
    const name = `card-${String(index).padStart(4, '0')}`;
    writeFileSync(path.join(books, `${name}.xlsx`), await proofWorkbook(policy, outcome, 'en', false));
    outcomes.set(name, outcome);
  }
  const out = path.join(folder, 'out');
  // 9: tabs; 76: UTF-8; values as they are and not as they are shown; the first sheet.
  const filter = 'csv:Text - txt - csv (StarCalc):9,,76,1,,0,false,false,false,false,false,1';
  const files = readdirSync(books).map((file) => path.join(books, file));
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE);
    const { status, stderr } = spawnSync(
      'soffice',
      ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', filter, '--outdir', out, ...some],
      { encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    if (status !== 0) throw new Error(`LibreOffice did not convert: ${stderr}`);
  }
  const counts: Record<Compared['kind'], number> = { rounded: 0, exact: 0, digits: 0, text: 0, missing: 0, different: 0 };
  for (const [name, outcome] of outcomes) {
    const values = valuesIn(path.join(out, `${name}-Calculation.csv`));
    const cut = afterUnending(outcome.trace?.lines ?? []);
    for (const line of outcome.trace?.lines ?? []) {
      const compared = compareLine(line, values.get(line.line.id), cut.has(line.line.id));
      counts[compared.kind] += 1;
      if (compared.kind === 'different')
        console.log(`${outcome.scorecard} ${name} ${line.line.id}: LibreOffice ${compared.theirs}, scorewright ${compared.ours}`);
    }
  }
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(
    `${cards.length} cards, ${all} lines: ${counts.rounded} rounded ones equal to the last digit, ${counts.exact} unrounded ones of at most 15 digits equal to the last digit,`,
  );
  console.log(
    `${counts.digits} longer ones, or unrounded ones behind such, equal to 14 digits, ${counts.text} texts, dates and truths equal, ${counts.missing} missing in both; ${counts.different} different`,
  );
  return counts.different === 0 && all > 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
