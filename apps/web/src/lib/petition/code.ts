/** A code in groups of four signs, as people copy it; the API forgives blanks. */
export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
