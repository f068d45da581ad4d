import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dayOf, DomainError, typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { PaperSigners, type ProcedureQuestion, Register, type SaidFacts } from '#register';
import { BallotBoxStore } from '../ballot-box.store.ts';
import type { Budget } from '../budget.entity.ts';
import { BudgetStore } from '../budget.store.ts';
import { budgetPolicy } from '../budgets.policy.ts';
import { isVotingTime } from '../domain/phase-dates.ts';
import { VoteCalendars } from '../vote-calendars.ts';
import { VoterMarkStore } from '../voter-mark.store.ts';

/** Who wants to vote: somebody with an account, or whom an identity card shows. */
type Who = { readonly personId: string } | { readonly said: SaidFacts };

interface Admitted {
  readonly budgetId: string;
  /** The account; null where none is known to be this person. */
  readonly voterId: string | null;
  /** Code of the line of the roll, of this vote alone; left out where no roll is asked. */
  readonly voterTag?: string;
}

/** Whether somebody may vote, asked of the frozen roll. It answers yes or no, and gives a code by which the same person is known again. */
@Injectable()
export class VoterCheck {
  constructor(
    private readonly budgets: BudgetStore,
    private readonly calendars: VoteCalendars,
    private readonly register: Register,
    private readonly signers: PaperSigners,
  ) {}

  /** Throws VOTING_CLOSED; VOTER_NOT_ELIGIBLE, with the register's reason; BALLOT_ROLL_NEEDED for who has no account where no roll is asked. */
  async admit(tx: Tx, action: string, budgetId: string, who: Who): Promise<Admitted> {
    const calendar = await this.calendars.of(budgetId);
    const budget = await this.budgets.holdOpen(tx, budgetId);
    tx.authorize(action, budget, { type: 'budget', id: budgetId });
    if (budget.status !== 'voting' || !isVotingTime(budget.regulation.phases, calendar, tx.now)) throw new DomainError('VOTING_CLOSED');
    const question = questionOf(budget, dayOf(tx.now, calendar.timeZone));
    if (question) return { budgetId, ...(await this.askRegister(tx, who, question)) };
    if ('said' in who) throw new DomainError('BALLOT_ROLL_NEEDED', {}, 'voter');
    return { budgetId, voterId: who.personId };
  }

  private async askRegister(tx: Tx, who: Who, question: ProcedureQuestion): Promise<{ voterId: string | null; voterTag: string }> {
    const isOnPaper = 'said' in who;
    const { answer, reason } = isOnPaper
      ? await this.register.eligibilityOnPaper(tx, who.said, question)
      : await this.register.eligibility(tx, who.personId, question);
    if (answer !== 'yes') throw new DomainError('VOTER_NOT_ELIGIBLE', { reason });
    const { voter, personId } = isOnPaper
      ? await this.signers.onPaper(tx, who.said, question)
      : { voter: await this.signers.ofPerson(tx, who.personId, question), personId: who.personId };
    if (!voter) throw new DomainError('VOTER_NOT_ELIGIBLE', { reason: 'several-lines' });
    return { voterId: personId, voterTag: voter.toString('hex') };
  }
}

function questionOf({ id, communeId, regulation: { eligibility } }: Budget, on: string): ProcedureQuestion | undefined {
  if (eligibility.kind === 'declared') return undefined;
  const { category, minAge, minMonthsRegistered } = eligibility;
  return { territoryId: communeId, on, category, minAge, minMonthsRegistered, subject: { type: 'budget', id } };
}

const own = z.object({ budgetId: z.uuid() });

/** Admits a voter to the box. What is voted is not known here. */
@Injectable()
export class AdmitVoter implements UseCase<z.infer<typeof own>, Omit<Admitted, 'voterId'>> {
  readonly action = budgetPolicy.vote;
  readonly input = own;

  constructor(private readonly voters: VoterCheck) {}

  async execute(tx: Tx, { budgetId }: z.infer<typeof own>): Promise<Omit<Admitted, 'voterId'>> {
    const { voterId: _, ...admitted } = await this.voters.admit(tx, this.action, budgetId, { personId: tx.actor.id });
    return admitted;
  }
}

const said = z.object({
  nameLatin: typedText(2, 120).nullish(),
  nameArabic: typedText(2, 120).nullish(),
  birth: typedText(4, 12),
  idNumber: typedText(1, 30).nullish(),
});
/** A voter at the desk, by account or by what the identity card says; it is asked of the register and forgotten. */
const another = z.union([
  z.object({ budgetId: z.uuid(), voterId: z.uuid() }),
  z.object({ budgetId: z.uuid(), voterId: z.null().optional(), voter: said }),
]);
type Another = z.output<typeof another>;

const whoIs = (given: Another): Who => ('voter' in given ? { said: given.voter } : { personId: given.voterId });

/** Admits somebody whom a clerk helps to vote, identity card seen; the same roll answers, and the same mark is made. */
@Injectable()
export class AdmitVoterAtDesk implements UseCase<Another, Admitted> {
  readonly action = budgetPolicy.assistVote;
  readonly input = another as z.ZodType<Another>;

  constructor(private readonly voters: VoterCheck) {}

  execute(tx: Tx, given: Another): Promise<Admitted> {
    return this.voters.admit(tx, this.action, given.budgetId, whoIs(given));
  }
}

/**
 * Somebody is given a ballot of paper, identity card seen: marked from now on, and the paper goes into a box without a name. Throws
 * ALREADY_VOTED.
 */
@Injectable()
export class GivePaperBallot implements UseCase<Another, { id: string }> {
  readonly action = budgetPolicy.givePaper;
  readonly input = another as z.ZodType<Another>;

  constructor(
    private readonly voters: VoterCheck,
    private readonly boxes: BallotBoxStore,
    private readonly marks: VoterMarkStore,
  ) {}

  async execute(tx: Tx, given: Another): Promise<{ id: string }> {
    const { budgetId, voterId, voterTag = null } = await this.voters.admit(tx, this.action, given.budgetId, whoIs(given));
    await this.boxes.lock(tx, budgetId);
    if (!(await this.marks.mark(tx, budgetId, { voterId, voterTag }, 'paper'))) throw new DomainError('ALREADY_VOTED');
    return { id: budgetId };
  }
}
