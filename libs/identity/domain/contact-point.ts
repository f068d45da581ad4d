import { z } from 'zod';
import { DomainError } from '#kernel';
import './identity.errors.ts';

/** By what a person is reached and recognised. Several people may share one: a family's phone, a mailbox of a cybercafé. */
export interface ContactPoint {
  readonly kind: 'email' | 'phone';
  /** An address in small letters, or a number in the international form of ITU-T E.164. */
  readonly value: string;
}

/** People who may share a contact point, those who left within a year among them. */
export const peoplePerContact = 5;

const emailSchema = z.email().max(254);
const international = /^\+[1-9]\d{7,14}$/;
/** Arabic-Indic and Persian digits, as phones in Arabic write them. */
const digits = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/** Digits as the system keeps them. */
export const westernDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digits.indexOf(digit) % 10));

/** What a person typed, as the system keeps it; `countryCode` completes a national number. Throws EMAIL_INVALID, PHONE_INVALID or CONTACT_MISSING. */
export function readContact(given: { email?: string | null; phone?: string | null }, countryCode: string): ContactPoint {
  if (given.email != null && given.phone == null) {
    const email = emailSchema.safeParse(given.email.trim().toLowerCase());
    if (!email.success) throw new DomainError('EMAIL_INVALID', {}, 'email');
    return { kind: 'email', value: email.data };
  }
  if (given.phone == null || given.email != null) throw new DomainError('CONTACT_MISSING');
  const phone = readPhone(given.phone, countryCode);
  if (!phone) throw new DomainError('PHONE_INVALID', {}, 'phone');
  return { kind: 'phone', value: phone };
}

/** `06 12-34.56 78`, `00212612345678` and `+212 (0)6 12 34 56 78` are the same number. */
function readPhone(text: string, countryCode: string): string | undefined {
  if (text.length > 40) return undefined;
  const plain = westernDigits(text)
    .replace(/\(0\)/g, '')
    .replace(/[\s().\-\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  const whole = plain.replace(/^00/, '+').replace(/^0(?=\d)/, `+${countryCode}`);
  return international.test(whole) ? whole : undefined;
}

/** As it is shown where it need not be known whole: `f…@jamaa.test`, `+212 … 78`. */
export function masked({ kind, value }: ContactPoint): string {
  if (kind === 'phone') return `${value.slice(0, 4)} … ${value.slice(-2)}`;
  const [name = '', host = ''] = value.split('@');
  return `${name.slice(0, 1)}…@${host}`;
}
