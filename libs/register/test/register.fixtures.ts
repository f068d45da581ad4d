import { Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import { features } from '#features';
import { Actor, newId } from '#kernel';
import { ActorSource, Config, GraphqlModule, PlatformModule } from '#platform';
import { GrantReader, PersonReader } from '#identity';
import { cloneDatabase, startApp, TestApi, type TestApp, testConfig, type TestCommune, World } from '#testing';
import type { SaidFacts } from '../domain/claimed-facts.ts';
import type { Eligibility } from '../domain/eligibility.ts';
import type { RollCategory } from '../domain/roll.ts';
import type { Freeze } from '../freeze.store.ts';
import type { Question } from '../register.ts';
import { RegisterReader } from '../register.reader.ts';
import { RollImport, type RollRead } from '../roll-import.ts';
import type { RollVersion } from '../roll.store.ts';
import { ClaimRollEntry, type Recorded } from '../use-cases/claim-roll-entry.ts';
import { ConfirmRoll } from '../use-cases/enforce-roll.ts';
import { SetRegisterSettings } from '../use-cases/set-register-settings.ts';
import { ConfirmClaim } from '../use-cases/settle-claim.ts';
import { AskRegister, OpenPoll, PollModule } from './poll.fixtures.ts';

/** A commune with its staff, in which the tests of one file live. */
export interface Town extends TestCommune {
  readonly administrator: Actor;
  readonly clerk: Actor;
  readonly otherClerk: Actor;
}

interface RollOf {
  readonly asOf?: string;
  readonly category?: RollCategory;
}

@Module({ imports: [PlatformModule, GraphqlModule, ...features, PollModule] })
class RegisterApi {}

/** The register over HTTP, with a procedure that asks it. Who acts is named by the header that the harness sends. */
async function startHttp(): Promise<TestApi> {
  const database = await cloneDatabase();
  const builder = Test.createTestingModule({ imports: [RegisterApi] });
  const module = await builder.overrideProvider(Config).useValue(testConfig(database)).compile();
  const http = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ genReqId: () => newId() }), { logger: false });
  await http.init();
  await http.getHttpAdapter().getInstance().ready();
  const grants = http.get(GrantReader, { strict: false });
  http.get(ActorSource).register(async ({ headers }) => {
    const id = headers['x-test-person'];
    return typeof id === 'string' ? Actor.person(id, await grants.inForce(id)) : Actor.anonymous;
  });
  return new TestApi(http, database, { statements: 0 });
}

/** The register in a process of its own, with what tests do again and again. */
export class RegisterWorld<App extends TestApp = TestApp> {
  private constructor(
    readonly app: App,
    readonly world: World,
  ) {}

  static async start(): Promise<RegisterWorld> {
    return this.of(await startApp([PollModule]));
  }

  static async overHttp(): Promise<RegisterWorld<TestApi>> {
    return this.of(await startHttp());
  }

  private static async of<App extends TestApp>(app: App): Promise<RegisterWorld<App>> {
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

  /** Imported by the administrator, and put in force by a clerk. */
  async roll(town: Town, text: string, facts: RollOf = {}): Promise<RollVersion> {
    const { actId, id } = await this.readRoll(town, text, facts);
    await this.app.run(ConfirmRoll, town.clerk, { actId });
    return this.app.get(RegisterReader).version(town.administrator, id);
  }

  /** Imported, and not yet confirmed by anybody. */
  readRoll(town: Town, text: string, { asOf = '2026-01-01', category = 'resident' }: RollOf = {}): Promise<RollRead> {
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
    return (await this.app.get(PersonReader).own(id))!.email!;
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
