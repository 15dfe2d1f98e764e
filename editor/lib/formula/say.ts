import { formatNumber } from '#lib/format/numbers.ts';
import type { formula } from '#lib/words/formula.ru.ts';
import type { Language } from '#lib/words/language.ts';
import type { Shape } from './shape.ts';

/** Names of what can be read, by id. */
export type Namer = (id: string) => string;

interface Saying {
  readonly nameOf: Namer;
  readonly t: typeof formula;
  readonly language: Language;
}

/** How strongly the parts of a saying hold together; a weaker one gets brackets inside a stronger one. */
type Said = { readonly text: string; readonly strength: 0 | 1 | 2 | 3 };

type Operation = Extract<Shape, { kind: 'operation' }>;

const INFIX: Readonly<Record<string, readonly [string, 1 | 2]>> = { '+': [' + ', 1], '-': [' − ', 1], '*': [' × ', 2], '/': [' ÷ ', 2] };
const COMPARED: Readonly<Record<string, string>> = { '>': '>', '>=': '≥', '<': '<', '<=': '≤', '==': '=', '===': '=', '!=': '≠', '!==': '≠' };

const bracketed = ({ text, strength }: Said, needed: number): string => (strength < needed ? `(${text})` : text);

function infix(parts: readonly Said[], token: string): Said {
  const [sign, strength] = INFIX[token] ?? [' ', 1];
  // What stands behind a minus or a division holds together more strongly than what stands before it.
  const tight = token === '-' || token === '/';
  return { text: parts.map((part, index) => bracketed(part, index > 0 && tight ? strength + 1 : strength)).join(sign), strength };
}

function branches(parts: readonly Said[], { say }: typeof formula): Said {
  const cases = parts
    .slice(0, -1)
    .flatMap(({ text }, index) => (index % 2 === 0 ? [say.if(text, bracketed(parts[index + 1] ?? { text: '', strength: 3 }, 1))] : []));
  return { text: [...cases, say.otherwise(parts.at(-1)?.text ?? '')].join(', '), strength: 0 };
}

function sayOperation({ operation: { token }, parts }: Operation, saying: Saying): Said {
  const { t } = saying;
  const said = parts.map((part) => sayShape(part, saying));
  const text = (index: number, needed = 3): string => bracketed(said[index] ?? { text: t.say.something, strength: 3 }, needed);
  const list = said.map(({ text: one }) => one).join('; ');
  if (token === '-' && said.length === 1) return { text: `−${text(0)}`, strength: 2 };
  if (Object.hasOwn(INFIX, token)) return infix(said, token);
  const sign = COMPARED[token];
  if (sign !== undefined && said.length === 2) return { text: `${text(0, 1)} ${sign} ${text(1, 1)}`, strength: 1 };
  switch (token) {
    case 'percent':
      return { text: t.say.percent(text(0, 2), text(1, 2)), strength: 1 };
    case 'percent-of':
      return { text: t.say.percentOf(parts[0]?.kind === 'number' ? `${text(0)} %` : text(0), text(1)), strength: 2 };
    case 'min':
      return { text: t.say.min(list), strength: 1 };
    case 'max':
      return { text: t.say.max(list), strength: 1 };
    case 'average':
      return { text: t.say.average(list), strength: 1 };
    case 'round':
      return { text: t.say.round(text(0, 1), text(1), modeName(parts[2], t)), strength: 1 };
    case 'abs':
      return { text: t.say.abs(text(0, 0)), strength: 3 };
    case '%':
      return { text: t.say.remainder(text(0), text(1)), strength: 1 };
    case 'days-between':
      return { text: t.say.days(text(0), text(1)), strength: 1 };
    case 'and':
    case 'or':
      return { text: said.map((one) => bracketed(one, said.length > 1 ? 1 : 0)).join(t.say[token]), strength: said.length > 1 ? 0 : (said[0]?.strength ?? 0) };
    case '!':
      return { text: t.say.not(text(0, 0)), strength: 1 };
    case 'known':
      return { text: t.say.known(text(0, 1)), strength: 1 };
    case 'in':
      return { text: t.say.in(text(0, 1), text(1)), strength: 1 };
    case '<':
    case '<=':
      return { text: t.say[token === '<' ? 'within' : 'between'](text(1, 1), text(0, 1), text(2, 1)), strength: 1 };
    default:
      return branches(said, t);
  }
}

const modeName = (part: Shape | undefined, { mode }: typeof formula): string =>
  part?.kind === 'text' ? ((mode as Readonly<Record<string, string>>)[part.text] ?? part.text) : '…';

function sayShape(shape: Shape, saying: Saying): Said {
  const { t, language, nameOf } = saying;
  switch (shape.kind) {
    case 'name':
      return { text: nameOf(shape.id), strength: 3 };
    case 'number':
      return { text: formatNumber(shape.text, language), strength: shape.text.startsWith('-') ? 2 : 3 };
    case 'text':
      return { text: t.say.quoted(shape.text), strength: 3 };
    case 'flag':
      return { text: shape.value ? t.yes : t.no, strength: 3 };
    case 'list':
      return { text: shape.values.map((value) => (typeof value === 'string' ? value : formatNumber(String(value), language))).join(', '), strength: 3 };
    case 'operation':
      return sayOperation(shape, saying);
    case 'unknown':
      return { text: t.say.something, strength: 3 };
  }
}

/** An expression as a person would write it down: `Advertising ÷ Enquiries`. */
export const say = (shape: Shape, nameOf: Namer, t: typeof formula, language: Language): string => sayShape(shape, { nameOf, t, language }).text;
