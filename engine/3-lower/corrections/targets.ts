import type { CorrectionChange, Policy, Scorecard } from '@scorewright/schemas';
import type { Declaration, Declarations } from '../../2-check/declarations.ts';
import { isRaw } from '../../2-check/declarations.ts';
import { nearestNames } from '../../2-check/nearest-names.ts';
import { checkDomain } from '../../facts/domain.ts';
import { bindValue } from '../../facts/value.ts';
import type { Problem } from '../../problems/problem.ts';
import { problem } from '../../problems/problem.ts';
import type { AppliedChange } from './changes.ts';

type Fault = readonly [code: string, at: string, data: Problem['data']];

/** What a change must name: `undefined` for the target bonus. */
const NEEDS: { readonly [parameter in CorrectionChange['parameter']]: readonly ('indicator' | 'level' | 'fact')[] } = {
  plan: ['indicator'],
  weight: ['indicator'],
  actual: ['indicator'],
  level: ['indicator', 'level'],
  'target-bonus': [],
  indicators: ['indicator'],
  fact: ['fact'],
};

/** Why a change cannot be made on a card: it names too little, something unknown, or something that the card does not have. */
export function checkTarget(policy: Policy, declarations: Declarations, card: Scorecard, applied: AppliedChange): readonly Problem[] {
  const fault = faultOf(policy, declarations, card, applied.change);
  return fault === undefined ? [] : [problem(fault[0], applied.document, `${applied.pointer}${fault[1]}`, { record: applied.record.id, ...fault[2] })];
}

function faultOf(policy: Policy, declarations: Declarations, card: Scorecard, change: CorrectionChange): Fault | undefined {
  const absent = NEEDS[change.parameter].find((name) => change[name] === undefined);
  if (absent !== undefined) return ['change-incomplete', '', { parameter: change.parameter, needs: absent }];
  if (change.parameter === 'fact') return factFault(declarations, change);
  if (change.parameter === 'target-bonus') return card.pay.targetBonus === undefined ? notApplicable(change, card) : undefined;
  if (change.parameter === 'indicators' && typeof change.value !== 'boolean')
    return ['not-a-boolean-value', '/value', { name: change.indicator ?? '', value: String(change.value) }];
  return indicatorFault(policy, card, change);
}

function factFault(declarations: Declarations, { fact = '', value }: CorrectionChange): Fault | undefined {
  const declaration = declarations.get(fact);
  if (declaration !== undefined && isRaw(declaration)) return valueFault(declaration, value);
  return [
    'unknown-fact',
    '/fact',
    nearestNames(
      fact,
      [...declarations.values()].filter(isRaw).map(({ id }) => id),
    ),
  ];
}

/** A corrected fact must be of its type, within its bounds and among its values, as a given one. */
function valueFault({ id, type, fact, metric }: Declaration, written: CorrectionChange['value']): Fault | undefined {
  if (type === undefined) return undefined;
  const declared = fact ?? metric;
  const { value, problems } = bindValue(written, type, 'facts', '/value', id);
  const [first] = value === undefined ? problems : checkDomain(id, value, declared?.domain, declared?.values, 'facts', '/value');
  return first && [first.code, first.pointer, first.data];
}

function indicatorFault(policy: Policy, card: Scorecard, change: CorrectionChange): Fault | undefined {
  const indicator = card.indicators.find(({ id }) => id === change.indicator);
  if (indicator === undefined)
    return [
      'unknown-indicator',
      '/indicator',
      nearestNames(
        change.indicator ?? '',
        card.indicators.map(({ id }) => id),
      ),
    ];
  const levels = (indicator.levels ?? []).map(({ id }) => id);
  if (change.parameter === 'level' && !levels.includes(change.level ?? '')) return ['unknown-level', '/level', nearestNames(change.level ?? '', levels)];
  const { method } = card.combination;
  const isWeighed = indicator.type !== 'cut-off' && (method === 'weighted-sum' || (method === 'separate' && indicator.amount === undefined));
  if (change.parameter === 'weight' && !isWeighed) return notApplicable(change, card);
  const isNumber = (policy.metrics.find(({ id }) => id === indicator.metric)?.type ?? 'number') === 'number';
  return change.parameter === 'plan' && (indicator.plan === undefined || !isNumber) ? notApplicable(change, card) : undefined;
}

const notApplicable = ({ parameter, indicator }: CorrectionChange, { id }: Scorecard): Fault => [
  'change-not-applicable',
  '',
  { parameter, indicator: indicator ?? '', scorecard: id },
];
