import { type Article, type CharterText, type Language, paragraphsOf } from './charter-text.ts';

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface ArticleDifference {
  readonly articleId: string;
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  /** Places from 1 in the earlier and the later version; null where it is not there. */
  readonly from: number | null;
  readonly to: number | null;
  /** Read in their order, those that are not added are the earlier words, those that are not removed the later ones. */
  readonly pieces: readonly Piece[];
}

/** Comparisons of one word with another for one article; a text that needs more is told as replaced. */
const mostComparisons = 4_000_000;

/** What changed between two versions in a language: the articles of the later one in their order, then those that it has no more. */
export function differencesBetween(earlier: CharterText, later: CharterText, language: Language): ArticleDifference[] {
  const differenceOf = (articleId: string): ArticleDifference => {
    const [from, to] = [placeOf(earlier, articleId), placeOf(later, articleId)];
    const [before, after] = [wordsOf(earlier.articles[from], language), wordsOf(later.articles[to], language)];
    const kind = from < 0 ? 'added' : to < 0 ? 'removed' : before === after ? 'same' : 'changed';
    return { articleId, kind, from: from < 0 ? null : from + 1, to: to < 0 ? null : to + 1, pieces: piecesOf(before, after) };
  };
  const gone = earlier.articles.filter(({ id }) => placeOf(later, id) < 0);
  return [...later.articles, ...gone].map(({ id }) => differenceOf(id));
}

const placeOf = ({ articles }: CharterText, articleId: string): number => articles.findIndex(({ id }) => id === articleId);

const wordsOf = (article: Article | undefined, language: Language): string => (article ? paragraphsOf(article, language).join('\n') : '');

/** Paragraphs are set against each other first, and the words within those that changed. */
export function piecesOf(before: string, after: string): Piece[] {
  const paragraphs = compared(before.split(/(?<=\n)/u), after.split(/(?<=\n)/u));
  const pieces: Piece[] = [];
  for (let place = 0; place < paragraphs.length; place++) {
    const [one, next] = [paragraphs[place]!, paragraphs[place + 1]];
    const isReplaced = one.kind === 'removed' && next?.kind === 'added';
    if (isReplaced) pieces.push(...compared(one.text.split(words), next.text.split(words)));
    else pieces.push(one);
    if (isReplaced) place++;
  }
  return joined(pieces);
}

/** Between a word, and a space or a mark. */
const words = /(?<=[^\p{L}\p{M}\p{N}])|(?=[^\p{L}\p{M}\p{N}])/u;

/** A longest common subsequence of two lists, and what is beside it; what was removed stands before what was added. */
function compared(before: readonly string[], after: readonly string[]): Piece[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const middle = subsequence(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const same = (texts: readonly string[]): Piece[] => texts.map((text) => ({ kind: 'same', text }));
  return joined([...same(before.slice(0, head)), ...middle, ...same(before.slice(before.length - tail))]);
}

function subsequence(before: readonly string[], after: readonly string[]): Piece[] {
  const [removed, added] = [before, after].map((texts, place) => texts.map((text): Piece => ({ kind: place ? 'added' : 'removed', text })));
  if (!before.length || !after.length || before.length * after.length > mostComparisons) return [...removed!, ...added!];
  // lengths[i][j]: of the longest common subsequence of what follows place i before and place j after
  const wide = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * wide);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * wide + j] =
        before[i] === after[j] ? lengths[(i + 1) * wide + j + 1]! + 1 : Math.max(lengths[(i + 1) * wide + j]!, lengths[i * wide + j + 1]!);
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) pieces.push({ kind: 'same', text: before[(i++, j++, i - 1)]! });
    else pieces.push(lengths[(i + 1) * wide + j]! >= lengths[i * wide + j + 1]! ? removed![i++]! : added![j++]!);
  }
  return [...pieces, ...removed!.slice(i), ...added!.slice(j)];
}

/** Neighbours of one kind are one piece; between two that stayed, what was removed comes first. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed) out.push({ kind: 'removed', text: removed });
    if (added) out.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = out.at(-1);
      if (last?.kind === 'same') out[out.length - 1] = { kind, text: last.text + text };
      else if (text) out.push({ kind, text });
    }
  }
  flush();
  return out;
}
