import type { FactsDocument, PolicyDocument, Problem } from '@scorewright/engine';
import { factTypes, readFacts } from '@scorewright/engine';
import type { Call } from '../arguments/command.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import type { Period } from './period.ts';
import { parsePeriod } from './period.ts';

type FactValues = FactsDocument['facts']['facts'];

/** What the arguments say about the facts, over what the files say. */
export interface Overrides {
  readonly values: FactValues;
  readonly scorecard?: string;
  readonly period?: Period;
  readonly elapsed?: string;
}

function splitSetting(setting: string): readonly [name: string, value: string] {
  const equals = setting.indexOf('=');
  if (equals > 0) return [setting.slice(0, equals), setting.slice(equals + 1)];
  throw new WrongUse({ en: '`--set` is written name=value, not `{setting}`', ru: '`--set` пишется как имя=значение, а не `{setting}`' }, { setting });
}

/** `true` and `false` mean a boolean only where the policy declares one; everything else stays the text that was written, so that numbers are exact. */
function valueFor(name: string, text: string, policy: PolicyDocument | undefined): string | boolean {
  const type = policy === undefined ? undefined : factTypes(policy.policy).get(name);
  return type === 'boolean' && (text === 'true' || text === 'false') ? text === 'true' : text;
}

export function overridesOf(call: Call, policy: PolicyDocument | undefined): Overrides {
  const settings = call.many('set').map(splitSetting);
  const twice = settings.find(([name], index) => settings.findIndex(([other]) => other === name) !== index);
  if (twice !== undefined) throw new WrongUse({ en: '`{name}` is set twice', ru: '`{name}` задан дважды' }, { name: twice[0] });
  const [scorecard, period, elapsed] = [call.one('scorecard'), call.one('period'), call.one('elapsed')];
  return {
    values: Object.fromEntries(settings.map(([name, value]) => [name, valueFor(name, value, policy)])),
    ...(scorecard === undefined ? {} : { scorecard }),
    ...(period === undefined ? {} : { period: parsePeriod(period) }),
    ...(elapsed === undefined ? {} : { elapsed }),
  };
}

/** Any period: it only completes the document in which the other arguments are checked. */
const SOME_PERIOD: Period = { from: '2000-01-01', until: '2000-01-31' };

/**
 * The arguments as a facts document of their own: it is read like any other, so that nothing in it escapes the checks of a document.
 * Without a `--period` it serves only to be checked.
 */
export const documentOf = ({
  values,
  period = SOME_PERIOD,
  ...rest
}: Overrides): { readonly document?: FactsDocument; readonly problems: readonly Problem[] } =>
  readFacts(JSON.stringify({ format: 'scorewright-facts/1', period, ...rest, facts: values }));

/** The facts of a file with the arguments put over them. */
export const override = ({ facts, source }: FactsDocument, { values, ...rest }: Overrides): FactsDocument => ({
  source,
  facts: { ...facts, ...rest, facts: Object.fromEntries([...Object.entries(facts.facts), ...Object.entries(values)]) },
});

/** The argument that a problem at this pointer of a facts document is about: `--set leads`, `--period`; undefined when no argument said it. */
export function argumentAt(pointer: string, overrides: Overrides): string | undefined {
  const [, first = '', second = ''] = pointer.split('/');
  const name = second.replaceAll('~1', '/').replaceAll('~0', '~');
  if (first === 'facts') return Object.hasOwn(overrides.values, name) ? `--set ${name}` : undefined;
  return (first === 'scorecard' || first === 'period' || first === 'elapsed') && overrides[first] !== undefined ? `--${first}` : undefined;
}
