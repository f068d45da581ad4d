import { expect, test } from '@jest/globals';
import { inOffices, waitingFor } from './waiting.ts';

const act = {
  id: '1',
  subjectType: 'person',
  subjectId: 'p',
  proposedAt: '',
  expiresAt: '',
  isOwn: false,
  payload: '{"document":"passport"}',
};

test('of the acts that wait, a room shows those of its action and its place', () => {
  const acts = [
    { ...act, action: 'assurance.confirm', communeId: 'here' },
    { ...act, id: '2', action: 'assurance.confirm', communeId: 'elsewhere' },
    { ...act, id: '3', action: 'petition.confirmRejection', communeId: 'here' },
  ];
  expect(waitingFor(acts, 'assurance.confirm', 'here')).toMatchObject([{ id: '1', payload: { document: 'passport' } }]);
});

test('the list of work leads to the room of an act on a person; acts on petitions have pages of their own', () => {
  const acts = [
    { ...act, action: 'identity.confirmFactorReset', communeId: 'here' },
    { ...act, id: '2', action: 'petition.confirmRejection', communeId: 'here' },
  ];
  expect(inOffices(acts)).toMatchObject([{ id: '1', path: '/work/places/here/roles' }]);
});
