import { fold, type Translated } from '#kernel';

/** A title as likenesses are looked for: its words in one form, and the consonants that the scripts have in common. */
export interface LikenessKey {
  /** Small letters without accents, one form of alef, hamza, ya and ta marbuta, no article and no word that says nothing. */
  readonly folded: string;
  /** Each word as its consonants: Oued, Ouad, Wadi and واد are the same, as are Chefchaouen, Shefshawen and شفشاون. */
  readonly skeleton: string;
}

/** To be raised when the folding changes: what was written by an older one is then written anew. */
export const likenessVersion = 1;
/** From here on a petition is shown as similar; PostgreSQL's pg_trgm finds candidates from 0.3. */
export const leastLikeness = 0.35;
/** What the skeletons have in common counts a little less than what the words have: different words may share their consonants. */
export const skeletonWeight = 0.9;

/** Words that ask, join or say which kind of place it is: two petitions are not alike because both name a street. */
const silent = new Set(
  (
    'le la les l de du des d un une et ou a au aux en pour dans sur par avec notre nos nous votre vos ce cette ces qui que the an of in on for to and at ' +
    'our el los las del para por con y una al demande demandons petition peticion pedimos we ask request ' +
    'commune ville quartier rue avenue boulevard douar village town street barrio calle ciudad ' +
    'جماعه مدينه شارع زنقه حي دوار في من على الي عن مع هذا هذه ان او و طلب نطلب نطالب عريضه بشان حول'
  ).split(' '),
);

/** The keys of a title in each of its languages. */
export const likenessKeys = (titles: Translated): (LikenessKey & { readonly language: string })[] =>
  Object.entries(titles).flatMap(([language, title]) => (title ? [{ language, ...likenessKey(title) }] : []));

export function likenessKey(text: string): LikenessKey {
  const words = fold(text)
    .split(' ')
    .map(withoutArticle)
    .filter((word) => word && !silent.has(word));
  return { folded: words.join(' '), skeleton: words.map(skeletonOf).filter(Boolean).join(' ') };
}

/** The Arabic article is written with its word, and a preposition before it: بالمدينة is المدينة is مدينة. */
export const withoutArticle = (word: string): string => word.replace(/^(?:[وفبك]?ال|و?لل)(?=\p{Script=Arabic}{3})/u, '');

const ofArabic: Readonly<Record<string, string>> = {
  ...{ ب: 'b', ت: 't', ث: 't', ج: 'j', ح: 'h', خ: 'x', د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's', ش: 'c', ص: 's', ض: 'd', ط: 't', ظ: 'd' },
  ...{ غ: 'q', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'y', پ: 'b', ڤ: 'f', چ: 'c' },
};

/** Digraphs first: they are one letter elsewhere. `x` stands for kh, `c` for ch and sh, `q` for gh. */
const ofLatin: readonly (readonly [RegExp, string])[] = [
  [/(\p{L})\1/gu, '$1'],
  [/x/g, 'ks'],
  [/gu(?=[ei])|qu?/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/kh/g, 'X'],
  [/gh/g, 'Q'],
  [/ch|sh/g, 'C'],
  [/dj/g, 'j'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/[cg]/g, 'k'],
  [/p/g, 'b'],
  [/v/g, 'f'],
  [/ou|oo|u/g, 'w'],
  [/i/g, 'y'],
];

/** Consonants of a folded word. Vowels are written or not, w and y stand for vowels as often: only where a word begins is a w kept. */
function skeletonOf(word: string): string {
  const letters = /\p{Script=Arabic}/u.test(word)
    ? [...word].map((letter) => ofArabic[letter] ?? (/\p{N}/u.test(letter) ? letter : '')).join('')
    : ofLatin.reduce((text, [from, to]) => text.replace(from, to), word).toLowerCase();
  const begun = letters.replace(/^[aeoy]+/, '');
  return (begun.slice(0, 1) + begun.slice(1).replace(/[aeowy]/g, '')).replace(/h$/, '');
}
