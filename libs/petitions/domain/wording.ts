import { fold, type Translated } from '#kernel';

export interface Wording {
  readonly code: 'length' | 'title' | 'one-subject';
  /** Codes of what was found; their words are the keys `pre-check.found.<code>`. */
  readonly found: readonly string[];
}

/** Characters that are read easily; what is refused is narrower still. */
const easyTitle = [15, 100] as const;
const easyBody = [200, 3000] as const;
const fewestWords = 4;
/** Verbs by which something is asked, folded: three times is more than one petition. */
const asked =
  /(?:^| )(?:nous (?:demandons|sollicitons|reclamons|exigeons)|we (?:ask|demand|request)|(?:pedimos|solicitamos|exigimos)|نطلب|نطالب|نلتمس)(?= |$)/gu;
const joined = / (?:et|and|y|e|و) /gu;

/** Whether a petition says one thing, in a title that is a sentence, at a length that is read. Advice of the project (P). */
export const wordingOf = (titles: Translated, bodies: Translated): Wording[] => [
  { code: 'length', found: [...lengthsOf(titles, easyTitle, 'title'), ...lengthsOf(bodies, easyBody, 'body')] },
  { code: 'title', found: found(titles, titleFaults) },
  { code: 'one-subject', found: [...new Set([...found(titles, severalInTitle), ...found(bodies, severalInBody)])] },
];

const written = (texts: Translated): string[] => Object.values(texts).filter((text): text is string => Boolean(text));

const found = (texts: Translated, faults: (text: string) => string[]): string[] => [...new Set(written(texts).flatMap(faults))];

function lengthsOf(texts: Translated, [least, most]: readonly [number, number], part: 'title' | 'body'): string[] {
  const lengths = written(texts).map((text) => [...text].length);
  return [
    ...(lengths.some((length) => length < least) ? [`${part}-short`] : []),
    ...(lengths.some((length) => length > most) ? [`${part}-long`] : []),
  ];
}

/** A title says in a few words who is to do what where; it does not shout. */
function titleFaults(title: string): string[] {
  const words = title.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const letters = title.replace(/[^\p{Lu}\p{Ll}]/gu, '');
  const isCapitals = letters.length > 5 && letters === letters.toUpperCase();
  return [
    ...(words.length < fewestWords ? ['too-few-words'] : []),
    ...(isCapitals ? ['capitals'] : []),
    ...(/[!؟?]{2,}|!/u.test(title) ? ['shouting'] : []),
    ...(/(?:\.{3}|…)\s*$/u.test(title) ? ['unfinished'] : []),
  ];
}

const severalInTitle = (title: string): string[] =>
  /[;؛]/u.test(title) || (title.match(joined)?.length ?? 0) > 1 || (title.match(/ و(?=\p{L}{3})/gu)?.length ?? 0) > 2
    ? ['several-in-title']
    : [];

function severalInBody(body: string): string[] {
  const requests = fold(body).match(asked)?.length ?? 0;
  const listed = body.split('\n').filter((line) => /^\s*(?:[-–•*]|\p{N}{1,2}\s*[.)-])\s*\p{L}/u.test(line)).length;
  return [...(requests > 2 ? ['several-requests'] : []), ...(listed > 3 ? ['long-list'] : [])];
}
