import type { PatchOperation } from '@scorewright/linter';
import { pointerOf } from '#lib/document/pointer.ts';
import { listAt, recordAt, textAt } from '#lib/text/read.ts';
import type { RecordName } from './records.ts';

type Steps = readonly (string | number)[];

/** What a text at a place becomes; undefined where it is no reference to what is renamed. */
type Rewrite = (steps: Steps, text: string) => string | undefined;

const last = (steps: Steps, back = 1): string => String(steps[steps.length - back] ?? '');
/** The name of the property that a text stands in, whether by itself or in a list. */
const property = (steps: Steps): string => (typeof steps[steps.length - 1] === 'number' ? last(steps, 2) : last(steps));
const isIn = (steps: Steps, outer: Steps): boolean => outer.every((step, index) => String(steps[index]) === String(step));

function walk(value: unknown, steps: Steps, rewrite: Rewrite): readonly PatchOperation[] {
  if (typeof value === 'string') {
    const next = rewrite(steps, value);
    return next === undefined || next === value ? [] : [{ op: 'replace', path: pointerOf(steps), value: next }];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, [...steps, index], rewrite));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => walk(child, [...steps, key], rewrite));
}

/** The patch that gives the names of an object's members anew, in their order. */
function keys(value: unknown, steps: Steps, rename: (key: string) => string): readonly PatchOperation[] {
  const entries = Object.entries(recordAt(value));
  if (entries.every(([key]) => rename(key) === key)) return [];
  return [{ op: 'replace', path: pointerOf(steps), value: Object.fromEntries(entries.map(([key, one]) => [rename(key), one])) }];
}

const examplesOf = (policy: unknown): readonly { readonly example: Readonly<Record<string, unknown>>; readonly steps: Steps }[] =>
  listAt(recordAt(policy)['examples']).map((one, index) => ({ example: recordAt(one), steps: ['examples', index] }));

const inExamples = (policy: unknown, card: string | undefined, rename: (key: string) => string): readonly PatchOperation[] =>
  examplesOf(policy)
    .filter(({ example }) => card === undefined || example['scorecard'] === card)
    .flatMap(({ example, steps }) => keys(recordAt(example['expect'])['lines'], [...steps, 'expect', 'lines'], rename));

const NAMING: ReadonlySet<string> = new Set(['metric', 'fact', 'guards', 'conserves', 'var']);

/** Facts and metrics are named in formulas, by indicators, goals, levers and examples. */
function measured(policy: unknown, from: string, to: string): readonly PatchOperation[] {
  const texts = walk(policy, [], (steps, text) => (text === from && NAMING.has(property(steps)) ? to : undefined));
  const facts = examplesOf(policy).flatMap(({ example, steps }) => keys(example['facts'], [...steps, 'facts'], (key) => (key === from ? to : key)));
  const lines = inExamples(policy, undefined, (key) => (key === `metric.${from}` || key === `fact.${from}` ? key.replace(from, to) : key));
  return [...texts, ...facts, ...lines];
}

const cardOf = (policy: unknown, steps: Steps): string | undefined => textAt(recordAt(listAt(recordAt(policy)['scorecards'])[Number(steps[1])])['id']);

/** Indicators are named within their card, and by corrections and examples of it. */
function indicator(policy: unknown, steps: Steps, from: string, to: string): readonly PatchOperation[] {
  const card = cardOf(policy, steps);
  const outer = steps.slice(0, 2);
  const line = (text: string): string => (text.startsWith(`${from}.`) ? `${to}${text.slice(from.length)}` : text);
  const texts = walk(policy, [], (at, text) => {
    const where = property(at);
    if (isIn(at, outer)) return where === 'var' ? line(text) : text === from && (where === 'indicator' || where === 'indicators') ? to : undefined;
    const isCorrection = at[0] === 'corrections' || at[0] === 'correctionRecords' || at[0] === 'examples';
    return isCorrection && text === from && (where === 'indicator' || where === 'indicators') ? to : undefined;
  });
  return [...texts, ...inExamples(policy, card, line)];
}

/** Levels are named within their indicator, and as lines of it in the card. */
function level(policy: unknown, steps: Steps, from: string, to: string): readonly PatchOperation[] {
  const own = steps.slice(0, 4);
  const owner = textAt(recordAt(listAt(recordAt(listAt(recordAt(policy)['scorecards'])[Number(steps[1])])['indicators'])[Number(steps[3])])['id']) ?? '';
  const line = (text: string): string => (text === `${owner}.level.${from}` ? `${owner}.level.${to}` : text);
  const texts = walk(policy, [], (at, text) =>
    isIn(at, own) && property(at) === 'level' && text === from ? to : isIn(at, steps.slice(0, 2)) && property(at) === 'var' ? line(text) : undefined,
  );
  return [...texts, ...inExamples(policy, cardOf(policy, steps), line)];
}

/** Other names stand in properties of one name. */
const NAMED_BY: Partial<Readonly<Record<RecordName | 'policy', readonly string[]>>> = {
  goal: ['parent', 'goal'],
  scorecard: ['scorecard'],
  ground: ['ground'],
  extra: ['extras'],
};

const LINES: Partial<Readonly<Record<RecordName | 'policy', readonly string[]>>> = {
  extra: ['extra.'],
  figure: ['figure.'],
  modifier: ['modifier.', 'bonus.', 'index.', 'variable.'],
  cutOff: ['cut-off.', 'bonus.', 'variable.'],
  limit: ['bonus.', 'variable.', 'total.'],
  group: ['group.'],
};

function others(policy: unknown, record: RecordName | 'policy', steps: Steps, from: string, to: string): readonly PatchOperation[] {
  const names = NAMED_BY[record] ?? [];
  const within = record === 'extra' ? steps.slice(0, 2) : [];
  const texts = walk(policy, [], (at, text) =>
    record === 'group' && isIn(at, steps.slice(0, 2)) && property(at) === 'var' && text === `group.${from}`
      ? `group.${to}`
      : text === from && names.includes(property(at)) && isIn(at, within) && !(record === 'scorecard' && at.includes('previous'))
        ? to
        : undefined,
  );
  const prefixes = LINES[record] ?? [];
  const line = (key: string): string => {
    const prefix = prefixes.find((one) => key === `${one}${from}` || key.startsWith(`${one}${from}.`));
    return prefix === undefined ? key : `${prefix}${to}${key.slice(prefix.length + from.length)}`;
  };
  return [...texts, ...(prefixes.length === 0 ? [] : inExamples(policy, cardOf(policy, steps), line))];
}

/** The patch that gives a part another id, with everything in the document that refers to it. `steps`: of the id itself. */
export function renamePatch(policy: unknown, record: RecordName | 'policy', steps: Steps, from: string, to: string): readonly PatchOperation[] {
  const own: PatchOperation = { op: 'replace', path: pointerOf(steps), value: to };
  const references =
    from === ''
      ? []
      : record === 'metric' || record === 'fact'
        ? measured(policy, from, to)
        : record === 'indicator'
          ? indicator(policy, steps, from, to)
          : record === 'level'
            ? level(policy, steps, from, to)
            : others(policy, record, steps, from, to);
  return [own, ...references.filter(({ path }) => path !== own.path)];
}
