import { packById } from '#rulepacks';
import type { DossierFacts } from './petition-conditions.ts';
import type { Term } from './terms.ts';

export const morocco = packById('ma-commune-2016');
export const ouedLaou = '0198a000-0000-7000-8000-000000000001';
export const tetouan = '0198a000-0000-7000-8000-000000000002';

/** A confirmed term. */
export const term = (fromDay: string, toDay: string, more: Partial<Term> = {}): Term => ({
  memberId: `${fromDay} ${toDay}`,
  fromDay,
  toDay,
  endedOn: null,
  isConfirmed: true,
  ...more,
});

/** An association of Oued Laou, founded and declared on 1 March 2020, verified on 1 February 2026, its president elected for three years. */
export const dossier = (more: Partial<DossierFacts> = {}): DossierFacts => ({
  foundedOn: '2020-03-01',
  receiptOn: '2020-03-01',
  places: [{ kind: 'seat', communeId: ouedLaou, fromDay: '2020-03-01', toDay: null, isConfirmed: true }],
  terms: [term('2025-01-10', '2028-01-09')],
  states: [
    { legalDay: '2026-01-05', toStatus: 'declared' },
    { legalDay: '2026-01-20', toStatus: 'documents-checked' },
    { legalDay: '2026-02-01', toStatus: 'verified' },
  ],
  purposeTags: ['water', 'women'],
  ...more,
});
