/** Code and data of a module while it is put together. */
export type Bytes = readonly number[];

/** A whole number from 0 to 2^32 - 1 in groups of seven bits, the lowest first. */
export function unsigned(value: number): Bytes {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return [...bytes, rest];
}

/** A whole number of 32 bits with a sign, in groups of seven bits, the lowest first. */
export function signed(value: number): Bytes {
  const bytes: number[] = [];
  let rest = value | 0;
  while (rest < -0x40 || rest > 0x3f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>= 7;
  }
  return [...bytes, rest & 0x7f];
}

/** A double, its lowest byte first. */
export function double(value: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return [...bytes];
}

/** A name, by its length and its bytes. Names of ours are plain letters. */
export const named = (name: string): Bytes => counted([...name].map((letter) => letter.charCodeAt(0)));

/** Bytes after their number. */
export const counted = (bytes: Bytes): Bytes => [...unsigned(bytes.length), ...bytes];

/** Items after their number. */
export const list = (items: readonly Bytes[]): Bytes => [...unsigned(items.length), ...items.flat()];
