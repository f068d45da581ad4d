/** An amount as people type it, in cents: `260 000`, `12,50`. Null where nothing was typed; what is no amount becomes −1, which the API refuses. */
export function centsOf(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (plain === '') return null;
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : -1;
}

/** An amount in a field: without blanks, which a phone's keyboard does not have. */
export const inField = (cents: number | null | undefined): string => (cents == null ? '' : String(cents / 100));
