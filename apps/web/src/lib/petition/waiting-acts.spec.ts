import { expect, test } from '@jest/globals';
import { onPetitions } from './waiting-acts.ts';

const act = (action: string, payload: object, subjectType = 'petition') => ({
  ...{ id: 'a', action, subjectType, subjectId: 'p', isOwn: false, payload: JSON.stringify(payload) },
  ...{ proposedAt: '2026-03-02T09:00:00Z', expiresAt: '2026-04-01T09:00:00Z' },
});

test('a rejection that waits shows its codes and its reasons, a removal its numbers and its grounds', () => {
  const acts = onPetitions([
    act('petition.confirmRejection', { reasonCodes: ['out-of-powers'], reasons: { fr: 'Hors compétence.' } }),
    act('signature.confirmInvalidation', {
      reasons: ['too-fast'],
      counts: [{ reason: 'too-fast', count: 12 }],
      grounds: { ar: 'سريعة جدا' },
    }),
  ]);
  expect(acts).toMatchObject([
    { act: 'reject', petitionId: 'p', reasonCodes: ['out-of-powers'], reasons: { fr: 'Hors compétence.' } },
    { act: 'invalidate', counts: [{ reason: 'too-fast', count: 12 }], reasons: { ar: 'سريعة جدا' } },
  ]);
});

test('acts on other things are not shown among petitions', () => {
  expect(onPetitions([act('assurance.confirm', {}, 'person'), act('register.decideAddition', {}, 'late-addition')])).toEqual([]);
});
