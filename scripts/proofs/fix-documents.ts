import { calculate, readPolicy, type PolicyDocument } from '@scorewright/engine';
import { applyPatch, type PersonResult } from '@scorewright/linter';
import type { Example, Policy } from '@scorewright/schemas';
import { caseOf } from '../../test/support/generate/index.ts';
import { randomOf, type Random } from '../../test/support/generate/random.ts';
import { Random as Chance } from '../defects/defect.ts';
import { cleanPolicies, DEFECTS } from '../seed-defects.ts';

/** A document to lint, with where it comes from. */
export interface Made {
  readonly name: string;
  readonly kind: 'random' | 'defect' | 'mutation';
  readonly text: string;
  readonly results?: readonly PersonResult[];
}

const CLEAN = cleanPolicies();
const textOf = (policy: Policy): string => JSON.stringify(policy, null, 2);

/** Cases in a row that share one policy: the facts of all of them become its worked examples. */
const EXAMPLES = 3;

/** Facts as a worked example that expects what the engine gives: every generated policy comes without one. */
function exampleOf(document: PolicyDocument, { facts }: ReturnType<typeof caseOf>, index: number): readonly Example[] {
  const { scorecard = document.policy.scorecards[0]?.id ?? '', period, corrections } = facts;
  const given = { ...facts, scorecard };
  delete (given as { employee?: unknown }).employee;
  const { totals } = calculate(document, { source: document.source, facts: given });
  if (!totals) return [];
  const lines = { bonus: totals.bonus.toFixed(), total: totals.total.toFixed() };
  return [
    {
      id: `made-${index}`,
      title: `Made ${index}`,
      scorecard,
      period,
      facts: facts.facts,
      ...(corrections && corrections.length > 0 && { corrections }),
      expect: { lines },
    },
  ];
}

/** A policy of methods chosen by chance, the one of the property tests, with worked examples. */
function random(seed: number): Made {
  const cases = Array.from({ length: EXAMPLES }, (_, index) => caseOf(seed * EXAMPLES + index, EXAMPLES));
  const [first] = cases;
  if (!first) throw new Error('there is a case');
  const { document } = readPolicy(textOf(first.policy));
  const examples = document ? cases.flatMap((one, index) => exampleOf(document, one, index + 1)) : [];
  return { name: `policy ${seed}`, kind: 'random', text: textOf({ ...first.policy, ...(examples.length > 0 && { examples }) }) };
}

/** A clean regulation with one seeded defect. */
function defect(seed: number): Made {
  const chance = new Chance(seed);
  for (;;) {
    const [kind, clean] = [DEFECTS[seed % DEFECTS.length], chance.pick(CLEAN)];
    const seeded = clean && kind?.seed(clean.policy, chance);
    if (!seeded || !kind) continue;
    const text = textOf(applyPatch(clean.policy, seeded.patch));
    return { name: `${kind.name} in ${clean.name}, seed ${seed}`, kind: 'defect', text, ...(seeded.results && { results: seeded.results }) };
  }
}

type Json = Record<string, unknown> | unknown[];
interface Place {
  readonly parent: Json;
  readonly key: string;
  readonly value: unknown;
}

const placesOf = (value: unknown): readonly Place[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, child]: [string, unknown]) => [{ parent: value as Json, key, value: child }, ...placesOf(child)]);

const put = (parent: Json, key: string, value: unknown): void => {
  Object.defineProperty(parent, key, { value, configurable: true, enumerable: true, writable: true });
};

/** One change of a part of a document: another number, a part taken away, an item doubled, a word of the same name from elsewhere. */
function change(places: readonly Place[], chance: Random): void {
  const numbers = places.filter(({ value }) => typeof value === 'number');
  const kind = chance.below(5);
  if (kind < 2 && numbers.length > 0) {
    const { parent, key, value } = chance.pick(numbers);
    const factor = chance.pick([0, 0.1, 0.5, 0.8, 0.9, 1.1, 1.25, 2, 10, -1]);
    return put(parent, key, Number((Number(value) * factor).toPrecision(6)));
  }
  const { parent, key, value } = chance.pick(places);
  if (kind === 2) {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
  } else if (kind === 3 && Array.isArray(parent)) parent.push(structuredClone(value));
  else {
    const alike = places.filter((other) => other.key === key && typeof other.value === typeof value);
    put(parent, key, structuredClone(chance.pick(alike).value));
  }
}

/** A clean regulation with up to four parts changed by chance; it still conforms to the schema. */
function mutation(seed: number): Made {
  const chance = randomOf(seed);
  for (;;) {
    const clean = chance.pick(CLEAN);
    const policy = structuredClone(clean.policy);
    for (let changes = chance.between(1, 4); changes > 0; changes -= 1) change(placesOf(policy), chance);
    const text = textOf(policy);
    if (readPolicy(text).document) return { name: `${clean.name} mutated, seed ${seed}`, kind: 'mutation', text };
  }
}

const KINDS = [random, defect, mutation] as const;

/** The document of a number: always the same one. The kinds take turns. */
export const fixDocument = (seed: number): Made => (KINDS[seed % KINDS.length] ?? random)(Math.floor(seed / KINDS.length));
