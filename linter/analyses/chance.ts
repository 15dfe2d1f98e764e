/**
 * Chances, as plain numbers 0..1: these are statistics, not money. Sums are taken from the mode outwards by the ratio of neighbours, so that
 * nothing overflows and the terms that matter come first.
 */

/** Chances of 0..n, from the ratio P(k+1) / P(k), normalised. */
function fromRatios(n: number, mode: number, ratio: (k: number) => number): Float64Array {
  const chances = new Float64Array(n + 1);
  chances[mode] = 1;
  for (let k = mode; k < n; k += 1) chances[k + 1] = (chances[k] ?? 0) * ratio(k);
  for (let k = mode; k > 0; k -= 1) chances[k - 1] = (chances[k] ?? 0) / ratio(k - 1);
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return chances.map((chance) => chance / sum);
}

const below = (chances: Float64Array, count: number): number => {
  let sum = 0;
  for (let k = 0; k < Math.min(count, chances.length); k += 1) sum += chances[k] ?? 0;
  return Math.min(1, sum);
};

/** Chance that fewer than `count` of `trials` succeed when each does with `probability`. */
export function binomialBelow(trials: number, probability: number, count: number): number {
  if (count <= 0) return 0;
  if (count > trials) return 1;
  if (probability <= 0) return 1;
  if (probability >= 1) return 0;
  const mode = Math.min(trials, Math.floor((trials + 1) * probability));
  const odds = probability / (1 - probability);
  return below(
    fromRatios(trials, mode, (k) => ((trials - k) / (k + 1)) * odds),
    count,
  );
}

/** Chance of fewer than `count` events when `mean` are expected. */
export function poissonBelow(mean: number, count: number): number {
  if (count <= 0) return 0;
  if (mean <= 0) return 1;
  const most = Math.ceil(Math.max(count, mean + 40 * Math.sqrt(mean) + 40));
  return below(
    fromRatios(most, Math.floor(mean), (k) => mean / (k + 1)),
    count,
  );
}
