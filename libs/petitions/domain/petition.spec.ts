import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { declaredErrors, DomainError } from '#kernel';
import './petition.errors.ts';
import { contentHash, hashOf, receiptNumber } from './content.ts';
import {
  awaitedFrom,
  isCollecting,
  noFacts,
  owesAnswer,
  type PetitionEvent,
  petitionEvents,
  petitionMachine,
  type PetitionState,
  petitionStates,
} from './petition.ts';

const enough = { validSignatures: 100, requiredSignatures: 100 };
const oneShort = { validSignatures: 99, requiredSignatures: 100 };
const after = (events: readonly PetitionEvent[], from: PetitionState = 'draft') =>
  events.reduce((state, event) => petitionMachine.next(state, event, enough), from);
const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof DomainError ? error.code : error;
  }
};

describe('a petition', () => {
  test.each<[string, PetitionEvent[], PetitionState]>([
    [
      'is drafted, signed, filed, admitted, deliberated, followed up and closed',
      [
        'openCollection',
        'reachThreshold',
        'submit',
        'referToBureau',
        'admit',
        'schedule',
        'referToCommittee',
        'deliberate',
        'followUp',
        'followUp',
        'close',
      ],
      'closed',
    ],
    [
      'may be deliberated without a committee, and closed without a follow-up',
      ['openCollection', 'reachThreshold', 'submit', 'referToBureau', 'admit', 'schedule', 'deliberate', 'close'],
      'closed',
    ],
    ['is rejected for good', ['openCollection', 'reachThreshold', 'submit', 'referToBureau', 'reject'], 'inadmissible'],
    [
      'that is postponed is admissible, and placed again',
      ['openCollection', 'reachThreshold', 'submit', 'referToBureau', 'admit', 'schedule', 'postpone', 'schedule'],
      'scheduled',
    ],
    [
      'in committee whose session is not held is admissible again',
      ['openCollection', 'reachThreshold', 'submit', 'referToBureau', 'admit', 'schedule', 'referToCommittee', 'unschedule'],
      'admissible',
    ],
    ['that loses signatures collects again', ['openCollection', 'reachThreshold', 'fallBelowThreshold'], 'collecting'],
    ['may be given up while it is a draft', ['withdraw'], 'withdrawn'],
    ['may be given up when it is ready', ['openCollection', 'reachThreshold', 'withdraw'], 'withdrawn'],
    ['may run out of time', ['openCollection', 'expire'], 'expired'],
  ])('%s', (_, events, state) => expect(after(events)).toBe(state));

  test.each<PetitionState>(['submitted', 'under-review'])(
    'that is %s is moved by an act alone: no date and no signer moves it',
    (state) => {
      const byAct: PetitionEvent[] = ['referToBureau', 'admit', 'reject', 'answer'];
      expect(petitionMachine.allowed(state, enough).filter((event) => !byAct.includes(event))).toEqual([]);
      expect(codeOf(() => petitionMachine.next(state, 'expire', enough))).toBe('PETITION_STATE_FORBIDS');
      expect(codeOf(() => petitionMachine.next(state, 'withdraw', enough))).toBe('PETITION_STATE_FORBIDS');
    },
  );

  test('is filed with the signatures the law asks for, and not with one less (organic law 113-14, art. 123)', () => {
    expect(petitionMachine.next('ready', 'submit', enough)).toBe('submitted');
    expect(codeOf(() => petitionMachine.next('ready', 'submit', oneShort))).toBe('THRESHOLD_NOT_MET');
    expect(codeOf(() => petitionMachine.next('collecting', 'reachThreshold', oneShort))).toBe('THRESHOLD_NOT_MET');
  });

  test('says how many signatures are missing', () => {
    expect.assertions(1);
    try {
      petitionMachine.next('ready', 'submit', oneShort);
    } catch (error) {
      expect((error as DomainError).params).toEqual({ required: 100, valid: 99 });
    }
  });

  test('moves to a known state or is refused with a known code, whatever is tried on it', () => {
    const codes = declaredErrors();
    const event = fc.constantFrom(...petitionEvents);
    const facts = fc.record({ validSignatures: fc.nat(200), requiredSignatures: fc.nat(200) });
    fc.assert(
      fc.property(fc.constantFrom(...petitionStates), fc.array(fc.tuple(event, facts), { maxLength: 30 }), (start, tries) => {
        let state = start;
        for (const [tried, counts] of tries) {
          const outcome = codeOf(() => petitionMachine.next(state, tried, counts));
          if (petitionStates.includes(outcome as PetitionState)) state = outcome as PetitionState;
          else expect(codes.has(outcome as string)).toBe(true);
          if (petitionMachine.isTerminal(start)) expect(state).toBe(start);
        }
      }),
    );
  });

  test('never returns to signers once it is filed', () => {
    const before: PetitionState[] = ['draft', 'collecting', 'ready', 'expired', 'withdrawn'];
    const filed = petitionStates.filter((state) => !before.includes(state));
    const next = filed.flatMap((state) =>
      petitionMachine
        .allowed(state)
        .map((event) => petitionMachine.next(state, event, { ...enough, silenceDecides: true, completionAllowed: true })),
    );
    expect(next.filter((state) => before.includes(state))).toEqual([]);
  });

  test('that is filed and not ended is always owed an act by somebody', () => {
    const awaited = Object.values(awaitedFrom).flat();
    const open = petitionStates.filter((state) => !petitionMachine.isTerminal(state) && !isCollecting(state) && state !== 'draft');
    expect(open.filter((state) => !awaited.includes(state))).toEqual([]);
    expect(awaited.filter((state) => petitionMachine.isTerminal(state))).toEqual([]);
  });

  test('takes signatures only while they are collected, and is owed an answer only between filing and decision', () => {
    expect(petitionStates.filter(isCollecting)).toEqual(['collecting', 'ready']);
    expect(petitionStates.filter((state) => owesAnswer(state))).toEqual(['submitted', 'under-review', 'completion-requested']);
  });

  test('of an association is filed from its draft, without signatures (art. 124); of citizens never', () => {
    const association = { validSignatures: 0, requiredSignatures: 0 };
    expect(petitionMachine.next('draft', 'submit', association)).toBe('submitted');
    expect(codeOf(() => petitionMachine.next('draft', 'openCollection', association))).toBe('NO_COLLECTION_NEEDED');
    expect(codeOf(() => petitionMachine.next('draft', 'submit', enough))).toBe('PETITION_STATE_FORBIDS');
  });

  test('that has its number and not its spread is not ready (organic law 111-14, art. 120)', () => {
    expect(codeOf(() => petitionMachine.next('collecting', 'reachThreshold', { ...enough, lacking: 1 }))).toBe('SPREAD_NOT_MET');
    expect(codeOf(() => petitionMachine.next('ready', 'submit', { ...enough, lacking: 1 }))).toBe('SPREAD_NOT_MET');
  });

  test.each<PetitionState>(['submitted', 'under-review', 'admissible', 'scheduled', 'in-committee'])(
    'that is %s is put in force by silence only where the law says so (Ecuador, Constitution, art. 103)',
    (state) => {
      expect(petitionMachine.next(state, 'enterIntoForce', { ...enough, silenceDecides: true })).toBe('in-force');
      expect(codeOf(() => petitionMachine.next(state, 'enterIntoForce', enough))).toBe('PETITION_STATE_FORBIDS');
    },
  );

  test('needs no counts for acts of the council', () => {
    expect(petitionMachine.next('scheduled', 'deliberate', noFacts)).toBe('deliberated');
  });
});

describe('the words that are signed', () => {
  const content = {
    communeId: 'c',
    titles: { fr: 'Un titre', ar: 'عنوان' },
    bodies: { fr: 'Un texte', ar: 'نص' },
    authoritativeLanguage: 'ar',
  };

  test('have one hash, whatever the order in which they are kept', () => {
    const { authoritativeLanguage, bodies, titles, communeId } = content;
    const turned = { authoritativeLanguage, bodies: { ar: bodies.ar, fr: bodies.fr }, titles, communeId };
    expect(contentHash(turned)).toBe(contentHash(content));
    expect(contentHash(content)).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each<[string, object]>([
    ['a letter', { titles: { ...content.titles, fr: 'Un titré' } }],
    ['a language', { titles: { fr: 'Un titre' } }],
    ['the language that counts', { authoritativeLanguage: 'fr' }],
    ['the commune asked', { communeId: 'd' }],
  ])('have another when %s changes', (_, change) => expect(contentHash({ ...content, ...change })).not.toBe(contentHash(content)));

  test('are hashed the same with a value absent or undefined, and not as null', () => {
    expect(hashOf({ a: 1, b: undefined })).toBe(hashOf({ a: 1 }));
    expect(hashOf({ a: 1, b: null })).not.toBe(hashOf({ a: 1 }));
  });
});

test('a receipt number names year, country, commune and place in the year', () => {
  expect(receiptNumber(2026, 'MA', '09.163.05.21', 7)).toBe('2026-MA-09.163.05.21-0007');
  expect(receiptNumber(2026, 'MA', '09.163.05.21', 12_345)).toBe('2026-MA-09.163.05.21-12345');
});
