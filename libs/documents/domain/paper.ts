/** Languages in which a paper is written. */
export type PaperLanguage = 'fr' | 'ar' | 'en' | 'es';

/** A line of the table at the head of a paper; the page that checks a code shows the same lines. */
export interface PaperFact {
  readonly label: string;
  readonly text: string;
  /** The language of the text, where it is not the paper's. */
  readonly language?: PaperLanguage;
  /** Numbers, hashes and addresses: from left to right whatever stands around them. */
  readonly isCode?: boolean;
}

/** Text of some length; a line feed begins another paragraph. */
export interface Passage {
  readonly heading?: string;
  readonly text: string;
  readonly language?: PaperLanguage;
}

/** Empty numbered lines to be filled in by hand. */
export interface SheetLines {
  readonly numberLabel: string;
  /** Columns with their share of the width. */
  readonly columns: readonly { readonly label: string; readonly share: number }[];
  readonly first: number;
  readonly count: number;
}

/** What an official paper says in one language: words only. How it looks is the template's. */
export interface Paper {
  /** Who issues it, from the widest to the nearest: country, then commune. */
  readonly authority: readonly [string, ...string[]];
  readonly title: string;
  readonly subtitle?: { readonly text: string; readonly language: PaperLanguage };
  readonly facts: readonly PaperFact[];
  readonly passages?: readonly Passage[];
  readonly sheet?: SheetLines;
  readonly notes?: readonly string[];
}

/** What the registry adds to a paper: its number, its day, and how it is checked. */
export interface PaperFrame {
  readonly number: string;
  readonly issued: string;
  /** In groups of four. */
  readonly code: string;
  /** Where the code is checked; the square says the same. */
  readonly address: string;
  readonly square: readonly (readonly boolean[])[];
  readonly foot: string;
  readonly labels: { readonly number: string; readonly issued: string; readonly check: string; readonly square: string };
}

/** Characters that hide, or that reorder what stands around them without end: controls, marks, embeddings and overrides. */
const unsettling = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u206a-\u206f\ufeff\ufff9-\ufffb]/gu;
const opening = /[\u2066-\u2068]/gu;
const closing = /\u2069/gu;

/** A text as it may stand on a paper: nothing in it reorders its neighbours. Isolates stay where each is closed. */
export function settled(text: string): string {
  const visible = text.toWellFormed().normalize('NFC').replace(unsettling, ' ');
  const isBalanced = (visible.match(opening)?.length ?? 0) === (visible.match(closing)?.length ?? 0);
  return isBalanced ? visible : visible.replace(opening, '').replace(closing, '');
}

/** Every text of a value, settled. */
function allSettled(value: unknown): unknown {
  if (typeof value === 'string') return settled(value);
  if (Array.isArray(value)) return value.map(allSettled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, allSettled(one)]));
}

/** Longest paper, in characters: it is made while nothing else is. */
export const longestPaper = 60_000;

/** The data of the template, as JSON. The template sets texts as texts: no character in them means anything to it. */
export function templateData(paper: Paper, frame: PaperFrame, language: PaperLanguage): string {
  const { sheet } = paper;
  const lines = sheet && Array.from({ length: sheet.count }, (_, place) => sheet.first + place);
  return JSON.stringify(
    allSettled({
      language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
      authority: paper.authority,
      title: paper.title,
      subtitle: paper.subtitle ?? null,
      facts: paper.facts.map((fact) => ({ ...fact, language: fact.language ?? language, isCode: fact.isCode ?? false })),
      passages: (paper.passages ?? []).map(({ heading = null, text, language: own = language }) => ({ heading, text, language: own })),
      sheet: sheet ? { numberLabel: sheet.numberLabel, columns: sheet.columns, lines } : null,
      notes: paper.notes ?? [],
      ...frame,
    }),
  );
}
