import type { Block, PrintedClause, PrintedRegulation } from '@scorewright/engine';
import { clauseAnchor, sayPrinted } from '@scorewright/engine';
import { STYLE } from './style.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** A text of the regulation within HTML: never markup. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES.get(sign) ?? sign);

const tag = (name: string, content: string, attributes = ''): string => `<${name}${attributes === '' ? '' : ` ${attributes}`}>${content}</${name}>`;

const NUMBER = 'class="number"';

const cells = (name: 'th' | 'td', row: readonly string[], numbers: readonly boolean[]): string =>
  tag('tr', row.map((cell, index) => tag(name, escapeHtml(cell), numbers[index] === true ? NUMBER : '')).join(''));

function blockHtml(block: Block): string {
  if (block.kind === 'text') return tag('p', escapeHtml(block.text));
  if (block.kind === 'formula') return tag('p', escapeHtml(block.text), 'class="formula"');
  if (block.kind === 'list') return tag('ul', block.items.map((item) => tag('li', escapeHtml(item))).join(''));
  const numbers = block.columns.map(({ numbers: right }) => right === true);
  const head = cells(
    'th',
    block.columns.map(({ title }) => title),
    numbers,
  );
  return tag('table', tag('thead', head) + tag('tbody', block.rows.map((row) => cells('td', row, numbers)).join('')));
}

/** The number leads to the first line that the clause becomes. */
function numberHtml({ number, lines }: PrintedClause): string {
  if (number === undefined) return '';
  const [first] = lines;
  const shown = escapeHtml(number);
  return first === undefined ? tag('span', shown, 'class="clause"') : tag('a', shown, `class="clause" href="#${escapeHtml(first)}"`);
}

function clauseHtml(clause: PrintedClause, level: number): string {
  const { title, pointer, blocks, clauses } = clause;
  const own = title === undefined ? '' : tag('strong', escapeHtml(title), 'class="title"');
  const [first, ...rest] = blocks;
  const opening = title === undefined && first?.kind === 'text' ? escapeHtml(first.text) : '';
  const following = opening === '' ? blocks : rest;
  const inner = [tag('p', `${numberHtml(clause)} ${own}${opening}`, title === undefined ? '' : 'class="opening"'), ...following.map(blockHtml)].join('');
  const below = clauses.map((one) => clauseHtml(one, level + 1)).join('');
  return tag('section', inner + below, `class="level-${level}" id="${escapeHtml(clauseAnchor(pointer))}"`);
}

const examplesHtml = ({ examples, language }: PrintedRegulation): string => {
  if (examples.length === 0) return '';
  const all = examples.map(({ title, intro, facts, steps, conclusion }) =>
    tag(
      'section',
      [
        tag('h3', escapeHtml(title)),
        tag('p', escapeHtml(intro)),
        tag('p', tag('strong', escapeHtml(sayPrinted(language, 'example.facts')))),
        tag('ul', facts.map((fact) => tag('li', escapeHtml(fact))).join('')),
        ...steps.map((step) => tag('p', tag('strong', escapeHtml(step.title))) + step.sentences.map((sentence) => tag('p', escapeHtml(sentence))).join('')),
        tag('p', tag('strong', escapeHtml(conclusion))),
      ].join(''),
      'class="example"',
    ),
  );
  return tag('section', tag('h2', escapeHtml(sayPrinted(language, 'annex.examples'))) + all.join(''), 'class="annex"');
};

const linesHtml = ({ sheets, language }: PrintedRegulation): string => {
  const heads = [
    sayPrinted(language, 'table.number'),
    sayPrinted(language, 'table.line'),
    sayPrinted(language, 'table.formula'),
    sayPrinted(language, 'table.clause'),
  ];
  const tables = sheets.map(({ title, note, lines }) => {
    const rows = lines.map(({ place, number, label, formula, clause, at }) =>
      tag(
        'tr',
        [
          tag('td', String(number), NUMBER),
          tag('td', escapeHtml(label)),
          tag('td', escapeHtml(formula)),
          tag('td', at === '' ? escapeHtml(clause) : tag('a', escapeHtml(clause), `href="#${escapeHtml(clauseAnchor(at))}"`)),
        ].join(''),
        `id="${escapeHtml(place)}"`,
      ),
    );
    const body = note === undefined ? tag('table', tag('thead', cells('th', heads, [true])) + tag('tbody', rows.join(''))) : tag('p', escapeHtml(note));
    return tag('h3', escapeHtml(title)) + body;
  });
  const intro = tag('p', escapeHtml(sayPrinted(language, 'annex.lines.intro')));
  return tag('section', tag('h2', escapeHtml(sayPrinted(language, 'annex.lines'))) + intro + tables.join(''), 'class="annex"');
};

const signaturesHtml = ({ signatures, language }: PrintedRegulation): string => {
  const heads = (['table.as', 'table.role', 'table.name', 'table.signature', 'table.date'] as const).map((word) => sayPrinted(language, word));
  const rows = signatures.map(({ as, role }) => cells('td', [as, role, '', '', ''], []));
  const head = tag('h2', escapeHtml(sayPrinted(language, 'annex.signatures')));
  return tag('section', head + tag('table', tag('thead', cells('th', heads, [])) + tag('tbody', rows.join('')), 'class="signatures"'), 'class="annex"');
};

/** The printed regulation as a page of its own: no script, nothing from elsewhere, A4 when printed. */
export function printedHtml(regulation: PrintedRegulation): string {
  const { language, title, subtitle, parts } = regulation;
  const body = [
    tag('header', tag('h1', escapeHtml(title)) + subtitle.map((line) => tag('p', escapeHtml(line))).join('')),
    ...parts.map((part) =>
      tag('section', tag('h2', escapeHtml(`${part.number}. ${part.title}`)) + part.clauses.map((clause) => clauseHtml(clause, 1)).join('')),
    ),
    examplesHtml(regulation),
    linesHtml(regulation),
    signaturesHtml(regulation),
  ].join('\n');
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="${language}"><head>${head}</head>\n<body>\n${body}\n</body></html>\n`;
}
