import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Translated } from '#kernel';
import type { AuthorKind, ProjectState } from './domain/project.ts';

/** One appeal a project, against a refusal or a finding that it cannot be built. */
export interface Appeal {
  readonly grounds: string;
  readonly filedAt: string;
  readonly granted?: boolean;
  readonly reasons?: Translated;
}

/** PostgreSQL gives 64-bit numbers as text; amounts stay far below 2^53 cents. */
const cents = {
  from: (value: string | null): number | null => (value === null ? null : Number(value)),
  to: (value: number | null | undefined): number | null | undefined => value,
};

@Entity('budget_project')
export class BudgetProject {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'budget_id' }) budgetId!: string;
  /** Short, for paper and desk. */
  @Column('integer') number!: number;
  /** The id it has in files: its number, or what an imported file called it. */
  @Column('text') reference!: string;
  @Column('text', { name: 'envelope_id' }) envelopeId!: string;
  @Column('text') status!: ProjectState;
  @Column('text', { name: 'author_kind' }) authorKind!: AuthorKind;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId!: string | null;
  /** The association that proposes, by somebody who represents it. */
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  /** Of a group, an association or a sheet of paper; a resident's own name is not shown. */
  @Column('text', { name: 'author_name', nullable: true }) authorName!: string | null;
  @Column('jsonb') titles!: Translated;
  @Column('jsonb') bodies!: Translated;
  @Column('bigint', { name: 'estimate_cents', nullable: true, transformer: cents }) estimateCents!: number | null;
  /** Set by the technical service; frozen with the ballot. */
  @Column('bigint', { name: 'price_cents', nullable: true, transformer: cents }) priceCents!: number | null;
  @Column('jsonb', { nullable: true }) reasons!: Translated | null;
  /** Proposed by an officer; done with the consent of the author. */
  @Column('uuid', { name: 'merge_into', nullable: true }) mergeInto!: string | null;
  @Column('jsonb', { nullable: true }) appeal!: Appeal | null;
  @Column('integer', { name: 'reserve_place', nullable: true }) reservePlace!: number | null;
  @Column('bigint', { name: 'planned_cents', transformer: cents }) plannedCents!: number;
  @Column('bigint', { name: 'committed_cents', transformer: cents }) committedCents!: number;
  @Column('bigint', { name: 'paid_cents', transformer: cents }) paidCents!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
