import type { CustomRule } from '@scorewright/schemas';
import type { Context } from '../context.ts';
import type { FindingData } from '../finding.ts';
import { token, tokens } from '../pointer.ts';
import { defineRule, type Rule } from '../rule.ts';
import { compileLogic, holds, runPlain } from './compile.ts';
import { shown, Unjudged } from './operators.ts';

interface Place {
  readonly pointer: string;
  readonly value: unknown;
}

/** The places that a pointer with `*` means: every item of an array. */
function placesOf(document: unknown, at: string): readonly Place[] {
  return tokens(at).reduce<readonly Place[]>(
    (places, step) =>
      places.flatMap(({ pointer, value }) => {
        if (step === '*') return Array.isArray(value) ? value.map((item: unknown, index) => ({ pointer: `${pointer}/${index}`, value: item })) : [];
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
        return [{ pointer: `${pointer}/${token(step)}`, value: (value as Record<string, unknown>)[step] }];
      }),
    [{ pointer: '', value: document }],
  );
}

const cardAt = ({ policy }: Context, pointer: string): unknown => {
  const [first, index] = tokens(pointer);
  return first === 'scorecards' ? policy.scorecards[Number(index)] : undefined;
};

interface Prepared {
  readonly when: unknown;
  readonly data: readonly (readonly [name: string, logic: unknown])[];
}

function prepared({ id, when, data = {} }: CustomRule): Prepared {
  const compiled = (logic: unknown): unknown => {
    const { logic: ready, problems } = compileLogic(logic, '');
    if (problems[0]) throw new Error(`the condition of ${id} was not checked: ${problems[0].message.en}`);
    return ready;
  };
  return { when: compiled(when), data: Object.entries(data).map(([name, logic]) => [name, compiled(logic)]) };
}

function checkPlace(context: Context, { when, data }: Prepared, { pointer, value }: Place): void {
  const roots = { it: value, card: cardAt(context, pointer), document: context.policy, today: context.today };
  try {
    if (!holds(when, roots)) return;
    const filled: FindingData = Object.fromEntries(data.map(([name, logic]) => [name, shown(runPlain(logic, roots))]));
    context.report({ message: 'found', pointer, data: filled });
  } catch (signal) {
    if (!(signal instanceof Unjudged)) throw signal;
    context.notAnalysed(pointer, signal.reason);
  }
}

/** A rule of a company as the linter runs it. The configuration has been checked. */
export function customRule(custom: CustomRule): Rule {
  const { id, severity, message } = custom;
  const title = custom.title ?? message;
  return defineRule({
    id,
    name: id.toLowerCase(),
    origin: 'company',
    needs: [],
    title,
    why: custom.why ?? title,
    messages: { found: { severity, en: message.en, ru: message.ru } },
    passed: { en: 'the condition holds nowhere', ru: 'условие нигде не выполнено' },
    bad: { title, patch: [] },
    good: { title, patch: [] },
    check: (context) => {
      const ready = prepared(custom);
      for (const place of placesOf(context.policy, custom.at ?? '')) checkPlace(context, ready, place);
    },
  });
}
