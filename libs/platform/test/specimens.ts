import { Injectable, Module } from '@nestjs/common';
import { Client } from 'pg';
import { z } from 'zod';
import { DomainError } from '#kernel';
import { type Act, type CrowdUseCase, definePolicy, defineMessages, HandlerRegistry, message, on, type Tx, type UseCase } from '#platform';

/** A tiny feature on which the platform is tested: a note that can be written, and what follows from it. */
const notePolicy = definePolicy('note', {
  write: { roles: ['citizen', 'system'], about: 'specimen' },
  forget: { roles: ['citizen'], about: 'specimen' },
  file: { roles: ['clerk'], when: (actor, row: { communeId: string }) => actor.holds('clerk', row.communeId), about: 'specimen' },
  echo: { roles: ['system'], about: 'specimen' },
});

const noteMessages = defineMessages('note', { written: z.object({ noteId: z.string(), text: z.string() }) });

/** Makes the specimen's table in a database of a spec, as a migration would. */
export async function makeNoteTable(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('CREATE TABLE note (id text PRIMARY KEY, text text NOT NULL, echoes integer NOT NULL DEFAULT 0)');
  await owner.query('GRANT ALL ON note TO jamaa_app');
  await owner.end();
}

const writing = z.object({ id: z.string().max(40), text: z.string().min(2).max(200), fail: z.boolean().default(false) });
type Writing = z.output<typeof writing>;

@Injectable()
export class WriteNote implements UseCase<Writing, { id: string }> {
  readonly action = notePolicy.write;
  readonly input = writing as z.ZodType<Writing>;

  async execute(tx: Tx, { id, text, fail }: Writing): Promise<{ id: string }> {
    tx.authorize(this.action, {});
    await tx.manager.query('INSERT INTO note (id, text) VALUES ($1, $2)', [id, text]);
    tx.emit(message(noteMessages.written, { noteId: id, text }));
    if (fail) throw new Error('the roof fell in');
    return { id };
  }
}

/** Writes what a crowd brings at once. A text that says so is refused, or breaks the statement for everybody in it. */
@Injectable()
export class PinNote implements CrowdUseCase<Writing, { id: string }> {
  readonly action = notePolicy.write;
  readonly input = writing as z.ZodType<Writing>;
  /** How many acts came together, transaction by transaction. */
  readonly sizes: number[] = [];

  async executeTogether(acts: readonly Act<Writing>[]): Promise<({ id: string } | DomainError)[]> {
    this.sizes.push(acts.length);
    const kept = acts.filter(({ input }) => input.text !== 'refuse me');
    for (const { tx, input } of kept) {
      tx.authorize(this.action, {});
      tx.emit(message(noteMessages.written, { noteId: input.id, text: input.text }));
    }
    await acts[0]!.tx.manager.query('INSERT INTO note (id, text) SELECT * FROM unnest($1::text[], $2::text[])', [
      kept.map(({ input }) => input.id),
      kept.map(({ input }) => (input.fail ? null : input.text)),
    ]);
    return acts.map((act) => (kept.includes(act) ? { id: act.input.id } : new DomainError('NOT_FOUND')));
  }
}

/** Writes, and forgets to ask whether it may. */
@Injectable()
export class CarelessNote implements UseCase<Writing, void> {
  readonly action = notePolicy.forget;
  readonly input = writing as z.ZodType<Writing>;

  async execute(tx: Tx, { id, text }: Writing): Promise<void> {
    await tx.manager.query('INSERT INTO note (id, text) VALUES ($1, $2)', [id, text]);
  }
}

const filing = z.object({ communeId: z.uuid() });

@Injectable()
export class FileNote implements UseCase<z.infer<typeof filing>, void> {
  readonly action = notePolicy.file;
  readonly input = filing;

  async execute(tx: Tx, row: z.infer<typeof filing>): Promise<void> {
    tx.authorize(this.action, row);
  }
}

const pair = z.object({ first: z.string(), second: z.string() });

/** Locks two notes, one after the other: two of these in opposite order meet in a deadlock. */
@Injectable()
export class TouchBoth implements UseCase<z.infer<typeof pair>, void> {
  readonly action = notePolicy.write;
  readonly input = pair;

  async execute(tx: Tx, { first, second }: z.infer<typeof pair>): Promise<void> {
    tx.authorize(this.action, {});
    for (const id of [first, second]) {
      await tx.manager.query('UPDATE note SET echoes = echoes + 1 WHERE id = $1', [id]);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }
}

const echo = z.object({ noteId: z.string() });

/** What a worker does about a note: an effect that shows when it happens twice. */
@Injectable()
export class EchoNote implements UseCase<z.infer<typeof echo>, void> {
  readonly action = notePolicy.echo;
  readonly input = echo;

  async execute(tx: Tx, { noteId }: z.infer<typeof echo>): Promise<void> {
    tx.authorize(this.action, {});
    await tx.manager.query('UPDATE note SET echoes = echoes + 1 WHERE id = $1', [noteId]);
  }
}

@Module({ providers: [WriteNote, PinNote, CarelessNote, FileNote, TouchBoth, EchoNote] })
export class NoteModule {
  constructor(handlers: HandlerRegistry) {
    handlers.register(on(noteMessages.written, 'echo-note', EchoNote, ({ noteId }) => ({ noteId })));
  }
}
