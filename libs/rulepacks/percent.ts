/**
 * So many percent of a whole number, rounded up; exact for any percentage written with decimals, so that 0.25 % of 12,000 is 30
 * and of 12,001 is 31. Throws a RangeError for a base that is not a whole number or a percentage that is not written out.
 */
export function percentOf(percent: number, base: number): number {
  if (!Number.isSafeInteger(base) || base < 0) throw new RangeError(`not a whole number: ${base}`);
  const written = /^(\d+)(?:\.(\d+))?$/.exec(String(percent));
  if (!written) throw new RangeError(`not a percentage: ${percent}`);
  const [, units = '', decimals = ''] = written;
  const whole = 100n * 10n ** BigInt(decimals.length);
  const product = BigInt(units + decimals) * BigInt(base);
  return Number((product + whole - 1n) / whole);
}
