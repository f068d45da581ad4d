import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Translated } from '#kernel';
import type { ActionState } from './domain/action.ts';
import type { PlanState } from './domain/plan.ts';

@Entity('plan')
export class Plan {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'commune_id' }) communeId!: string;
  /** The law it was initiated under, kept for life; it says the kind. */
  @Column('text', { name: 'law_id' }) lawId!: string;
  @Column('text') status!: PlanState;
  /** How many times the council adopted it. */
  @Column('integer') version!: number;
  @Column('jsonb') titles!: Translated;
  /** The facts on which it rests, and what comes first; written by the team. */
  @Column('jsonb', { nullable: true }) diagnosis!: Translated | null;
  @Column('jsonb', { nullable: true }) priorities!: Translated | null;
  @Column('integer', { name: 'from_year' }) fromYear!: number;
  @Column('integer', { name: 'to_year' }) toYear!: number;
  /** ISO 4217. */
  @Column('text') currency!: string;
  /** The public meeting that opened it. */
  @Column('date', { name: 'meeting_on', nullable: true }) meetingOn!: Day | null;
  /** Of the latest version. */
  @Column('date', { name: 'adopted_on', nullable: true }) adoptedOn!: Day | null;
  @Column('date', { name: 'evaluated_on', nullable: true }) evaluatedOn!: Day | null;
  /** The last day whose dates have acted. */
  @Column('date', { name: 'called_until', nullable: true }) calledUntil!: Day | null;
  /** The authority's visa on the latest version. */
  @Column('text', { name: 'visa_ref', nullable: true }) visaRef!: string | null;
  @Column('date', { name: 'visa_on', nullable: true }) visaOn!: Day | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** An axis of a plan, or a programme within an axis. */
@Entity('plan_part')
export class PlanPart {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column('text') code!: string;
  @Column('jsonb') titles!: Translated;
}

@Entity('plan_action')
export class PlanAction {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('uuid', { name: 'part_id' }) partId!: string;
  /** Its short name within the plan, as in the sheet. */
  @Column('text') code!: string;
  @Column('jsonb') titles!: Translated;
  @Column('text', { name: 'search_text' }) searchText!: string;
  @Column('text') status!: ActionState;
  /** Percent. */
  @Column('integer') progress!: number;
  /** The service that carries it out; no person. */
  @Column('text', { nullable: true }) owner!: string | null;
  @Column('date', { name: 'starts_on', nullable: true }) startsOn!: Day | null;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn!: Day | null;
  /** The neighbourhood; the whole commune where there is none. */
  @Column('uuid', { name: 'territory_id', nullable: true }) territoryId!: string | null;
  /** Sustainable development goals, 1 to 17. */
  @Column('integer', { array: true }) sdgs!: number[];
  /** Whether it answers the plan's own diagnosis. */
  @Column('boolean', { name: 'from_diagnosis' }) fromDiagnosis!: boolean;
  /** Who said that it is done: somebody else verifies it. */
  @Column('uuid', { name: 'completed_by', nullable: true }) completedBy!: string | null;
  @Column('timestamptz', { name: 'moved_at' }) movedAt!: Date;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** Somebody says that an action was not done where it should be; an answer is owed. */
@Entity('plan_dispute')
export class PlanDispute {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'action_id' }) actionId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('uuid', { array: true }) photos!: string[];
  @Column('timestamptz', { name: 'filed_at' }) filedAt!: Date;
  @Column('date', { name: 'answer_due_on' }) answerDueOn!: Day;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  @Column('jsonb', { nullable: true }) answer!: Translated | null;
  /** Whether it was right: the action is open again. */
  @Column('boolean', { nullable: true }) upheld!: boolean | null;
}
