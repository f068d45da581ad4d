/** Letters and digits that nobody mistakes for one another, read aloud or from paper (Crockford). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 28;

/** A new secret of 140 bits, in seven groups of four: printed on the receipt and kept nowhere else. */
export function newSecret(random: Uint8Array = crypto.getRandomValues(new Uint8Array(length))): string {
  const text = [...random].map((byte) => letters[byte % 32]).join('');
  return text.match(/.{4}/g)!.join('-');
}

/** A secret as it was typed from paper: small letters, blanks and the letters that look like digits are forgiven. */
export function typedSecret(text: string): string {
  const plain = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return plain.length === length ? plain.match(/.{4}/g)!.join('-') : text.trim();
}
