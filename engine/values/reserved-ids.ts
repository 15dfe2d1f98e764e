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
