/** Longest line that a value is kept on. */
const WIDTH = 140;

/** A number with more digits than JavaScript's numbers hold, to be written as it is: in an expression a text would be a text. */
export class ExactNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null && !(value instanceof ExactNumber);
const entriesOf = (value: object): readonly (readonly [string, unknown])[] => Object.entries(value).filter(([, child]) => child !== undefined);

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (value instanceof ExactNumber) return value.text;
  if (!isContainer(value)) return JSON.stringify(value);
  const entries = entriesOf(value);
  return entries.length === 0 ? '{}' : `{ ${entries.map(([name, child]) => `${JSON.stringify(name)}: ${inline(child)}`).join(', ')} }`;
}

/** Things within things within things are easier to read on lines of their own. */
const depthOf = (value: unknown): number => (isContainer(value) ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0);

/**
 * A value as the documents are written: on one line where it is short, else one line an entry. `indent`: the spaces before the line that it
 * begins on; `unit`: one step of indentation; `taken`: what already stands on that line.
 */
export function printValue(value: unknown, indent = '', unit = '  ', taken = 0): string {
  const line = inline(value);
  if (!isContainer(value) || (depthOf(value) <= 2 && indent.length + taken + line.length <= WIDTH) || line.length <= 2) return line;
  const deeper = indent + unit;
  const rows = Array.isArray(value)
    ? value.map((child) => `${deeper}${printValue(child, deeper, unit)}`)
    : entriesOf(value).map(([name, child]) => `${deeper}${JSON.stringify(name)}: ${printValue(child, deeper, unit, name.length + 4)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${rows.join(',\n')}\n${indent}${close}`;
}
