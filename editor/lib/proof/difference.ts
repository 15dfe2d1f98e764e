/** The exact difference of two decimal texts. Amounts are never binary fractions. */
export function difference(a: string, b: string): string {
  const places = Math.max(...[a, b].map((text) => text.split('.')[1]?.length ?? 0));
  const scaled = (text: string): bigint => {
    const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
    const digits = BigInt(whole + fraction.padEnd(places, '0'));
    return text.startsWith('-') ? -digits : digits;
  };
  const result = scaled(a) - scaled(b);
  const digits = String(result < 0n ? -result : result).padStart(places + 1, '0');
  const [whole, fraction] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places).replace(/0+$/, '')];
  return `${result < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
