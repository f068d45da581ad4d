import { Module } from '@nestjs/common';
import { Client } from 'pg';
import { z } from 'zod';
import { Actor, newId } from '#kernel';
import { definePolicy, type Tx, type UseCase } from '#platform';
import { PersonReader } from '#identity';
import { startApp, type TestApp, type TestCommune, World } from '#testing';
import type { SaidFacts } from '../domain/claimed-facts.ts';
import type { Eligibility } from '../domain/eligibility.ts';
import type { RollCategory } from '../domain/roll.ts';
import type { Freeze } from '../freeze.store.ts';
import { RegisterModule } from '../register.module.ts';
import { type Question, Register } from '../register.ts';
import { RollImport } from '../roll-import.ts';
import type { RollVersion } from '../roll.store.ts';
import { ClaimRollEntry, type Recorded } from '../use-cases/claim-roll-entry.ts';
import { SetRegisterSettings } from '../use-cases/set-register-settings.ts';
import { ConfirmClaim } from '../use-cases/settle-claim.ts';

const opinion = definePolicy('opinion-poll', {
  ask: { roles: ['citizen', 'clerk', 'system'], about: 'a procedure of a specimen asks the register' },
  open: { roles: ['administrator'], about: 'a procedure of a specimen opens and freezes a roll' },
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

/** The same for many people in one transaction. */
export class AskOften implements UseCase<{ questions: { personId: string; question: Question }[] }, Record<string, number>> {
  readonly action = opinion.ask;
  readonly input = z.object({ questions: z.custom<{ personId: string; question: Question }[]>() });
  constructor(private readonly register: Register) {}

  async execute(tx: Tx, { questions }: { questions: { personId: string; question: Question }[] }): Promise<Record<string, number>> {
    tx.authorize(this.action, {});
    const answers: Record<string, number> = {};
    for (const { personId, question } of questions) {
      const { answer } = await this.register.eligibility(tx, personId, question);
      answers[answer] = (answers[answer] ?? 0) + 1;
    }
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

const asking = [AskRegister, AskOften, OpenPoll].map((type) => ({
  provide: type,
  inject: [Register],
  useFactory: (register: Register) => new type(register),
}));

@Module({ imports: [RegisterModule], providers: asking })
export class PollModule {}

/** A commune with its staff, in which the tests of one file live. */
export interface Town extends TestCommune {
  readonly administrator: Actor;
  readonly clerk: Actor;
  readonly otherClerk: Actor;
}

/** The register in a process of its own, with what tests do again and again. */
export class RegisterWorld {
  private constructor(
    readonly app: TestApp,
    readonly world: World,
  ) {}

  static async start(changes: NodeJS.ProcessEnv = {}): Promise<RegisterWorld> {
    const app = await startApp([PollModule], changes);
    await app.at('2026-03-02T09:00:00Z');
    return new RegisterWorld(app, new World(app));
  }

  /** With the authorisation of the data-protection authority, unless told otherwise. */
  async town({ authorised = true } = {}): Promise<Town> {
    const commune = await this.world.commune();
    const [administrator, clerk, otherClerk] = [
      await this.world.staff('administrator', commune.id),
      await this.world.staff('clerk', commune.id),
      await this.world.staff('clerk', commune.id),
    ];
    const town = { ...commune, administrator, clerk, otherClerk };
    if (authorised) await this.authorise(town);
    return town;
  }

  async authorise({ id, administrator }: Town, more: object = {}): Promise<void> {
    const cndp = { number: 'A-PO-999/2025', grantedOn: '2025-11-03' };
    const settings = { communeId: id, cndp, numberRetentionDays: 90, rollRetentionDays: 365, ...more };
    await this.app.run(SetRegisterSettings, administrator, settings);
  }

  roll(town: Town, text: string, facts: { asOf?: string; category?: RollCategory } = {}): Promise<RollVersion> {
    const { asOf = '2026-01-01', category = 'resident' } = facts;
    return this.app.get(RollImport).run(town.administrator, { communeId: town.id, category, asOf }, bytes(text));
  }

  ask(personId: string, question: Partial<Question> & { territoryId: string }, actor = Actor.person(personId)): Promise<Eligibility> {
    return this.app.run(AskRegister, actor, { personId, question: { on: '2026-03-02', category: 'resident', ...question } });
  }

  claim(person: Actor, town: Town, facts: SaidFacts, requestId = newId()): Promise<Recorded> {
    return this.app.run(ClaimRollEntry, person, { requestId, communeId: town.id, facts });
  }

  /** A citizen whom the clerk has recognised at the counter. */
  async recognised(town: Town, facts: SaidFacts): Promise<Actor> {
    const person = await this.world.citizen();
    const { reference } = await this.claim(person, town, facts);
    await this.app.run(ConfirmClaim, town.clerk, { reference });
    return person;
  }

  async mailboxOf({ id }: Actor): Promise<string> {
    return (await this.app.get(PersonReader).own(id))!.email;
  }

  open(town: Town, pollId: string, more: { on?: string; category?: RollCategory; fail?: boolean } = {}): Promise<Freeze> {
    return this.app.run(OpenPoll, town.administrator, { pollId, communeId: town.id, on: '2026-03-02', category: 'resident', ...more });
  }

  /** Looks into the register as its owner may. */
  async look<Row>(sql: string, params: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.app.database.ownerUrl });
    await client.connect();
    try {
      return (await client.query(sql, params)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  close = (): Promise<void> => this.app.close();
}

/** A text in pieces, as it comes over a network. */
export async function* bytes(text: string, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}
