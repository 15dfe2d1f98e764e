import type { Block, PrintedClause, PrintedRegulation } from '@scorewright/engine';
import { sayPrinted } from '@scorewright/engine';

/** A text of the regulation within Markdown: its signs are signs, and it stays on its line. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');

const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;

function blockLines(block: Block): readonly string[] {
  if (block.kind === 'text') return block.text.split(/\n+/).map(escapeMarkdown);
  if (block.kind === 'formula') return [`> ${escapeMarkdown(block.text)}`];
  if (block.kind === 'list') return [block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')];
  const line = block.columns.map(({ numbers }) => (numbers === true ? '---:' : '---'));
  return [[row(block.columns.map(({ title }) => title)), `| ${line.join(' | ')} |`, ...block.rows.map(row)].join('\n')];
}

function clauseLines({ number, title, blocks, clauses }: PrintedClause): readonly string[] {
  const head = [number === undefined ? '' : `**${escapeMarkdown(number)}**`, title === undefined ? '' : `**${escapeMarkdown(title)}**`]
    .filter((part) => part !== '')
    .join(' ');
  const [first, ...rest] = blocks;
  const joins = title === undefined && first?.kind === 'text';
  const opening = joins ? `${head} ${escapeMarkdown(first.text)}`.trim() : head;
  return [...(opening === '' ? [] : [opening]), ...(joins ? rest : blocks).flatMap(blockLines), ...clauses.flatMap(clauseLines)];
}

const examples = ({ examples: all, language }: PrintedRegulation): readonly string[] =>
  all.length === 0
    ? []
    : [
        `## ${sayPrinted(language, 'annex.examples')}`,
        ...all.flatMap(({ title, intro, facts, steps, conclusion }) => [
          `### ${escapeMarkdown(title)}`,
          escapeMarkdown(intro),
          facts.map((fact) => `- ${escapeMarkdown(fact)}`).join('\n'),
          ...steps.flatMap((step) => [`**${escapeMarkdown(step.title)}**`, step.sentences.map((sentence) => `- ${escapeMarkdown(sentence)}`).join('\n')]),
          `**${escapeMarkdown(conclusion)}**`,
        ]),
      ];

const lines = ({ sheets, language }: PrintedRegulation): readonly string[] => {
  const heads = (['table.number', 'table.line', 'table.formula', 'table.clause'] as const).map((word) => sayPrinted(language, word));
  return [
    `## ${sayPrinted(language, 'annex.lines')}`,
    sayPrinted(language, 'annex.lines.intro'),
    ...sheets.flatMap(({ title, note, lines: own }) => [
      `### ${escapeMarkdown(title)}`,
      note ??
        [row(heads), '| ---: | --- | --- | --- |', ...own.map(({ number, label, formula, clause }) => row([String(number), label, formula, clause]))].join(
          '\n',
        ),
    ]),
  ];
};

const signatures = ({ signatures: all, language }: PrintedRegulation): readonly string[] => {
  const heads = (['table.as', 'table.role', 'table.name', 'table.signature', 'table.date'] as const).map((word) => sayPrinted(language, word));
  return [
    `## ${sayPrinted(language, 'annex.signatures')}`,
    [row(heads), '| --- | --- | --- | --- | --- |', ...all.map(({ as, role }) => row([as, role, '', '', '']))].join('\n'),
  ];
};

/** The printed regulation as Markdown. */
export function printedMarkdown(regulation: PrintedRegulation): string {
  const { title, subtitle, parts } = regulation;
  return `${[
    `# ${escapeMarkdown(title)}`,
    ...subtitle.map(escapeMarkdown),
    ...parts.flatMap((part) => [`## ${escapeMarkdown(`${part.number}. ${part.title}`)}`, ...part.clauses.flatMap(clauseLines)]),
    ...examples(regulation),
    ...lines(regulation),
    ...signatures(regulation),
  ].join('\n\n')}\n`;
}
