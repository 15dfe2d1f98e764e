/** The first words of the lines of a card: an indicator of that name would have lines of the same ids. */
export const CARD_WORDS: ReadonlySet<string> = new Set([
  'fact',
  'metric',
  'group',
  'weights',
  'cut-off',
  'modifier',
  'proration',
  'salary',
  'target-bonus',
  'index',
  'coefficient',
  'payout',
  'bonus',
  'extra',
  'extras',
  'variable',
  'total',
  'figure',
]);

/** The steps that the calculation itself has: a modifier, cut-off or limit of that name would have the same line. */
export const STEP_WORDS: ReadonlySet<string> = new Set(['base', 'pay', 'floor', 'cap', 'team', 'minimum', 'prorated', 'band', 'when', 'over', 'derived']);

/** What the line of the level reached says where none is. */
export const BELOW = 'below';

/** A level or a row of a matrix of that name could not be told from none at all. */
export const LEVEL_WORDS: ReadonlySet<string> = new Set([BELOW]);
