/** The properties of a regulation in the order of the schema: that of the printed text. */
export const PROPERTY_ORDER = [
  '$schema',
  'format',
  'id',
  'version',
  'title',
  'purpose',
  'covers',
  'cardGoals',
  'terms',
  'principles',
  'roleNames',
  'sections',
  'jurisdiction',
  'currency',
  'period',
  'effective',
  'languages',
  'owner',
  'goals',
  'facts',
  'metrics',
  'scorecards',
  'missing',
  'rounding',
  'corrections',
  'correctionRecords',
  'cycle',
  'introduction',
  'examples',
  'waivers',
] as const;

const RANKS: ReadonlyMap<string, number> = new Map(PROPERTY_ORDER.map((name, rank) => [name, rank]));

/** The rank of a property of the document itself; -1 for any other. */
export const rankOf = (path: string, name: string): number => (path.lastIndexOf('/') === 0 ? (RANKS.get(name) ?? -1) : -1);
