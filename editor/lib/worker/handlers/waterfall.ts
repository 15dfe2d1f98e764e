import { labelOf, type CardOutcome, type Language, type LineValue, type PolicyDocument } from '@scorewright/engine';
import type { WaterfallStep } from '../proof-types.ts';

type Amount = NonNullable<CardOutcome['totals']>['total'];

interface Part {
  readonly id: string;
  readonly label: string;
  readonly amount: Amount;
  readonly kind: 'change' | 'rest';
}

const moneyOf = (value: LineValue | undefined): Amount | undefined => (value?.state === 'value' && typeof value.value === 'object' ? value.value : undefined);

const IN_MONEY = /^[^.]+\.pay$/;
const EXTRA = /^extra\.[^.]+$/;

/** Lines of the pay, named, as long as they have a value. */
const partsOf = (document: PolicyDocument, { trace }: CardOutcome, pattern: RegExp, language: Language): readonly Part[] =>
  (trace?.lines ?? [])
    .filter(({ line }) => pattern.test(line.id))
    .flatMap((value): Part[] => {
      const amount = moneyOf(value);
      return amount ? [{ id: value.line.id, label: labelOf(document, value.line, language), amount, kind: 'change' }] : [];
    });

/** Quotients that go on are subtracted as decimals of forty digits: what is left of them in the last digits is nobody's pay. */
const NOTHING = '1e-20';

/** What is left of a sum after its parts: cut-offs, modifiers, limits and roundings. */
const rest = (id: string, whole: Amount, parts: readonly Part[]): readonly Part[] => {
  const amount = parts.reduce((left, part) => left.minus(part.amount), whole);
  return amount.abs().lessThan(NOTHING) ? [] : [{ id, label: '', amount, kind: 'rest' }];
};

/** The way from the salary to the total: what each indicator brings, what cut-offs and limits change, each extra. The steps add up exactly. */
export function waterfallOf(document: PolicyDocument, outcome: CardOutcome, language: Language): readonly WaterfallStep[] {
  const { totals, trace } = outcome;
  if (!totals || !trace) return [];
  const own = partsOf(document, outcome, IN_MONEY, language);
  const bonusLine = trace.byId.get('bonus');
  const whole: Part = { id: 'bonus', label: bonusLine ? labelOf(document, bonusLine.line, language) : '', amount: totals.bonus, kind: 'change' };
  const bonus = own.length > 0 ? [...own, ...rest('rest.bonus', totals.bonus, own)] : totals.bonus.isZero() ? [] : [whole];
  const extraParts = partsOf(document, outcome, EXTRA, language);
  const extras = [...extraParts, ...rest('rest.extras', totals.extras, extraParts)];
  const parts = [...bonus, ...extras];
  const base: Part = { id: 'salary', label: '', amount: totals.salary, kind: 'change' };
  const last = rest('rest.total', totals.total, [base, ...parts]);
  const steps: WaterfallStep[] = [{ id: 'salary', label: '', kind: 'base', from: '0', to: totals.salary.toFixed(), amount: totals.salary.toFixed() }];
  let reached = totals.salary;
  for (const { id, label, amount, kind } of [...parts, ...last]) {
    const next = reached.plus(amount);
    steps.push({ id, label, kind, from: reached.toFixed(), to: next.toFixed(), amount: amount.toFixed() });
    reached = next;
  }
  return [...steps, { id: 'total', label: '', kind: 'total', from: '0', to: totals.total.toFixed(), amount: totals.total.toFixed() }];
}
