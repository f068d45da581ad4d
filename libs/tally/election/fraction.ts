/** A rational number in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function divisorOf(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function fraction(numerator: bigint, denominator = 1n): Fraction {
  const divisor = divisorOf(numerator, denominator) * (denominator < 0n ? -1n : 1n) || 1n;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Negative, zero or positive, as the first is less than, equal to or more than the second. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** "241015/167", or "1443" for an integer. */
export const formatFraction = ({ numerator, denominator }: Fraction): string =>
  denominator === 1n ? numerator.toString() : `${numerator}/${denominator}`;

/** The fraction as a decimal number cut (not rounded) after so many places: for eyes, never for a decision. */
export function fractionAsDecimal({ numerator, denominator }: Fraction, places: number): string {
  const scaled = (numerator * 10n ** BigInt(places)) / denominator;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const part = digits.slice(digits.length - places);
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, digits.length - places)}${places ? `.${part}` : ''}`;
}

/**
 * The nearest number of the machine, within one part in 2^52 of the fraction, however long its parts are. BigInt's own
 * conversion would overflow above 2^1024.
 */
export function approximate(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  const shift = bitLength(numerator) - bitLength(denominator) - 64;
  const quotient = shift >= 0 ? numerator / (denominator << BigInt(shift)) : (numerator << BigInt(-shift)) / denominator;
  return Number(quotient) * 2 ** shift;
}

/** Length in bits of |value|, up to three bits too long. */
function bitLength(value: bigint): number {
  return value.toString(16).length * 4;
}
