import fc from 'fast-check';
import { DomainError } from '#kernel';
import { charterEvents, charterMachine, charterStates, noFacts } from './charter.ts';
import { type DraftArticle, languageStates, settleText } from './charter-text.ts';
import { differencesBetween, piecesOf } from './differences.ts';
import { charterDeadlines, checkReview, reviewDay } from './review.ts';

const enough = { versions: 1, workshops: 2, unanswered: 0, presidentSigned: true };
const code = (name: string) => expect.objectContaining({ code: name });
let next = 0;
const newId = (): string => `id-${++next}`;
const commitment = {
  texts: { fr: 'Publier le procès-verbal sous huit jours.', ar: 'نشر المحضر داخل ثمانية أيام.' },
  owners: { fr: 'Secrétaire du conseil', ar: 'كاتب المجلس' },
  indicators: { fr: 'Jours entre la séance et la publication', ar: 'عدد الأيام بين الجلسة والنشر' },
};
const article: DraftArticle = {
  titles: { fr: 'Transparence', ar: 'الشفافية' },
  bodies: { fr: 'Le conseil publie ses travaux.', ar: 'ينشر المجلس أشغاله.' },
  commitments: [commitment],
};

describe('a charter', () => {
  test('goes from its initiation into force, and stays there while the next edition is made', () => {
    const way = [
      ...(['startDiagnosis', 'startDrafting', 'consult', 'closeConsultation', 'sendToCouncil', 'returnToTeam', 'sendToCouncil'] as const),
      ...(['adopt', 'enterIntoForce', 'revise', 'endRevision', 'revise', 'supersede'] as const),
    ];
    expect(way.reduce((state, event) => charterMachine.next(state, event, enough), 'initiated' as (typeof charterStates)[number])).toBe(
      'superseded',
    );
  });

  test('is consulted on with a text and after a workshop, deliberated when everybody has an answer, in force when signed', () => {
    expect(() => charterMachine.next('co-drafting', 'consult', { ...enough, versions: 0 })).toThrow(code('CHARTER_TEXT_MISSING'));
    expect(() => charterMachine.next('co-drafting', 'consult', { ...enough, workshops: 0 })).toThrow(code('WORKSHOPS_MISSING'));
    expect(() => charterMachine.next('final-draft', 'sendToCouncil', { ...enough, unanswered: 1 })).toThrow(
      code('CONTRIBUTIONS_UNANSWERED'),
    );
    expect(() => charterMachine.next('adopted', 'enterIntoForce', noFacts)).toThrow(code('CHARTER_NOT_SIGNED'));
  });

  test('can be abandoned from every state but before the council, under revision and at its end', () => {
    const states = charterStates.filter((state) => !charterMachine.allowed(state).includes('abandon'));
    expect(states).toEqual(['council-review', 'under-revision', 'superseded', 'abandoned']);
  });

  test('from any state any event leads to a known state or is refused with a known code', () => {
    const outcome = (next: () => string): string => {
      try {
        return next();
      } catch (error) {
        return (error as DomainError).code;
      }
    };
    const outcomes = charterStates.flatMap((state) =>
      charterEvents.map((event) => outcome(() => charterMachine.next(state, event, enough))),
    );
    expect(outcomes.filter((one) => !charterStates.includes(one as never) && one !== 'CHARTER_STATE_FORBIDS')).toEqual([]);
  });
});

describe('the text of a charter', () => {
  const first = settleText([article], 'ar', null, newId);
  const before = { number: 1, text: first.text, ages: first.ages };
  const [kept] = first.text.articles;

  test('has words in the language that counts, in every part', () => {
    const without = { ...article, bodies: { fr: 'Le conseil publie.' } };
    expect(() => settleText([article, without], 'ar', null, newId)).toThrow(
      expect.objectContaining({ code: 'CHARTER_LANGUAGE_MISSING', field: 'articles.1.bodies' }),
    );
  });

  test('keeps the ids of its parts from version to version, and takes none that it did not give', () => {
    const second = settleText([{ ...article, titles: { ar: 'النشر' } }, kept!], 'ar', before, newId);
    expect(second.text.articles[1]).toEqual(kept);
    expect(second.text.articles[0]!.id).not.toBe(kept!.id);
    expect(() => settleText([{ ...article, id: 'of-another' }], 'ar', before, newId)).toThrow(code('CHARTER_PART_UNKNOWN'));
    expect(() => settleText([kept!, kept!], 'ar', before, newId)).toThrow(code('CHARTER_PART_TWICE'));
  });

  test('says which translation no longer says what counts, until it is changed or read again', () => {
    const changed = { ...kept!, bodies: { ...kept!.bodies, ar: 'ينشر المجلس أشغاله ومقرراته.' } };
    const second = settleText([changed], 'ar', before, newId);
    const french = ({ text, ages }: typeof second) => languageStates(text, ages, 'ar').find(({ language }) => language === 'fr');
    expect(french(first)).toMatchObject({ stale: [], missing: [], isAuthoritative: false });
    expect(french(second)).toMatchObject({ stale: [kept!.id] });
    const readAgain = settleText([{ ...changed, reviewed: ['fr'] }], 'ar', { number: 2, ...second }, newId);
    expect(french(readAgain)).toMatchObject({ stale: [] });
    const partly = settleText([{ ...kept!, titles: { ar: 'الشفافية' } }], 'ar', before, newId);
    expect(french(partly)).toMatchObject({ missing: [kept!.id] });
  });

  test('has a fingerprint that its ids, its words and its language alone decide', () => {
    expect(settleText([kept!], 'ar', before, newId).contentHash).toBe(first.contentHash);
    expect(settleText([kept!], 'fr', before, newId).contentHash).not.toBe(first.contentHash);
  });
});

describe('what differs between two versions', () => {
  const text = (...bodies: readonly (readonly [string, string])[]) => ({
    articles: bodies.map(([id, fr]) => ({ id, titles: {}, bodies: { fr }, commitments: [] })),
  });

  test('is told article by article and word by word', () => {
    const was = text(['a', 'Le conseil publie ses travaux dans le mois.'], ['b', 'Il tient une réunion.']);
    const is = text(['c', 'Chacun peut écrire.'], ['a', 'Le conseil publie ses travaux dans les huit jours.']);
    expect(differencesBetween(was, is, 'fr').map(({ articleId, kind, from, to }) => [articleId, kind, from, to])).toEqual([
      ['c', 'added', null, 1],
      ['a', 'changed', 1, 2],
      ['b', 'removed', 2, null],
    ]);
    expect(
      differencesBetween(was, is, 'fr')[1]!
        .pieces.filter(({ kind }) => kind !== 'same')
        .map(({ text }) => text)
        .join('|'),
    ).toBe('le|les|mois|huit jours');
  });

  test('gives both versions back, whatever they are', () => {
    const word = fc.constantFrom('le', 'conseil', ' ', '\n', 'é', '.', 'ينشر', 'محضرا', '😀');
    const words = fc.array(word, { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = piecesOf(before, after);
        const without = (kind: string): string => pieces.flatMap((one) => (one.kind === kind ? [] : [one.text])).join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the yearly review', () => {
  const { text } = settleText([article], 'fr', null, newId);
  const { id: commitmentId } = text.articles[0]!.commitments[0]!;
  const calendar = { timeZone: 'Africa/Casablanca', weekend: [6, 7], holidays: new Map<string, string>() };

  test('is due twelve months after the first day in force, whenever the one before was published', () => {
    expect([reviewDay('2025-02-28', 1), reviewDay('2024-02-29', 1), reviewDay('2024-02-29', 4)]).toEqual([
      ...['2026-02-28', '2025-02-28', '2028-02-29'],
    ]);
    const dates = charterDeadlines('in-force', { consultationClosesOn: null, reviewDueOn: '2026-02-28' }, calendar);
    expect(dates.map(({ kind, day }) => [kind, day])).toEqual([
      ['review-due', '2026-02-28'],
      ['review-reminder', '2026-01-29'],
    ]);
    expect(charterDeadlines('superseded', { consultationClosesOn: null, reviewDueOn: '2026-02-28' }, calendar)).toEqual([]);
  });

  test('tells of every commitment once, and shows what is kept', () => {
    const broken = {
      commitmentId,
      state: 'broken',
      reasons: { fr: 'Personne n’a été chargé de la publication.' },
      evidence: null,
    } as const;
    expect(() => checkReview(text, [broken])).not.toThrow();
    expect(() => checkReview(text, [])).toThrow(code('REVIEW_INCOMPLETE'));
    expect(() => checkReview(text, [broken, broken])).toThrow(code('REVIEW_INCOMPLETE'));
    expect(() => checkReview(text, [{ ...broken, state: 'kept' }])).toThrow(expect.objectContaining({ field: 'commitments.0.evidence' }));
  });
});
