/** Decimals of what a pool is shared by. */
export const SHARE_SCALE = 6;

/** An amount in millionths; undefined where it is negative or has more decimals. */
export function shareOf(text: string): bigint | undefined {
  const [whole = '0', decimals = ''] = text.split('.');
  if (text.startsWith('-') || decimals.length > SHARE_SCALE) return undefined;
  return BigInt(whole + decimals.padEnd(SHARE_SCALE, '0'));
}
