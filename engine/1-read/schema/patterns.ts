/** What the patterns of the schemas mean: the code of the problem when a text does not fit. A test finds every pattern here. */
export const PATTERN_CODES: ReadonlyMap<string, string> = new Map([
  ['^[a-z][a-z0-9]*(-[a-z0-9]+)*$', 'not-an-id'],
  ['^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$', 'not-a-language'],
  ['^[A-Z]{3}$', 'not-a-currency'],
  ['^[0-9]{4}-[0-9]{2}-[0-9]{2}$', 'not-a-date'],
  ['^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|W[0-5][0-9]))?$', 'not-a-period'],
  ['^([SR][0-9]{2}|[A-Z][A-Z0-9]*-[0-9]+)$', 'not-a-rule'],
  ['^[0-9a-f]{64}$', 'not-a-hash'],
  ['^(off|error|warning|info)$', 'not-a-severity'],
  ['^(/[^/]*)*$', 'not-a-pointer'],
]);

/** The patterns of decimal numbers: a text that does not fit is looked at by `parseDecimal`. */
export const DECIMAL_PATTERNS: ReadonlySet<string> = new Set(['^-?(0|[1-9][0-9]{0,39})(\\.[0-9]{1,40})?$', '^(0|[1-9][0-9]{0,39})(\\.[0-9]{1,40})?$']);
