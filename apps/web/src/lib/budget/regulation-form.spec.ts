import { expect, test } from '@jest/globals';
import { fieldsOf, freshFields, inputOf, rowsOf } from './regulation-form.ts';
import type { Regulation } from './regulation.ts';

const regulation: Regulation = {
  currency: 'MAD',
  ballot: { kind: 'points', min: 1, total: 10, maxPerProject: 5 },
  rule: 'greedy-votes',
  ties: 'lexicographic',
  envelopes: [
    { id: 'medina', names: { fr: 'Médina', ar: 'المدينة' }, budget: 600_000_00 },
    { id: 'port', names: { fr: 'Port' }, budget: 400_000_50 },
  ],
  envelopeChoice: 'all',
  eligibility: { kind: 'roll', category: 'resident', minAge: 16, minMonthsRegistered: null },
  quorumOfProjects: 4,
  maxProjectCost: 250_000_00,
  smallEnvelopes: { fewerThan: 12, handling: 'merge' },
  phases: {
    ideasOpen: '2026-01-10',
    ideasClose: '2026-02-10',
    ballotPublished: '2026-03-10',
    votingOpens: '2026-04-01',
    votingCloses: '2026-04-15',
    objectionsUntil: '2026-05-01',
  },
};

test('a regulation goes through the form unchanged', () => {
  const { minMonthsRegistered: _, ...eligibility } = regulation.eligibility as { minMonthsRegistered: null };
  expect(inputOf(fieldsOf(regulation))).toEqual({ ...regulation, eligibility, secrecy: 'sealed' });
});

test('rows that were left empty are no envelopes; two more are always offered', () => {
  expect(rowsOf(freshFields)).toBe(3);
  expect(rowsOf(fieldsOf(regulation))).toBe(4);
  expect(inputOf({ ...freshFields, 'envelope.1.name.fr': ['Port'], 'envelope.1.money': ['10 000'] }).envelopes).toEqual([
    { id: 'e2', names: { fr: 'Port' }, budget: 10_000_00 },
  ]);
});

test('a number that is none is refused by the API and not guessed', () => {
  expect(inputOf({ ...freshFields, max: ['many'] }).ballot).toMatchObject({ kind: 'approval', max: -1 });
});
