const decoded = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

/** The property or item of a value, by its own name only. */
export const childOf = (value: unknown, token: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, token) ? (value as Record<string, unknown>)[token] : undefined;

export interface Step {
  readonly pointer: string;
  readonly value: unknown;
}

/** The values from the document down to a JSON pointer, as far as they exist; the first is the document. */
export const valuesAt = (document: unknown, pointer: string): readonly Step[] => {
  let step: Step = { pointer: '', value: document };
  const path = [step];
  for (const token of pointer.split('/').slice(1)) {
    const value = childOf(step.value, decoded(token));
    if (value === undefined) break;
    step = { pointer: `${step.pointer}/${token}`, value };
    path.push(step);
  }
  return path;
};
