import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { declaredErrors, DomainError } from '#kernel';
import { dossier, term } from './dossier.cases.ts';
import { type DocumentFact, neededDocuments } from './documents.ts';
import {
  isInGoodStanding,
  type OrganisationEvent,
  organisationEvents,
  type OrganisationFacts,
  organisationMachine,
  organisationStates,
  stateOn,
} from './organisation.ts';
import { isActing } from './terms.ts';

const papers: DocumentFact[] = neededDocuments.map((kind) => ({ kind, scan: 'clean' }));
const facts = (more: Partial<OrganisationFacts> = {}): OrganisationFacts => ({
  day: '2026-03-02',
  actorId: 'second clerk',
  declaredBy: 'president',
  checkedBy: 'first clerk',
  hasReceipt: true,
  documents: papers,
  terms: [term('2025-01-10', '2028-01-09')],
  ...more,
});
const { next } = organisationMachine;

describe('the way of a dossier', () => {
  test('declared, checked, verified; told before the last term ends; lapsed after it; renewed', () => {
    expect(next('declared', 'checkDocuments', facts({ actorId: 'first clerk' }))).toBe('documents-checked');
    expect(next('documents-checked', 'verify', facts())).toBe('verified');
    expect(next('verified', 'termNear', facts())).toBe('expiring');
    expect(next('expiring', 'termOver', facts({ day: '2028-01-10' }))).toBe('lapsed');
    expect(next('lapsed', 'renew', facts())).toBe('verified');
  });

  test.each(['documents-checked', 'verified', 'expiring', 'lapsed'] as const)(
    'changed by its people, a %s dossier is declared again',
    (state) => {
      expect(next(state, 'revise', facts({ actorId: 'president' }))).toBe('declared');
    },
  );

  test('a rejected one is set right and declared again', () => {
    expect(next('rejected', 'resubmit', facts({ actorId: 'president' }))).toBe('declared');
    expect(() => next('rejected', 'verify', facts())).toThrow('ORGANISATION_STATE_FORBIDS');
  });

  test('nobody verifies what nobody has checked', () => {
    expect(() => next('declared', 'verify', facts())).toThrow('ORGANISATION_STATE_FORBIDS');
  });
});

describe('four eyes', () => {
  test('who checked the documents does not verify', () => {
    expect(() => next('documents-checked', 'verify', facts({ actorId: 'first clerk' }))).toThrow('VERIFIER_CHECKED_DOCUMENTS');
  });
  test.each<[string, OrganisationEvent]>([
    ['declared', 'checkDocuments'],
    ['documents-checked', 'verify'],
    ['declared', 'reject'],
    ['lapsed', 'renew'],
  ])('who declared decides nothing: %s, %s', (state, event) => {
    expect(() => next(state as 'declared', event, facts({ actorId: 'president' }))).toThrow('DECLARANT_CANNOT_DECIDE');
  });
});

describe('documents', () => {
  const check = (documents: DocumentFact[], more: Partial<OrganisationFacts> = {}) =>
    next('declared', 'checkDocuments', facts({ actorId: 'first clerk', documents, ...more }));

  test.each(neededDocuments)('without the %s nothing is checked', (kind) => {
    expect(() => check(papers.filter((one) => one.kind !== kind))).toThrow('DOCUMENTS_MISSING');
  });
  test('one that the virus scanner refused is not there', () => {
    expect(() => check(papers.map((one) => (one.kind === 'statutes' ? { ...one, scan: 'infected' } : one)))).toThrow('DOCUMENTS_MISSING');
    expect(check([...papers, { kind: 'statutes', scan: 'infected' }])).toBe('documents-checked');
  });
  test('one that is being scanned is waited for', () => {
    expect(() => check([...papers, { kind: 'other', scan: 'pending' }])).toThrow('DOCUMENT_SCAN_PENDING');
  });
  test('where there is no scanner they are read as they are', () => {
    expect(check(papers.map((one) => ({ ...one, scan: 'unscanned' })))).toBe('documents-checked');
  });
  test('the receipt is there and its number and date are not stated', () => {
    expect(() => check(papers, { hasReceipt: false })).toThrow('RECEIPT_UNSTATED');
  });
});

describe('terms', () => {
  test('nobody is verified for whom nobody acts today', () => {
    const over = [term('2022-01-01', '2026-03-01')];
    expect(() => next('documents-checked', 'verify', facts({ terms: over }))).toThrow('TERM_NOT_IN_FORCE');
    expect(() => next('lapsed', 'renew', facts({ terms: over }))).toThrow('TERM_NOT_IN_FORCE');
  });
  test('nothing lapses while somebody acts', () => {
    expect(() => next('expiring', 'termOver', facts())).toThrow('ORGANISATION_STATE_FORBIDS');
  });
});

describe('the state of a past day', () => {
  test('is the last one reached by its end', () => {
    const { states } = dossier();
    expect(['2026-01-04', '2026-01-19', '2026-01-20', '2026-01-31', '2026-02-01', '2030-01-01'].map((day) => stateOn(states, day))).toEqual(
      [undefined, 'declared', 'documents-checked', 'documents-checked', 'verified', 'verified'],
    );
  });
});

test('whatever happens, in whatever order, a dossier is in a known state, and no right is gained by the way', () => {
  const people = ['president', 'first clerk', 'second clerk', ''];
  const step = fc.record({
    event: fc.constantFrom(...organisationEvents),
    actorId: fc.constantFrom(...people),
    documents: fc.constantFrom(papers, papers.slice(1), [...papers, { kind: 'other', scan: 'pending' } as const]),
    hasReceipt: fc.boolean(),
    terms: fc.constantFrom([term('2025-01-10', '2028-01-09')], [term('2025-01-10', '2028-01-09', { isConfirmed: false })], []),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let state = organisationMachine.states[0]!;
      let checkedBy: string | null = null;
      for (const { event, ...given } of steps) {
        const now = facts({ ...given, checkedBy });
        const before = state;
        try {
          state = next(state, event, now);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
          expect(declaredErrors().has((error as DomainError).code)).toBe(true);
          continue;
        }
        expect(organisationStates).toContain(state);
        if (event === 'checkDocuments') checkedBy = given.actorId;
        if (state === 'declared') checkedBy = null;
        if (event === 'verify')
          expect([before, given.actorId === checkedBy, given.actorId === 'president']).toEqual(['documents-checked', false, false]);
        if (event === 'verify' || event === 'renew') expect(isActing(given.terms, now.day)).toBe(true);
        // good standing comes by a clerk's decision only, and time only takes it away
        if (isInGoodStanding(state) && !isInGoodStanding(before)) expect(['verify', 'renew']).toContain(event);
      }
    }),
    { numRuns: 1000 },
  );
});
