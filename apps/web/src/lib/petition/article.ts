import type { Language } from '../i18n/languages.ts';

type Words = Readonly<Record<'law' | 'decree' | 'constitution' | 'article' | 'articles' | 'of', string>>;

const words: Readonly<Record<Exclude<Language, 'fr'>, Words>> = {
  ar: { law: 'القانون التنظيمي رقم', decree: 'المرسوم رقم', constitution: 'الدستور', article: 'المادة', articles: 'المواد', of: 'بتاريخ' },
  en: { law: 'organic law', decree: 'decree', constitution: 'Constitution', article: 'art.', articles: 'arts.', of: 'of' },
  es: { law: 'ley orgánica', decree: 'decreto', constitution: 'Constitución', article: 'art.', articles: 'arts.', of: 'de' },
};

const months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

/**
 * A reference to the law as the reader's language cites it. Rule packs cite in French, the language in which their sources were read;
 * what is not recognised stays French and is marked so (`isFrench`).
 */
export function cited(
  legalRef: string,
  language: Language,
  day: (day: string) => string,
): { readonly text: string; readonly isFrench: boolean } {
  if (language === 'fr') return { text: legalRef, isFrench: false };
  const parts = legalRef.split(/\s*;\s*/).map((part) => citedPart(part, words[language], language, day));
  if (parts.some((part) => part === undefined)) return { text: legalRef, isFrench: true };
  return { text: parts.join(language === 'ar' ? '؛ ' : '; '), isFrench: false };
}

function citedPart(part: string, say: Words, language: Language, day: (day: string) => string): string | undefined {
  const comma = language === 'ar' ? '، ' : ', ';
  const law = /^(loi organique|Constitution)(?: ([\d-]+))?, (arts?)\. (\d+)(?:-(\d+))?$/.exec(part);
  if (law) {
    const [, kind, number, count, first, last] = law;
    const name = kind === 'Constitution' ? say.constitution : `${say.law} ${language === 'ar' ? number!.replaceAll('-', '.') : number}`;
    const range = last ? (language === 'ar' ? `من ${first} إلى ${last}` : `${first}-${last}`) : first!;
    return `${name}${comma}${count === 'arts' ? say.articles : say.article} ${range}`;
  }
  const decree = /^décret ([\d-]+) du (\d{1,2}) (\p{L}+) (\d{4})$/u.exec(part);
  const month = months.indexOf(decree?.[3] ?? '') + 1;
  if (!decree || month === 0) return undefined;
  const date = `${decree[4]}-${String(month).padStart(2, '0')}-${decree[2]!.padStart(2, '0')}`;
  const number = language === 'ar' ? decree[1]!.replaceAll('-', '.') : decree[1];
  return `${say.decree} ${number} ${say.of} ${day(date)}`;
}
