import type { BallotKind, RegulationInput, RollCategory } from '#generated/contract.ts';
import { languages } from '../i18n/languages.ts';
import { centsOf, inField } from './amount.ts';
import { phaseNames, type Regulation } from './regulation.ts';

/** Fields of the form by their names. */
export type Fields = Readonly<Record<string, string[]>>;

/** Rows for envelopes that the form offers beyond those that are filled. */
const spareRows = 2;
export const rowsOf = (fields: Fields): number => 1 + spareRows + Math.max(0, ...Object.keys(fields).flatMap(rowOfName));
const rowOfName = (name: string): number[] => {
  const found = /^envelope\.(\d+)\.money$/.exec(name);
  return found ? [Number(found[1])] : [];
};

/** A regulation as the fields of the form that edits it. */
export function fieldsOf({ ballot, eligibility, envelopes, ...regulation }: Regulation): Fields {
  const rows = envelopes.flatMap(({ id, names, budget }, row) => [
    [`envelope.${row}.id`, id],
    [`envelope.${row}.money`, inField(budget)],
    ...languages.map((one) => [`envelope.${row}.name.${one}`, names[one] ?? '']),
  ]);
  const plain: Record<string, string | number | null | undefined> = {
    currency: regulation.currency,
    kind: ballot.kind,
    min: ballot.min,
    max: ballot.kind === 'approval' ? ballot.max : undefined,
    total: ballot.kind === 'points' ? ballot.total : undefined,
    maxPerProject: ballot.kind === 'points' ? ballot.maxPerProject : undefined,
    rule: regulation.rule,
    ties: regulation.ties,
    envelopeChoice: regulation.envelopeChoice,
    eligibility: eligibility.kind,
    category: eligibility.kind === 'roll' ? eligibility.category : undefined,
    minAge: eligibility.kind === 'roll' ? eligibility.minAge : undefined,
    quorumOfProjects: regulation.quorumOfProjects,
    maxProjectCost: inField(regulation.maxProjectCost),
    fewerThan: regulation.smallEnvelopes.fewerThan,
    handling: regulation.smallEnvelopes.handling,
    ...regulation.phases,
  };
  return Object.fromEntries([...Object.entries(plain), ...rows].map(([name, one]) => [name, [String(one ?? '')]]));
}

/** What the form says, as the API takes it; a number that is none becomes −1, which the API refuses with its own words. */
export function inputOf(fields: Fields): RegulationInput {
  const text = (name: string): string => fields[name]?.[0]?.trim() ?? '';
  const number = (name: string): number => (/^\d{1,6}$/.test(text(name)) ? Number(text(name)) : -1);
  const kind = text('kind') as BallotKind;
  const isRoll = text('eligibility') === 'roll';
  return {
    currency: text('currency') || 'MAD',
    ballot: {
      kind,
      min: number('min'),
      ...(kind === 'approval' ? { max: number('max') } : {}),
      ...(kind === 'points' ? { total: number('total'), maxPerProject: number('maxPerProject') } : {}),
    },
    rule: text('rule'),
    ties: text('ties') === 'lexicographic' ? 'lexicographic' : 'official_then_lot',
    envelopes: envelopesOf(text, rowsOf(fields)),
    envelopeChoice: text('envelopeChoice') === 'all' ? 'all' : 'one',
    eligibility: isRoll
      ? { kind: 'roll', category: (text('category') || 'resident') as RollCategory, minAge: text('minAge') ? number('minAge') : null }
      : { kind: 'declared' },
    secrecy: 'sealed',
    quorumOfProjects: number('quorumOfProjects'),
    maxProjectCost: centsOf(text('maxProjectCost')),
    smallEnvelopes: { fewerThan: number('fewerThan'), handling: text('handling') === 'merge' ? 'merge' : 'late' },
    phases: Object.fromEntries(phaseNames.map((name) => [name, text(name)])) as unknown as RegulationInput['phases'],
  };
}

/** Rows that were left empty are no envelopes. */
const envelopesOf = (text: (name: string) => string, rows: number): RegulationInput['envelopes'] =>
  Array.from({ length: rows }, (_, row) => ({
    id: text(`envelope.${row}.id`) || `e${row + 1}`,
    names: Object.fromEntries(
      languages.flatMap((one) => (text(`envelope.${row}.name.${one}`) ? [[one, text(`envelope.${row}.name.${one}`)]] : [])),
    ),
    budget: centsOf(text(`envelope.${row}.money`)) ?? 0,
  })).filter(({ names, budget }) => budget !== 0 || Object.keys(names).length > 0);

/** What a new regulation begins with. */
export const freshFields: Fields = {
  currency: ['MAD'],
  kind: ['approval'],
  min: ['1'],
  max: ['3'],
  rule: ['mes-cost-add1'],
  ties: ['official-then-lot'],
  envelopeChoice: ['one'],
  eligibility: ['roll'],
  category: ['resident'],
  minAge: ['16'],
  quorumOfProjects: ['3'],
  fewerThan: ['10'],
  handling: ['late'],
};
