import type { CardView, Context, Report } from '../context.ts';
import type { Localized } from '../finding.ts';
import type { Profile } from '../rule.ts';

/** What a check said of one card, in its order, and the limits that it asked for. */
interface Said<Result> {
  readonly key: string;
  readonly result: Result;
  readonly limits: readonly { readonly name: string; readonly at: Profile | CardView | undefined; readonly value: number }[];
  readonly told: readonly ((context: Context) => void)[];
}

/** Runs a check and notes what it says while it says it. */
function noted<Result>(check: (context: Context, view: CardView) => Result, context: Context, view: CardView, key: string): Said<Result> {
  const told: ((context: Context) => void)[] = [];
  const limits: Said<Result>['limits'][number][] = [];
  const result = check(
    {
      ...context,
      report: (report: Report) => {
        told.push((to) => {
          to.report(report);
        });
        context.report(report);
      },
      notAnalysed: (pointer: string, reason: Localized) => {
        told.push((to) => {
          to.notAnalysed(pointer, reason);
        });
        context.notAnalysed(pointer, reason);
      },
      limit: (name, at) => {
        const value = context.limit(name, at);
        limits.push({ name, at, value });
        return value;
      },
    },
    view,
  );
  return { key, result, limits, told };
}

/**
 * A check of one card that says again what it said before, where nothing that it reads has changed. INVARIANT: the check reads the card, what the card's
 * calculation reads (see kept/views.ts), limits, and what the key tells of anything else; it reports, and calls nothing else of the context.
 */
export function keptPerCard<Result>(
  check: (context: Context, view: CardView) => Result,
  keyOf: (context: Context, view: CardView) => string = () => '',
): (context: Context, view: CardView) => Result {
  const kept = new WeakMap<CardView, Said<Result>>();
  return (context, view) => {
    const key = keyOf(context, view);
    const before = kept.get(view);
    if (before?.key === key && before.limits.every(({ name, at, value }) => context.limit(name, at) === value)) {
      before.told.forEach((tell) => {
        tell(context);
      });
      return before.result;
    }
    const said = noted(check, context, view, key);
    kept.set(view, said);
    return said.result;
  };
}
