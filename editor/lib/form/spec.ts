import type { CHOICES } from './choices.ts';

/** How a property of the document is shown and typed. */
export type FieldKind =
  | 'text'
  | 'line'
  | 'role'
  | 'roles'
  | 'lines'
  | 'date'
  | 'number'
  | 'percent'
  | 'money'
  | 'whole'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'quantity'
  | 'quantities'
  | 'percents'
  | 'formula'
  | 'condition'
  | 'curve'
  | 'id'
  | 'unit'
  | 'ref'
  | 'refs'
  | 'record'
  | 'records'
  | 'rounding'
  | 'scope'
  | 'rating'
  | 'value'
  | 'history'
  | 'rule'
  | 'place'
  | 'shown';

/** What a name leads to. `measured`: facts and metrics. */
export type Target = 'metrics' | 'facts' | 'measured' | 'goals' | 'indicators' | 'levels' | 'cards' | 'grounds' | 'cut-off-indicators';

export interface Spec {
  readonly name: string;
  readonly kind: FieldKind;
  readonly optional?: boolean;
  /** Shown though nothing is there; another optional one is offered in the menu of what can be added. */
  readonly always?: boolean;
  readonly choice?: keyof typeof CHOICES;
  readonly of?: Target;
  /** The kind of part that stands there: a name of RECORDS, which is made of these. */
  readonly record?: string;
  /** What a number is shown with: the currency, the unit of the metric, or as it is written here. */
  readonly unit?: 'currency' | 'own' | '%';
  readonly least?: number;
  readonly most?: number;
  /** What it begins with where the kind alone does not say. */
  readonly blank?: unknown;
  /** A quantity that may be a share of salary or target bonus. */
  readonly ofPay?: boolean;
  /** A condition that decides which rules hold: it reads facts alone. */
  readonly before?: boolean;
}

type Extra = Omit<Spec, 'name' | 'kind' | 'optional'>;

/** A property that has to be there. */
export const field = (name: string, kind: FieldKind, extra: Extra = {}): Spec => ({ name, kind, ...extra });
/** A property that can be absent, offered in the menu. */
export const optional = (name: string, kind: FieldKind, extra: Extra = {}): Spec => ({ name, kind, optional: true, ...extra });
/** A property that can be absent and is shown all the same. */
export const open = (name: string, kind: FieldKind, extra: Extra = {}): Spec => ({ name, kind, optional: true, always: true, ...extra });

/** The number of the clause in the printed text, which nearly everything can have. */
export const clause = optional('clause', 'line');
