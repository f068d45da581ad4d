import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '#kernel';
import { packById } from '#rulepacks';
import './petition.errors.ts';
import { petitionStates, type PetitionState } from './petition.ts';
import type { Procedure } from './procedure.ts';
import { maySign, mayWithdrawSignature, type RollAnswer, shownTie, type SignerDeclaration, thresholdEvent } from './signature.ts';

const morocco = packById('ma-commune-2016');
const amina: SignerDeclaration = { capacity: 'resident', meetsConditions: true, fullName: 'Amina Rami' };
const refusal = (state: PetitionState, change: Partial<SignerDeclaration> = {}, pack: Procedure = morocco): string | undefined => {
  try {
    maySign(state, pack, { ...amina, ...change });
    return undefined;
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('a person (organic law 113-14, art. 123)', () => {
  test('may sign as a resident, or for an activity that is named', () => {
    const activity = { kind: 'commerce', place: 'Souk El Had' } as const;
    expect(refusal('collecting')).toBeUndefined();
    expect(refusal('collecting', { capacity: 'activity', activity })).toBeUndefined();
    expect(refusal('collecting', { capacity: 'activity' })).toBe('ACTIVITY_MISSING');
  });

  test('says where in the region they live, and only there', () => {
    const region = packById('ma-region-2016');
    expect(refusal('collecting', {}, region)).toBe('PLACE_MISSING');
    expect(refusal('collecting', { placeId: 'p' }, region)).toBeUndefined();
  });

  test('of a country whose law asks for nationals does not sign as a resident', () => {
    const congo = packById('cd-commune-2006');
    expect([refusal('collecting', {}, congo), refusal('collecting', { capacity: 'national' }, congo)]).toEqual(['NOT_ELIGIBLE', undefined]);
  });

  test('may sign when enough have signed already', () => expect(refusal('ready')).toBeUndefined());

  test.each(petitionStates.filter((state) => state !== 'collecting' && state !== 'ready'))(
    'may not sign a petition that is %s',
    (state) => {
      expect(refusal(state)).toBe('PETITION_NOT_COLLECTING');
    },
  );

  test('who does not declare to meet the conditions may not sign', () => {
    expect(refusal('collecting', { meetsConditions: false })).toBe('NOT_ELIGIBLE');
  });

  test('whose tie the law does not know may not sign', () => {
    const residentsOnly = {
      ...morocco,
      signatory: { ...morocco.signatory, categories: { ...morocco.signatory.categories, value: ['resident'] as const } },
    };
    expect(refusal('collecting', { capacity: 'activity' }, residentsOnly)).toBe('NOT_ELIGIBLE');
  });

  test.each(['=1+1', '+212600000000', '@amina', '-Amina', 'voir www.exemple.ma', 'https://exemple.ma'])('is not called %s', (fullName) => {
    expect(refusal('collecting', { fullName })).toBe('NAME_REFUSED');
  });

  test.each(['أمينة الرامي', 'O’Brien-Núñez', 'Aït Ben Haddou', 'ⴰⵎⵉⵏⴰ'])('may be called %s', (fullName) => {
    expect(refusal('collecting', { fullName })).toBeUndefined();
  });

  test('takes the own signature back before filing, and not after', () => {
    for (const state of petitionStates) {
      const isOpen = state === 'collecting' || state === 'ready';
      if (isOpen) expect(() => mayWithdrawSignature(state)).not.toThrow();
      else expect(() => mayWithdrawSignature(state)).toThrow(DomainError);
    }
  });
});

describe('the tie of a signer', () => {
  const outcome = (...given: Parameters<typeof shownTie>): unknown => {
    try {
      return shownTie(...given).proof;
    } catch (error) {
      return (error as DomainError).code;
    }
  };

  test.each<[RollAnswer | null, string, string]>([
    ['yes', 'roll', 'roll'],
    ['no', 'declaration', 'NOT_ON_ROLL'],
    ['cannot-tell', 'declaration', 'TIE_NOT_SHOWN'],
    [null, 'declaration', 'TIE_NOT_SHOWN'],
  ])('where the roll says %s is shown by %s where a declaration counts, and else: %s', (answer, withDeclaration, rollAlone) => {
    expect(outcome(['roll', 'declaration'], answer)).toBe(withDeclaration);
    expect(outcome(['roll'], answer)).toBe(rollAlone);
  });
});

describe('the threshold', () => {
  test.each([
    ['collecting', 99, undefined],
    ['collecting', 100, 'reachThreshold'],
    ['collecting', 140, 'reachThreshold'],
    ['ready', 100, undefined],
    ['ready', 99, 'fallBelowThreshold'],
    ['submitted', 99, undefined],
    ['withdrawn', 140, undefined],
  ] as const)('of 100: %s with %i signatures gives %s', (state, valid, event) => expect(thresholdEvent(state, valid, 100)).toBe(event));

  test('that is met in number and not in spread is not reached, and a spread that is lost falls below', () => {
    expect([thresholdEvent('collecting', 100, 100, 3), thresholdEvent('collecting', 100, 100, 0)]).toEqual([undefined, 'reachThreshold']);
    expect(thresholdEvent('ready', 100, 100, 1)).toBe('fallBelowThreshold');
  });

  test('is never crossed twice in the same direction', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 50 }), (counts) => {
        let state: PetitionState = 'collecting';
        const crossings: string[] = [];
        for (const count of counts) {
          const event = thresholdEvent(state, count, 5);
          if (!event) continue;
          crossings.push(event);
          state = event === 'reachThreshold' ? 'ready' : 'collecting';
        }
        crossings.forEach((event, n) => expect(event).toBe(n % 2 ? 'fallBelowThreshold' : 'reachThreshold'));
      }),
    );
  });
});
