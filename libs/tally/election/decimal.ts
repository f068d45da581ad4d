/** A decimal number exactly as written: `digits` × 10^−`decimals`. */
export interface Decimal {
  readonly digits: bigint;
  readonly decimals: number;
}

/** A full stop, or a comma before one or two digits; `1,000` could mean two numbers and is none. */
const written = /^([+-]?)(\d+)(?:\.(\d*)|,(\d{1,2}))?$/;

/** Reads "1200", "1681173.70" or "12,5"; undefined for anything else. Trailing zeros are dropped: "400000.0" has no decimals. */
export function parseDecimal(text: string): Decimal | undefined {
  const [, sign, whole, afterStop, afterComma] = written.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const part = (afterStop ?? afterComma ?? '').replace(/0+$/, '');
  return { digits: BigInt(`${sign === '-' ? '-' : ''}${whole}${part}`), decimals: part.length };
}

export const isDecimalPositive = ({ digits }: Decimal): boolean => digits > 0n;

/** The number counted in units of 10^−`decimals`; the caller chooses at least as many decimals as the number has. */
export const toUnits = (number: Decimal, decimals: number): bigint => number.digits * 10n ** BigInt(decimals - number.decimals);

/** Units back to a decimal number, without trailing zeros: 352700 and 1 decimal give "35270". */
export function formatUnits(units: bigint, decimals: number): string {
  if (decimals === 0) return units.toString();
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const part = digits.slice(-decimals).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -decimals)}${part && `.${part}`}`;
}
