import { Module } from '@nestjs/common';
import { z } from 'zod';
import { definePolicy, type Tx, type UseCase } from '#platform';
import { IdentityModule, PersonalData, RetentionRules } from '#identity';
import type { SaidFacts } from '../domain/claimed-facts.ts';
import type { Eligibility } from '../domain/eligibility.ts';
import type { RollCategory } from '../domain/roll.ts';
import type { Freeze } from '../freeze.store.ts';
import { IdNumbers } from '../id-numbers.ts';
import type { FiledNumber } from '../number.store.ts';
import { RegisterModule } from '../register.module.ts';
import { type Question, Register } from '../register.ts';

const opinion = definePolicy('opinion-poll', {
  ask: { roles: ['citizen', 'clerk', 'system'], about: 'a procedure of a specimen asks the register' },
  open: { roles: ['administrator'], about: 'a procedure of a specimen opens and freezes a roll' },
  file: { roles: ['clerk'], about: 'a procedure of a specimen files numbers' },
  leave: { roles: ['citizen'], about: 'a person leaves' },
  sweep: { roles: ['system'], about: 'what is past its time is deleted' },
});

const paperOrPerson = z.object({
  personId: z.uuid().optional(),
  said: z.custom<SaidFacts>().optional(),
  question: z.custom<Question>(),
  fail: z.boolean().optional(),
});

/** A procedure asks, within its own transaction. */
export class AskRegister implements UseCase<z.infer<typeof paperOrPerson>, Eligibility> {
  readonly action = opinion.ask;
  readonly input = paperOrPerson;
  constructor(private readonly register: Register) {}

  async execute(tx: Tx, { personId, said, question, fail }: z.infer<typeof paperOrPerson>): Promise<Eligibility> {
    tx.authorize(this.action, {});
    const answer = said
      ? await this.register.eligibilityOnPaper(tx, said, question)
      : await this.register.eligibility(tx, personId!, question);
    if (fail) throw new Error('the act failed after the question');
    return answer;
  }
}

/** The same about many people at once. */
export class AskAboutMany implements UseCase<{ personIds: string[]; question: Question }, Record<string, number>> {
  readonly action = opinion.ask;
  readonly input = z.object({ personIds: z.array(z.uuid()), question: z.custom<Question>() });
  constructor(private readonly register: Register) {}

  async execute(tx: Tx, { personIds, question }: { personIds: string[]; question: Question }): Promise<Record<string, number>> {
    tx.authorize(this.action, {});
    const answers: Record<string, number> = {};
    for (const { answer } of (await this.register.eligibilities(tx, personIds, question)).values())
      answers[answer] = (answers[answer] ?? 0) + 1;
    return answers;
  }
}

const opening = z.object({
  pollId: z.uuid(),
  communeId: z.uuid(),
  on: z.iso.date(),
  category: z.custom<RollCategory>(),
  fail: z.boolean().optional(),
});

/** A procedure opens and freezes the roll of its commune. */
export class OpenPoll implements UseCase<z.infer<typeof opening>, Freeze> {
  readonly action = opinion.open;
  readonly input = opening;
  constructor(private readonly register: Register) {}

  async execute(tx: Tx, { pollId, communeId, on, category, fail }: z.infer<typeof opening>): Promise<Freeze> {
    tx.authorize(this.action, {});
    const freeze = await this.register.freeze(tx, { type: 'poll', id: pollId }, { territoryId: communeId, category, on });
    if (fail) throw new Error('the poll was not opened');
    return freeze;
  }
}

const filing = z.object({
  pollId: z.uuid(),
  communeId: z.uuid(),
  itemId: z.uuid().optional(),
  typed: z.string().optional(),
  decidedOn: z.iso.date().optional(),
});
type Filing = z.infer<typeof filing>;

/** A procedure whose law wants numbers on the filed list: keeps one, reads all, or is decided. */
export class FilePoll implements UseCase<Filing, FiledNumber[] | string | null> {
  readonly action = opinion.file;
  readonly input = filing;
  constructor(private readonly numbers: IdNumbers) {}

  async execute(tx: Tx, { pollId, communeId, itemId, typed, decidedOn }: Filing): Promise<FiledNumber[] | string | null> {
    const subject = { type: 'poll', id: pollId };
    tx.authorize(this.action, {}, subject);
    if (decidedOn) return this.numbers.decided(tx, subject, communeId, decidedOn);
    if (!itemId) return this.numbers.forFiling(tx, subject);
    if (typed) await this.numbers.keep(tx, { subject, communeId, itemId, typed, legalRef: 'specimen law, art. 1' });
    else await this.numbers.forget(tx, subject, itemId);
    return null;
  }
}

const nothing = z.object({}) as unknown as z.ZodType<Record<string, never>>;

/** A person leaves, and every feature erases what it may. */
export class Leave implements UseCase<Record<string, never>, string[]> {
  readonly action = opinion.leave;
  readonly input = nothing;
  constructor(private readonly data: PersonalData) {}

  execute(tx: Tx): Promise<string[]> {
    tx.authorize(this.action, {});
    return this.data.erase(tx, tx.actor.id);
  }
}

/** The worker deletes claims that are past their time. */
export class SweepClaims implements UseCase<Record<string, never>, number> {
  readonly action = opinion.sweep;
  readonly input = nothing;
  constructor(private readonly rules: RetentionRules) {}

  execute(tx: Tx): Promise<number> {
    tx.authorize(this.action, {});
    const { days, sweep } = this.rules.get('claims')!;
    return sweep(tx, new Date(tx.now.getTime() - days * 86_400_000), 100);
  }
}

const asking = [AskRegister, AskAboutMany, OpenPoll].map((type) => ({
  provide: type,
  inject: [Register],
  useFactory: (register: Register) => new type(register),
}));
const numbering = { provide: FilePoll, inject: [IdNumbers], useFactory: (numbers: IdNumbers) => new FilePoll(numbers) };

const leaving = { provide: Leave, inject: [PersonalData], useFactory: (data: PersonalData) => new Leave(data) };
const sweeping = { provide: SweepClaims, inject: [RetentionRules], useFactory: (rules: RetentionRules) => new SweepClaims(rules) };

@Module({ imports: [RegisterModule, IdentityModule], providers: [...asking, numbering, leaving, sweeping] })
export class PollModule {}
