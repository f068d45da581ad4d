import { Module } from '@nestjs/common';
import { z } from 'zod';
import {
  ApplyCharterDeadline,
  InitiateCharter,
  OpenCharterConsultation,
  RecordCharterWorkshop,
  SendCharterToCouncil,
  StartCharterDiagnosis,
  StartCharterDrafting,
  WriteCharterVersion,
} from '#charters';
import { DocumentReader } from '#documents';
import { AddAgendaItem, ConveneSession, FreezeAgenda, OpenAgenda, OpenSession, PlanSession } from '#councils';
import { codeOfStep, ConfirmSecondFactor, GrantRole, PersonReader, StartSecondFactor, stepOf } from '#identity';
import { Actor, newId, type StaffRole } from '#kernel';
import {
  AdmitPetition,
  CountSignatures,
  DraftPetition,
  OpenCollection,
  PrintSignatureSheet,
  ReferToBureau,
  SchedulePetition,
  SignPetition,
  SubmitPetition,
} from '#petitions';
import { Clock, definePolicy, FileIntake, type Tx, type UseCase } from '#platform';
import { ConfirmRoll, Register, RegisterModule, RollImport } from '#register';
import type { TestApi } from './test-api.ts';
import { type CommuneFacts, type TestCommune, World } from './world.ts';

const specimen = definePolicy('specimen-freeze', { freeze: { roles: ['system'], about: 'a specimen freezes a roll' } });
const freezing = z.object({ communeId: z.uuid() });

/** A procedure that freezes the roll of its commune. */
class FreezeRoll implements UseCase<z.infer<typeof freezing>, { id: string }> {
  readonly action = specimen.freeze;
  readonly input = freezing;
  constructor(private readonly register: Register) {}

  async execute(tx: Tx, { communeId }: z.infer<typeof freezing>): Promise<{ id: string }> {
    tx.authorize(this.action, {});
    const question = { territoryId: communeId, category: 'resident', on: '2026-03-02' } as const;
    const { id } = await this.register.freeze(tx, { type: 'specimen', id: newId() }, question);
    return { id };
  }
}

const provider = { provide: FreezeRoll, inject: [Register], useFactory: (register: Register) => new FreezeRoll(register) };
@Module({ imports: [RegisterModule], providers: [provider] })
export class FreezeSpecimen {}

const words = {
  titles: { fr: 'Un éclairage pour la rue des Oliviers' },
  bodies: { fr: 'Nous demandons au conseil d’installer un éclairage public dans la rue des Oliviers.' },
  authoritativeLanguage: 'fr',
};

const workshop = {
  ...{ places: { fr: 'Maison des jeunes' }, themes: { fr: 'Transparence' }, total: 12 },
  attendance: { sex: { women: 7, men: 5 }, age: { from18To34: 12 }, disability: { without: 12 } },
};

const scan = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n', 'latin1');

/** A commune whose staff hold every role at once, so that what refuses an act is never a role but the person. */
export class LegalActsWorld {
  commune!: TestCommune;
  first!: Actor;
  second!: Actor;
  petitioner!: Actor;
  private readonly world: World;
  private signers: Actor[] = [];
  private readonly mailboxes: string[] = [];

  constructor(readonly api: TestApi) {
    this.world = new World(api);
  }

  async settle(): Promise<this> {
    await this.api.at('2026-03-02T09:00:00Z');
    this.commune = await this.world.commune();
    [this.first, this.second, this.petitioner] = [await this.holderOfAll(), await this.holderOfAll(), await this.world.citizen()];
    for (let n = 0; n < 100; n++) this.signers.push(await this.world.citizen(`Citoyen ${n}`));
    return this;
  }

  private async holderOfAll(): Promise<Actor> {
    const email = `all${newId()}@jamaa.test`;
    this.mailboxes.push(email);
    return this.grantAll(email, this.commune.id);
  }

  private async grantAll(email: string, territoryId: string): Promise<Actor> {
    const roles: readonly StaffRole[] = ['clerk', 'bureau-member', 'council-president', 'secretary', 'administrator'];
    let personId = '';
    for (const role of roles) {
      const grant = { email, name: 'Toutes fonctions', locale: 'fr', role, territoryId, fromDay: '2000-01-01' };
      personId = (await this.api.run(GrantRole, Actor.system('test'), grant)).personId;
    }
    return this.world.actor(personId);
  }

  /** Another commune, in which both hold every role too. */
  async otherCommune(facts: CommuneFacts = {}): Promise<string> {
    const { id } = await this.world.commune(facts);
    for (const email of this.mailboxes) await this.grantAll(email, id);
    return id;
  }

  /** Under a law that asks for an answer: the authority has the petition before it. */
  async toBeAnswered(): Promise<string> {
    const communeId = await this.otherCommune({ countryCode: 'CD', timeZone: 'Africa/Kinshasa' });
    const draft = { communeId, representativeName: 'Salma Idrissi', ...words };
    const { id: petitionId } = await this.api.run(DraftPetition, this.petitioner, draft);
    await this.api.run(OpenCollection, this.petitioner, { petitionId });
    const said = { petitionId, fullName: 'Amina Rami', capacity: 'national', meetsConditions: true };
    await this.api.run(SignPetition, this.petitioner, said);
    await this.count(petitionId);
    await this.api.run(SubmitPetition, this.petitioner, { petitionId });
    await this.api.run(ReferToBureau, await this.world.actor(this.first.id), { petitionId });
    return petitionId;
  }

  /** Somebody with an authenticator app. */
  async withFactor(): Promise<{ id: string; email: string }> {
    const { id } = await this.world.citizen();
    const now = this.api.get(Clock).now();
    const person = Actor.person(id, [], { level: 1, withheld: [], session: { id: newId(), provenAt: now } });
    const { secret } = await this.api.run(StartSecondFactor, person, {});
    await this.api.run(ConfirmSecondFactor, person, { code: codeOfStep(secretBytes(secret), stepOf(now)) });
    return { id, email: (await this.api.get(PersonReader).own(id))!.email! };
  }

  /** A sheet that was printed for a petition, and the scan that the first person sent. */
  async sheet(): Promise<{ petitionId: string; sheetCode: string; scanFileId: string }> {
    const petitionId = await this.collecting();
    const { id } = await this.api.run(PrintSignatureSheet, this.petitioner, { petitionId });
    const { code } = await this.api.get(DocumentReader).forDownload(this.petitioner, id);
    const { id: scanFileId } = await this.api.get(FileIntake).keep(this.first, 'feuille.pdf', scan);
    return { petitionId, sheetCode: code, scanFileId };
  }

  async collecting(): Promise<string> {
    const draft = { communeId: this.commune.id, representativeName: 'Salma Idrissi', ...words };
    const { id: petitionId } = await this.api.run(DraftPetition, this.petitioner, draft);
    await this.api.run(OpenCollection, this.petitioner, { petitionId });
    for (const signer of this.signers) {
      await this.api.run(SignPetition, signer, { petitionId, fullName: 'Amina Rami', capacity: 'resident', meetsConditions: true });
    }
    await this.count(petitionId);
    return petitionId;
  }

  async underReview(): Promise<string> {
    const petitionId = await this.collecting();
    await this.api.run(SubmitPetition, this.petitioner, { petitionId });
    await this.api.run(ReferToBureau, this.first, { petitionId });
    return petitionId;
  }

  /** On the agenda of a council that sits. */
  async beforeTheCouncil(): Promise<string> {
    const petitionId = await this.underReview();
    await this.api.run(AdmitPetition, this.first, { petitionId });
    const { id: sessionId } = await this.api.run(PlanSession, this.first, { communeId: this.commune.id, startsOn: '2026-05-04' });
    await this.api.run(OpenAgenda, this.first, { sessionId });
    await this.api.run(SchedulePetition, this.first, { petitionId });
    for (const step of [FreezeAgenda, ConveneSession, OpenSession]) await this.api.run(step, this.first, { sessionId });
    return petitionId;
  }

  /** A charter of one article, on the agenda of a council that sits. */
  async charterBeforeTheCouncil(): Promise<string> {
    const { id: charterId } = await this.api.run(InitiateCharter, this.first, {
      ...{ communeId: this.commune.id, titles: { fr: 'Charte de participation' }, authoritativeLanguage: 'fr' },
      decision: { kind: 'president', decidedOn: '2026-03-01', reference: 'Décision 2/2026' },
      team: [{ name: 'Salma Idrissi', functions: { fr: 'Animatrice' } }],
    });
    const day = '2026-03-20';
    await this.api.run(StartCharterDiagnosis, this.first, { charterId });
    await this.api.run(StartCharterDrafting, this.first, { charterId, diagnosis: words.bodies });
    await this.api.run(RecordCharterWorkshop, this.first, { charterId, heldOn: '2026-03-02', ...workshop });
    const articles = [{ titles: words.titles, bodies: words.bodies, commitments: [] }];
    await this.api.run(WriteCharterVersion, this.first, { charterId, articles, notes: words.titles });
    await this.api.run(OpenCharterConsultation, this.first, { charterId, closesOn: day });
    const due = { subjectId: charterId, kind: 'consultation-closes', cycle: 1, day, at: `${day}T23:59:59.999Z` };
    await this.api.run(ApplyCharterDeadline, Actor.system('specimen'), due);
    const { id: sessionId } = await this.api.run(PlanSession, this.first, { communeId: this.commune.id, startsOn: '2026-05-18' });
    await this.api.run(OpenAgenda, this.first, { sessionId });
    await this.api.run(SendCharterToCouncil, this.first, { charterId });
    for (const step of [FreezeAgenda, ConveneSession, OpenSession]) await this.api.run(step, this.first, { sessionId });
    return charterId;
  }

  /** A matter of the council itself, in a sitting. */
  async ownMatterBeforeTheCouncil(): Promise<string> {
    const { id: sessionId } = await this.api.run(PlanSession, this.first, { communeId: this.commune.id, startsOn: '2026-06-09' });
    await this.api.run(OpenAgenda, this.first, { sessionId });
    const { id } = await this.api.run(AddAgendaItem, this.first, { sessionId, titles: { fr: 'Nom d’une place' } });
    for (const step of [FreezeAgenda, ConveneSession, OpenSession]) await this.api.run(step, this.first, { sessionId });
    return id;
  }

  /** A roll that the first person imported. */
  async readRoll(): Promise<{ id: string; communeId: string }> {
    const communeId = await this.otherCommune();
    const roll = { communeId, category: 'resident' as const, asOf: '2026-01-01' };
    const { id } = await this.api.get(RollImport).run(await this.world.actor(this.first.id), roll, lines());
    return { id, communeId };
  }

  /** A roll of one person, frozen. */
  async frozenRoll(): Promise<string> {
    const roll = { communeId: this.commune.id, category: 'resident' as const, asOf: '2026-01-01' };
    await this.api.run(ConfirmRoll, this.second, { actId: (await this.api.get(RollImport).run(this.first, roll, lines())).actId });
    const { id } = await this.api.run(FreezeRoll, Actor.system('specimen'), { communeId: this.commune.id });
    await this.api.drain();
    return id;
  }

  /** Open, and signed by fourteen people in one browser, one after the other. */
  async signedFromOneDevice(): Promise<string> {
    const draft = { communeId: this.commune.id, representativeName: 'Salma Idrissi', ...words };
    const { id: petitionId } = await this.api.run(DraftPetition, this.petitioner, draft);
    await this.api.run(OpenCollection, this.petitioner, { petitionId });
    let cookie = '';
    for (const signer of this.signers.slice(0, 14)) {
      const answer = await this.signInBrowser(signer, petitionId, cookie);
      cookie = String(answer.headers['set-cookie'] ?? cookie).split(';')[0]!;
    }
    return petitionId;
  }

  private signInBrowser({ id }: Actor, petitionId: string, cookie: string) {
    const input = { requestId: newId(), petitionId, fullName: 'Amina Rami', capacity: 'resident', meetsConditions: true };
    return this.api.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'x-test-person': id, ...(cookie && { cookie }) },
      payload: { query: 'mutation ($input: SignPetitionInput!) { signPetition(input: $input) { code } }', variables: { input } },
    });
  }

  newcomer = (): Promise<Actor> => this.world.citizen();

  /** The counter comes to now: transactions of other specs, in the same server, hold its horizon back. */
  private async count(petitionId: string): Promise<void> {
    for (let turns = 0; turns < 300; turns++) {
      await this.api.run(CountSignatures, Actor.system('specimen'), {});
      await this.api.drain();
      const [{ status }] = await this.api.sql('SELECT status FROM petition WHERE id = $1', [petitionId]);
      if (status === 'ready') return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the counter does not come to now');
  }
}

async function* lines(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('name_latin,birth\nAmina Rami,1990\n');
}

/** The bytes that an app reads from its secret. */
function secretBytes(secret: string): Buffer {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
