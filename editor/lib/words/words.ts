/**
 * The shape of an area's words in another language: exactly the same keys, a text for a text, the same parameters for a function. A key that
 * is missing or too many is a type error.
 */
export type SameWords<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : Words[Key] extends string
      ? string
      : SameWords<Words[Key]>;
};

/** The form of a Russian noun that goes with a count: 1 правило, 2 правила, 5 правил. */
export function plural(count: number, one: string, few: string, many: string): string {
  const [last, lastTwo] = [Math.abs(count) % 10, Math.abs(count) % 100];
  if (last === 1 && lastTwo !== 11) return one;
  return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? few : many;
}
