import { describe, expect, it } from 'vitest';
import type { Line } from '../../../cli/show/span.ts';
import { render, styled } from '../../../cli/show/span.ts';
import { table } from '../../../cli/show/table.ts';
import { widthOf, wrap } from '../../../cli/show/width.ts';

const text = (lines: readonly Line[]): readonly string[] => lines.map((line) => render(line, false));

describe('a table', () => {
  it('aligns columns by what is seen, whatever the script', () => {
    const lines = text(
      table(
        [{ title: 'Line' }, { title: 'Value', align: 'right' }],
        [
          ['Лиды', '480'],
          ['線索線索', '1,200'],
          ['e\u0301', '5'],
        ],
        undefined,
      ),
    );
    expect(lines).toEqual(['Line      Value', 'Лиды        480', '線索線索  1,200', 'e\u0301             5']);
  });

  it('keeps within the terminal: the flexible column is wrapped, no word is lost', () => {
    const how = 'plan multiplied by one hundred and divided by the actual, then rounded to a whole percent';
    const lines = text(table([{ title: 'Line' }, { title: 'How', flexible: true }], [['attainment', how]], 50));
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(50);
    expect(
      lines
        .slice(1)
        .map((line) => line.slice(12))
        .join(' '),
    ).toBe(how);
  });

  it('wraps nothing where nothing has to fit', () => {
    expect(text(table([{ title: '', flexible: true }], [['word '.repeat(100).trim()]], undefined))).toHaveLength(1);
  });

  it('pads styled cells by their text, not by their codes', () => {
    const [line] = table([{ title: '' }, { title: '' }], [[styled('red', 'ab'), 'c']], undefined);
    expect(render(line ?? [], false)).toBe('ab  c');
    expect(render(line ?? [], true)).toBe('\u001b[31mab\u001b[39m  c');
  });
});

describe('wrapping', () => {
  it('never breaks a number at its no-break spaces', () => {
    expect(wrap('итого 253\u00a0800 рублей', 10)).toEqual(['итого', '253\u00a0800', 'рублей']);
  });

  it('breaks a word that is too long, between characters', () => {
    expect(wrap('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
    expect(wrap('線'.repeat(6), 5)).toEqual(['線線', '線線', '線線']);
  });
});
