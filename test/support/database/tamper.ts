import { Buffer } from 'node:buffer';

/** A generator of whole numbers below a limit, the same for the same seed (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** An export in which one thing was changed by chance, and what it was: a bit, a line taken out, two lines swapped, the end cut off, a line doubled. */
export function tamper(lines: readonly string[], seed: number): { readonly what: string; readonly text: string } {
  const pick = chance(seed);
  const text = lines.join('');
  const kind = ['flip', 'delete', 'swap', 'truncate', 'double'][pick(5)];
  if (kind === 'flip') {
    const bytes = Buffer.from(text, 'utf8');
    const at = pick(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(7));
    return { what: `flip at ${at}`, text: bytes.toString('utf8') };
  }
  const at = pick(lines.length);
  if (kind === 'truncate') return { what: 'truncate', text: text.slice(0, pick(text.length)) };
  if (kind === 'delete') return { what: `delete line ${at}`, text: lines.toSpliced(at, 1).join('') };
  if (kind === 'double') return { what: `double line ${at}`, text: lines.toSpliced(at, 0, lines[at] ?? '').join('') };
  const other = (at + 1 + pick(lines.length - 1)) % lines.length;
  return {
    what: `swap ${at} and ${other}`,
    text: lines
      .with(at, lines[other] ?? '')
      .with(other, lines[at] ?? '')
      .join(''),
  };
}
