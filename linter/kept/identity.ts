const numbers = new WeakMap<object, number>();
let next = 1;

/**
 * A number for a part of a document: the same as long as it is the same object. Parts of a document that is typed into are the same objects until they are
 * typed into themselves; a document that was read anew has other numbers, which costs a calculation and nothing else.
 */
export function identityOf(part: object | undefined): number {
  if (part === undefined) return 0;
  const number = numbers.get(part) ?? next++;
  numbers.set(part, number);
  return number;
}
