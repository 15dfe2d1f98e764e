import fc from 'fast-check';

/** One key, or one paste, of somebody who writes a regulation. */
export interface Typed {
  readonly at: number;
  readonly where: 'number' | 'text' | 'anywhere';
  readonly remove: number;
  readonly put: string;
}

/** Mostly digits in numbers and letters in texts, so that the document stays one; now and then something else. */
export const typed: fc.Arbitrary<Typed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ at: share(), where: fc.constant('number' as const), remove: fc.constant(0), put: fc.constantFrom('1', '5', '0', '.5') }),
  },
  { weight: 2, arbitrary: fc.record({ at: share(), where: fc.constant('number' as const), remove: fc.constant(1), put: fc.constantFrom('', '2', '9') }) },
  { weight: 3, arbitrary: fc.record({ at: share(), where: fc.constant('text' as const), remove: fc.constant(0), put: fc.constantFrom('a', 'ж', ' ', '-') }) },
  {
    weight: 1,
    arbitrary: fc.record({ at: share(), where: fc.constant('anywhere' as const), remove: fc.constant(1), put: fc.constantFrom('', '"', ',', '{', '1') }),
  },
);

function share(): fc.Arbitrary<number> {
  return fc.double({ min: 0, max: 1, noNaN: true });
}

const BEFORE = { number: /\d(?=[\s,}\]])/, text: /[a-zа-я](?=[^"]*")/, anywhere: /[^]/ } as const;

/** The text with it typed. */
export function typedInto(text: string, { at, where, remove, put }: Typed): string {
  const wanted = Math.floor(at * text.length);
  const start = wanted + Math.max(0, text.slice(wanted).search(BEFORE[where])) + 1;
  return text.slice(0, start) + put + text.slice(start + remove);
}
