// What is measured: each is a name and the requests of one round. Everything goes through the whole path: session, parse or persisted
// operation, validation, policy, transaction, audit, idempotency, outbox.
import { randomBytes, randomUUID } from 'node:crypto';
import { released, request } from './installation.mjs';

const castBallot = 'mutation($input: CastBallotInput!) { castBallot(input: $input) { budgetId orderSeed proof { leaf } } }';

/** A town on telephones, not one address. */
const addressOf = (n) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

export function measuresOf({ petitions, people, budgetId, commune }) {
  let voted = 0;
  // each person signs a petition once: those of a round are not those of the next
  const sign =
    (petitionOf, signed = 0) =>
    (count) =>
      Array.from({ length: count }, (_, n) => {
        const { cookie } = people[signed++ % people.length];
        const input = {
          requestId: randomUUID(),
          petitionId: petitionOf(n),
          fullName: 'Khadija Ouali',
          capacity: 'resident',
          meetsConditions: true,
        };
        return request({ cookie, headers: { 'x-forwarded-for': addressOf(n) }, body: released('sign-petition', { input }) });
      });
  const vote = (count) =>
    Array.from({ length: count }, () => {
      const { cookie } = people[voted++ % people.length];
      const ballot = [{ envelopeId: 'medina', choices: [{ project: 1 + (voted % 6), points: 1 }] }];
      const input = { requestId: randomUUID(), budgetId, ballot, secret: randomBytes(16).toString('base64url') };
      return request({ cookie, body: { query: castBallot, variables: { input } } });
    });
  const same = (body) => () => [request({ body })];
  const states = { open: ['collecting', 'ready'], pending: ['submitted', 'under_review'], decided: ['deliberated', 'closed'] };
  return {
    sign: { requests: sign(() => petitions[0]), once: true },
    sign_spread: { requests: sign((n) => petitions[1 + (n % 20)]), once: true },
    ballot: { requests: vote, once: true },
    read: { requests: same(released('petition', { id: petitions[0] })) },
    list: { requests: same(released('petitions', { communeId: commune.id, first: 20 })) },
    home: { requests: same(released('web-commune-home', { communeId: commune.id, ...states })) },
  };
}

/** The same on the hand-written endpoint. */
export const floorMeasures = {
  sign: {
    once: true,
    requests: (count) =>
      Array.from({ length: count }, () => request({ path: '/sign', body: { petition: 1, person: Math.floor(Math.random() * 2e9) } })),
  },
  read: { requests: () => [request({ method: 'GET', path: '/petition/1' })] },
  list: { requests: () => [request({ method: 'GET', path: '/petitions' })] },
};
