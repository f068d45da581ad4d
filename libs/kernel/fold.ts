const arabicForms: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ڭ: 'ك', گ: 'ك' };

/**
 * A name as people look for it: small letters, no accents, one form of alef, hamza, ya and ta marbuta, no vowel signs,
 * spaces for punctuation. Two names that fold alike are offered together; folding decides nothing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[أإآٱىئؤةڭگ]/g, (letter) => arabicForms[letter]!)
    .normalize('NFD')
    .replace(/\p{M}|\u0640/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
