import type { Translated } from '#kernel';

/** Kinds of details of a person that do not belong into a text that everybody reads. */
export const personalDetails = ['email', 'account', 'phone', 'id-number'] as const;
export type PersonalDetail = (typeof personalDetails)[number];

/** Arabic-Indic and Persian digits, as phones in Arabic write them. */
const digits = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/** In this order: what one has found is taken out before the next looks. */
const patterns: Readonly<Record<PersonalDetail, RegExp>> = {
  email: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  // IBAN (ISO 13616), or the 24 digits of a Moroccan RIB
  account: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b|(?<!\d)\d(?:[ -]?\d){23}(?!\d)/gu,
  // the international form, or one that begins with 0; a year, a law or a price does not
  phone: /(?<![\d.])(?:\+|00)\d(?:[ .-]?\(?\d\)?){7,13}(?!\d)|(?<![\d.,/-])0\d(?:[ .-]?\d){7,8}(?!\d)/gu,
  // national cards of Morocco (AB123456), Ecuador (ten digits), Belgium (yy.mm.dd-xxx.xx)
  'id-number':
    /(?<![\p{L}\p{N}])[A-Z]{1,2} ?\d{5,6}(?![\p{L}\p{N}])|(?<![\d.])\d{10}(?!\d)|(?<!\d)\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}(?!\d)/gu,
};

/** Which kinds of personal details some texts seem to hold. The details themselves are not returned: advice is kept, they are not. */
export function personalDetailsIn(...texts: readonly Translated[]): PersonalDetail[] {
  let text = texts
    .flatMap((one) => Object.values(one))
    .join('\n')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digits.indexOf(digit) % 10))
    .replace(/[\u200e\u200f]/g, '');
  return personalDetails.filter((kind) => {
    const without = text.replace(patterns[kind], ' · ');
    const isFound = without !== text;
    text = without;
    return isFound;
  });
}
