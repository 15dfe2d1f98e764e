const LONGEST_LINE = 140;

/** A value on one line, with a space inside braces and after commas and colons. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${inline(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** A value as it will stand in a document at an indentation: on one line where it fits, else one member a line. */
export function printValue(value: unknown, indentation: string, step: string): string {
  const line = inline(value);
  if (typeof value !== 'object' || value === null || indentation.length + line.length <= LONGEST_LINE) return line;
  const inner = indentation + step;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const members = Array.isArray(value)
    ? value.map((item: unknown) => printValue(item, inner, step))
    : Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${printValue(member, inner, step)}`);
  return `${open}\n${members.map((member) => inner + member).join(',\n')}\n${indentation}${close}`;
}
