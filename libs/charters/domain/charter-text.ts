import './charter.errors.ts';
import { type Day, DomainError, type Translated } from '#kernel';
import { fingerprintOf } from '#rulepacks';

export type Language = keyof Translated;

/** What the commune promises, who answers for it and how one sees that it is kept. */
export interface Commitment {
  readonly id: string;
  readonly texts: Translated;
  readonly owners: Translated;
  readonly indicators: Translated;
  readonly dueOn: Day | null;
}

export interface Article {
  readonly id: string;
  readonly titles: Translated;
  readonly bodies: Translated;
  readonly commitments: readonly Commitment[];
}

export interface CharterText {
  readonly articles: readonly Article[];
}

/** As somebody writes it: what stood in the version before keeps its id, what is new has none yet. */
export interface DraftArticle extends Omit<Article, 'id' | 'commitments'> {
  readonly id?: string | null | undefined;
  readonly commitments: readonly (Omit<Commitment, 'id' | 'dueOn'> & { id?: string | null | undefined; dueOn?: Day | null | undefined })[];
  /** Languages whose words were read again beside the authoritative ones and still say the same. */
  readonly reviewed?: readonly Language[] | undefined;
}

/** For each article and language, the number of the version whose authoritative words it says. */
export type TextAges = Readonly<Record<string, Readonly<Partial<Record<Language, number>>>>>;

export interface VersionBefore {
  readonly number: number;
  readonly text: CharterText;
  readonly ages: TextAges;
}

export interface SettledText {
  readonly text: CharterText;
  readonly ages: TextAges;
  readonly contentHash: string;
}

const languages = ['fr', 'ar', 'en', 'es'] as const;
/** Characters of a text in one language: what an official paper holds. */
const mostCharacters = 45_000;

/** SHA-256 of the text and of the language that counts: what the council adopts and the parties sign. */
const contentHash = (text: CharterText, authoritativeLanguage: Language): string => fingerprintOf({ authoritativeLanguage, ...text });

/**
 * The next version of a text: ids for what is new, and how old each translation is. Throws CHARTER_LANGUAGE_MISSING where a part has no
 * words in the language that counts, CHARTER_PART_UNKNOWN for an id that the version before has not, CHARTER_PART_TWICE, CHARTER_TOO_LONG.
 */
export function settleText(
  drafts: readonly DraftArticle[],
  authoritative: Language,
  before: VersionBefore | null,
  newId: () => string,
): SettledText {
  refuseTwice(drafts);
  const articles = drafts.map((draft, place) => settleArticle(draft, authoritative, before?.text, `articles.${place}`, newId));
  const number = (before?.number ?? 0) + 1;
  const ages = Object.fromEntries(
    articles.map((article, place) => {
      const was = before?.text.articles.find(({ id }) => id === article.id);
      return [article.id, agesOf(article, was, before?.ages[article.id] ?? {}, number, drafts[place]!.reviewed ?? [])];
    }),
  );
  const text = { articles };
  refuseLong(text);
  return { text, ages, contentHash: contentHash(text, authoritative) };
}

function refuseTwice(drafts: readonly DraftArticle[]): void {
  const ids = drafts.flatMap(({ id, commitments }) => [id, ...commitments.map((one) => one.id)]).filter(Boolean);
  if (new Set(ids).size < ids.length) throw new DomainError('CHARTER_PART_TWICE', {}, 'articles');
}

function refuseLong({ articles }: CharterText): void {
  const lengths = languages.map((language) => articles.flatMap((article) => paragraphsOf(article, language)).join('\n').length);
  if (Math.max(...lengths) > mostCharacters) throw new DomainError('CHARTER_TOO_LONG', { most: mostCharacters }, 'articles');
}

function settleArticle(
  { id, titles, bodies, commitments }: DraftArticle,
  language: Language,
  before: CharterText | undefined,
  field: string,
  newId: () => string,
): Article {
  const needed = (texts: Translated, at: string): Translated => {
    if (!texts[language]) throw new DomainError('CHARTER_LANGUAGE_MISSING', { language }, `${field}.${at}`);
    return texts;
  };
  const known = (given: string | null | undefined, among: readonly { id: string }[], at: string): string => {
    if (given && !among.some((one) => one.id === given)) throw new DomainError('CHARTER_PART_UNKNOWN', {}, `${field}${at}`);
    return given ?? newId();
  };
  const articlesBefore = before?.articles ?? [];
  const commitmentsBefore = articlesBefore.flatMap((article) => article.commitments);
  return {
    id: known(id, articlesBefore, ''),
    titles: needed(titles, 'titles'),
    bodies: needed(bodies, 'bodies'),
    commitments: commitments.map((one, place) => ({
      id: known(one.id, commitmentsBefore, `.commitments.${place}`),
      texts: needed(one.texts, `commitments.${place}.texts`),
      owners: needed(one.owners, `commitments.${place}.owners`),
      indicators: needed(one.indicators, `commitments.${place}.indicators`),
      dueOn: one.dueOn ?? null,
    })),
  };
}

/** Words that changed, or were read again, are of this version; all others stay as old as they were. */
function agesOf(
  article: Article,
  was: Article | undefined,
  before: TextAges[string],
  number: number,
  reviewed: readonly Language[],
): TextAges[string] {
  const ages = languages.flatMap((language) => {
    const words = paragraphsOf(article, language);
    if (!words.length) return [];
    const same = was !== undefined && words.join('\n') === paragraphsOf(was, language).join('\n');
    return [[language, same && !reviewed.includes(language) ? (before[language] ?? number) : number] as const];
  });
  return Object.fromEntries(ages);
}

/** The words of an article in a language, one paragraph each: title, body, and of each commitment its text, owner and indicator. */
export const paragraphsOf = ({ titles, bodies, commitments }: Article, language: Language): string[] =>
  [titles, bodies, ...commitments.flatMap(({ texts, owners, indicators }) => [texts, owners, indicators])].flatMap(
    (texts) => texts[language]?.split('\n') ?? [],
  );

/** How a language stands to the one that counts, over all articles: what is stale must not be read as the charter. */
export interface LanguageState {
  readonly language: Language;
  readonly isAuthoritative: boolean;
  /** Articles with words missing in it. */
  readonly missing: readonly string[];
  /** Articles whose authoritative words changed after the translation was made or read again. */
  readonly stale: readonly string[];
}

export function languageStates({ articles }: CharterText, ages: TextAges, authoritative: Language): LanguageState[] {
  const used = languages.filter((language) => articles.some((article) => paragraphsOf(article, language).length));
  return used.map((language) => ({
    language,
    isAuthoritative: language === authoritative,
    missing: articles.filter((article) => isMissing(article, language, authoritative)).map(({ id }) => id),
    stale: articles.map(({ id }) => id).filter((id) => (ages[id]?.[language] ?? Infinity) < (ages[id]?.[authoritative] ?? 0)),
  }));
}

const isMissing = ({ titles, bodies, commitments }: Article, language: Language, authoritative: Language): boolean =>
  [titles, bodies, ...commitments.flatMap(({ texts, owners, indicators }) => [texts, owners, indicators])].some(
    (texts) => texts[authoritative] && !texts[language],
  );

export const commitmentsOf = ({ articles }: CharterText): Commitment[] => articles.flatMap(({ commitments }) => [...commitments]);
