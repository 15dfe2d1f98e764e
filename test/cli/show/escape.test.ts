import { describe, expect, it } from 'vitest';
import { escapeControls, jsonText } from '../../../cli/show/escape.ts';
import { render, styled } from '../../../cli/show/span.ts';

describe('texts of documents on a terminal', () => {
  it.each([
    ['a colour', 'a\u001b[31mb', 'a\\u001b[31mb'],
    ['a window title', '\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
    ['an eight-bit control', '\u009b2J', '\\u009b2J'],
    ['a line feed and a return', 'a\n\rb', 'a\\u000a\\u000db'],
    ['a change of direction', '100\u202e001', '100\\u202e001'],
    ['a lone surrogate', 'a\ud800b', 'a\\ud800b'],
    ['a byte order mark', '\ufeffa', '\\ufeffa'],
  ])('shows %s as its escape', (_what, text, shown) => {
    expect(escapeControls(text)).toBe(shown);
  });

  it('leaves writing as it is: Cyrillic, Chinese, accents, emoji and no-break spaces', () => {
    const text = 'Цена лида 1\u00a0200 ₽, 線索, café, 👩\u200d💻';
    expect(escapeControls(text)).toBe(text);
  });

  it('escapes within a style as well, and lets only its own codes through', () => {
    expect(render([styled('red', '\u001b[0m'), 'x'], true)).toBe('\u001b[31m\\u001b[0m\u001b[39mx');
    expect(render([styled('red', '\u001b[0m'), 'x'], false)).toBe('\\u001b[0mx');
  });

  it('writes JSON that holds the same value and no character that a terminal obeys', () => {
    const value = { text: 'a\u001b\u009b\u202e\u2028\n', lone: '\ud800', plain: 'цена' };
    const text = jsonText(value);
    expect(JSON.parse(text)).toEqual(value);
    // eslint-disable-next-line no-control-regex -- the characters that must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/);
    expect(text).toContain('цена');
  });
});
