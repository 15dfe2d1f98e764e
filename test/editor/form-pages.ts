import { ATTAINMENT_METHODS, PLAN_METHODS } from '../../editor/lib/cards/fields.ts';
import { RECORDS, type RecordName } from '../../editor/lib/form/records.ts';

/** The pages of the form. `examples`: the page of worked cases, which is no part of the form of the rules. */
export type Page = 'text' | 'goals' | 'metrics' | 'scorecards' | 'card' | 'examples';

/** Which page has which property of the document. */
export const PAGE_OF: Readonly<Record<string, Page>> = {
  $schema: 'text',
  format: 'text',
  id: 'text',
  version: 'text',
  title: 'text',
  purpose: 'text',
  covers: 'text',
  cardGoals: 'text',
  terms: 'text',
  principles: 'text',
  sections: 'text',
  jurisdiction: 'text',
  currency: 'text',
  period: 'text',
  effective: 'text',
  languages: 'text',
  owner: 'text',
  goals: 'goals',
  facts: 'metrics',
  metrics: 'metrics',
  scorecards: 'card',
  missing: 'scorecards',
  rounding: 'scorecards',
  corrections: 'text',
  correctionRecords: 'text',
  cycle: 'text',
  introduction: 'text',
  examples: 'examples',
  waivers: 'text',
};

/** Where the schema declares each part of the form. */
export const SCHEMA_OF: Readonly<Record<Exclude<RecordName, 'method'>, string>> = {
  term: '/properties/terms/items',
  principle: '/properties/principles/items',
  section: '/properties/sections/items',
  domain: '/$defs/domain',
  source: '/$defs/source',
  fact: '/$defs/fact',
  move: '/$defs/lever/properties/moves/items',
  steps: '/$defs/lever/properties/steps',
  lever: '/$defs/lever',
  range: '/$defs/metric/properties/range',
  history: '/$defs/metric/properties/history/items',
  metric: '/$defs/metric',
  goal: '/$defs/goal',
  level: '/$defs/level',
  violation: '/$defs/attainment/oneOf/7/properties/violations/items',
  rating: '/$defs/attainment/oneOf/8/properties/scale/items',
  band: '/$defs/band',
  curve: '/$defs/curve',
  indicator: '/$defs/indicator',
  variant: '/$defs/variant',
  combination: '/$defs/combination',
  cutOff: '/$defs/cutOff',
  table: '/$defs/modifier/properties/table',
  modifier: '/$defs/modifier',
  bracket: '/$defs/extra/properties/brackets/items',
  extra: '/$defs/extra',
  limit: '/$defs/limit',
  group: '/$defs/group',
  proration: '/$defs/proration',
  team: '/$defs/team',
  figure: '/$defs/figure',
  pay: '/$defs/pay',
  profileLimits: '/$defs/profileLimits',
  previous: '/$defs/scorecard/properties/previous',
  scorecard: '/$defs/scorecard',
  rounding: '/$defs/rounding',
  corrections: '/$defs/corrections',
  ground: '/$defs/corrections/properties/grounds/items',
  person: '/$defs/person',
  period: '/$defs/correctionRecord/properties/period',
  change: '/$defs/correctionRecord/properties/changes/items',
  correctionRecord: '/$defs/correctionRecord',
  cycle: '/$defs/cycle',
  stage: '/$defs/stage',
  monitoring: '/$defs/cycle/properties/monitoring/items',
  assessment: '/$defs/cycle/properties/assessment/items',
  review: '/$defs/cycle/properties/reviews/items',
  trial: '/$defs/cycle/properties/trial',
  discussion: '/$defs/introduction/properties/discussions/items',
  acknowledgement: '/$defs/introduction/properties/acknowledgements/items',
  waiver: '/$defs/waiver',
};

/** What parts of pages show that are made by hand and not from the list of properties. The browser test holds them against what is really there. */
export const BY_HAND: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(PAGE_OF),
  '/properties/jurisdiction': ['profile', 'agreedWith'],
  '/properties/effective': ['from', 'until'],
  '/$defs/introduction': ['announced', 'targetsApproved', 'signed', 'discussions', 'acknowledgements'],
  '/$defs/variant': ['weights'],
  '/$defs/variant/properties/weights/items': ['indicator', 'weight'],
  '/$defs/band': ['from', 'to', 'ends', 'pays'],
  '/$defs/curve': ['gives', 'bands'],
  '/$defs/indicator': ['plan', 'levels', 'attainment', 'curve'],
  '/$defs/scope': ['card', 'indicators', 'extras'],
  '/$defs/quantity': ['fact', 'level', 'formula', 'percent', 'of'],
  '/$defs/scorecard': [
    'pay',
    'weightVariants',
    'indicators',
    'combination',
    'team',
    'cutOffs',
    'modifiers',
    'extras',
    'limits',
    'groups',
    'proration',
    'rounding',
    'figures',
  ],
  ...Object.fromEntries(
    (['nothing', 'constant', 'proportional', 'linear', 'marginal', 'stairs'] as const).map((kind, index) => [
      `/$defs/pays/oneOf/${index}`,
      [
        'kind',
        ...{
          nothing: [],
          constant: ['value'],
          proportional: ['factor'],
          linear: ['from', 'to'],
          marginal: ['start', 'factor'],
          stairs: ['start', 'step', 'perStep'],
        }[kind],
      ],
    ]),
  ),
  ...Object.fromEntries(Object.values(PLAN_METHODS).map((specs, index) => [`/$defs/plan/oneOf/${index}`, ['method', ...specs.map(({ name }) => name)]])),
  ...Object.fromEntries(
    Object.values(ATTAINMENT_METHODS).map((specs, index) => [`/$defs/attainment/oneOf/${index}`, ['method', ...specs.map(({ name }) => name)]]),
  ),
};

/** The properties that the form has for a part of the schema. */
export function formProperties(pointer: string): readonly string[] {
  const record = (Object.keys(SCHEMA_OF) as (keyof typeof SCHEMA_OF)[]).find((one) => SCHEMA_OF[one] === pointer);
  return [...(record === undefined ? [] : RECORDS[record].map(({ name }) => name)), ...(BY_HAND[pointer] ?? [])];
}
