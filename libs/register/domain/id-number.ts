import { westernDigits } from './digits.ts';

/** Moroccan identity card (CNIE): one or two letters, then digits. The number of digits was not read in a text of law (grade R). */
const moroccan = /^([A-Z]{1,2})0*([1-9][0-9]{0,6})$/;
const elsewhere = /^(?=.*[0-9])[A-Z0-9]{4,20}$/;

/**
 * The one form of a national identity number, whatever its case, gaps, dashes, digits of Arabic writing or zeros put before
 * the digits by a spreadsheet: `ab 0123-45` and `AB12345` are one number. Undefined for what is no such number.
 */
export function normalIdNumber(text: string, countryCode: string): string | undefined {
  const plain = westernDigits(text.normalize('NFKC'))
    .toUpperCase()
    .replace(/[\s\u200e\u200f.\-/_]+/gu, '');
  if (countryCode !== 'MA') return elsewhere.test(plain) ? plain : undefined;
  const [, letters, digits] = moroccan.exec(plain) ?? [];
  return letters && digits ? `${letters}${digits}` : undefined;
}
