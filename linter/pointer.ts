/** One step of a JSON pointer (RFC 6901), escaped. */
export const token = (name: string | number): string => String(name).replaceAll('~', '~0').replaceAll('/', '~1');

/** The steps of a pointer, unescaped. */
export const tokens = (pointer: string): readonly string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value at a pointer; undefined where there is none. */
export function valueAt(document: unknown, pointer: string): unknown {
  return tokens(pointer).reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined),
    document,
  );
}
