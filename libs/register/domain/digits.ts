const arabicIndic = 0x660;
const easternArabicIndic = 0x6f0;

/** The same text with the digits of Arabic writing as 0 to 9; lists in Arabic use either. */
export const westernDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - arabicIndic))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - easternArabicIndic));
