import { CloseSession, ConveneSession, FreezeAgenda, OpenAgenda, OpenSession, PlanSession } from '#councils';
import { Actor, type Day, type StaffRole } from '#kernel';
import { Clock, type UseCaseClass } from '#platform';
import { type CommuneFacts, type TestApp, type TestCommune, World } from '#testing';
import type { FiledReceipt } from '../filing-receipts.ts';
import { SignatureCounter } from '../signature-counter.ts';
import { SchedulePetition } from '../use-cases/decide-petition.ts';
import { ConfirmDecision, ProposeDecision } from '../use-cases/deliberate-petition.ts';
import { DraftPetition } from '../use-cases/draft-petition.ts';
import { AdmitPetition, ReferToBureau } from '../use-cases/examine-petition.ts';
import { FollowUpPetition } from '../use-cases/follow-up-petition.ts';
import { OpenCollection } from '../use-cases/open-collection.ts';
import { ConfirmRejection, ProposeRejection } from '../use-cases/reject-petition.ts';
import { SignPetition } from '../use-cases/sign-petition.ts';
import { SubmitPetition } from '../use-cases/submit-petition.ts';

export const titles = { fr: 'Un éclairage pour la rue des Oliviers', ar: 'إنارة زنقة الزيتون' };
export const bodies = {
  fr: 'Nous demandons au conseil d’installer un éclairage public dans la rue des Oliviers.',
  ar: 'نطلب من المجلس تركيب إنارة عمومية في زنقة الزيتون.',
};
export const words = { titles, bodies, authoritativeLanguage: 'ar' };
export const reasons = {
  fr: 'Les motifs écrits de cette décision, pour que chacun les comprenne.',
  ar: 'التعليل المكتوب لهذا القرار حتى يفهمه الجميع.',
};
export const declaration = { fullName: 'Amina Rami', capacity: 'resident', meetsConditions: true };

/** One commune with its staff, a petitioner, and petitions brought to where a test begins, by the real use cases. */
export class PetitionWorld {
  readonly world: World;
  commune!: TestCommune;
  staff!: Record<StaffRole, Actor>;
  petitioner!: Actor;
  private readonly people: Actor[] = [];

  constructor(readonly app: TestApp) {
    this.world = new World(app);
  }

  async settle(facts: CommuneFacts = {}): Promise<this> {
    this.commune = await this.world.commune(facts);
    this.staff = await this.world.allStaff(this.commune.id);
    this.petitioner = await this.world.citizen('Salma Idrissi', 'ar');
    return this;
  }

  run<Input, Output>(type: UseCaseClass<Input, Output>, actor: Actor, petitionId: string, more: object = {}): Promise<Output> {
    return this.app.run(type, actor, { petitionId, ...more });
  }

  /** So many citizens, the same ones each time. */
  async citizens(count: number): Promise<Actor[]> {
    while (this.people.length < count) this.people.push(await this.world.citizen(`Citoyen ${this.people.length}`));
    return this.people.slice(0, count);
  }

  async draft(more: object = {}): Promise<string> {
    const input = { communeId: this.commune.id, representativeName: 'Salma Idrissi', ...words, ...more };
    return (await this.app.run(DraftPetition, this.petitioner, input)).id;
  }

  async collecting(more: object = {}): Promise<string> {
    const id = await this.draft(more);
    await this.run(OpenCollection, this.petitioner, id);
    return id;
  }

  sign(petitionId: string, signer: Actor, more: object = {}) {
    return this.run(SignPetition, signer, petitionId, { ...declaration, ...more });
  }

  async signedBy(count: number, petitionId: string): Promise<void> {
    for (const citizen of await this.citizens(count)) await this.sign(petitionId, citizen);
  }

  /** One turn of the counter, and what it causes. */
  async turn(): Promise<void> {
    await this.app.get(SignatureCounter).count();
    await this.app.drain();
  }

  /** Turns of the counter until it has come to now: transactions of other specs, in the same server, hold its horizon back. */
  async count(): Promise<void> {
    const [{ now }] = await this.app.sql('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS now');
    for (let turns = 0; turns < 300; turns++) {
      await this.turn();
      const [{ isThere }] = await this.app.sql('SELECT horizon >= $1::xid8 AS "isThere" FROM signature_counter', [now]);
      if (isThere) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the counter does not come to now');
  }

  async ready(required = 100): Promise<string> {
    const id = await this.collecting();
    await this.signedBy(required, id);
    await this.count();
    return id;
  }

  async filed(): Promise<string> {
    return (await this.filing()).petitionId;
  }

  async filing(): Promise<FiledReceipt> {
    return this.run(SubmitPetition, this.petitioner, await this.ready());
  }

  async underReview(): Promise<string> {
    const id = await this.filed();
    await this.run(ReferToBureau, this.staff['council-president'], id);
    return id;
  }

  async admissible(): Promise<string> {
    const id = await this.underReview();
    await this.run(AdmitPetition, this.staff['bureau-member'], id);
    return id;
  }

  async rejected(codes = ['out-of-powers']): Promise<string> {
    const id = await this.underReview();
    await this.reject(id, codes);
    return id;
  }

  /** A member of the bureau proposes, the president confirms. */
  async reject(id: string, codes = ['out-of-powers']) {
    const { actId } = await this.run(ProposeRejection, this.staff['bureau-member'], id, { reasonCodes: codes, reasons });
    return this.app.run(ConfirmRejection, this.staff['council-president'], { actId });
  }

  /** A session whose agenda is open. */
  async session(startsOn: Day): Promise<string> {
    const { id } = await this.app.run(PlanSession, this.staff.secretary, { communeId: this.commune.id, startsOn });
    await this.app.run(OpenAgenda, this.staff.secretary, { sessionId: id });
    return id;
  }

  /** A petition on the agenda of a session that starts then. */
  async scheduled(startsOn: Day): Promise<{ id: string; sessionId: string }> {
    const id = await this.admissible();
    const sessionId = await this.session(startsOn);
    await this.run(SchedulePetition, this.staff.secretary, id);
    return { id, sessionId };
  }

  /** Brings an open agenda to the sitting of the council. */
  async sit(sessionId: string): Promise<void> {
    await this.app.run(FreezeAgenda, this.staff.secretary, { sessionId });
    await this.sitFrozen(sessionId);
  }

  /** The same when the agenda froze by itself on its day. */
  async sitFrozen(sessionId: string): Promise<void> {
    await this.app.run(ConveneSession, this.staff['council-president'], { sessionId });
    await this.app.run(OpenSession, this.staff['council-president'], { sessionId });
  }

  async rise(sessionId: string): Promise<void> {
    await this.app.run(CloseSession, this.staff.secretary, { sessionId });
  }

  /** The secretary writes the decision down, the president confirms. */
  async deliberate(petitionId: string, outcome = 'adopted') {
    const decision = { outcome, reasons, votes: { for: 14, against: 3, abstaining: 2 } };
    const { actId } = await this.run(ProposeDecision, this.staff.secretary, petitionId, decision);
    return this.app.run(ConfirmDecision, this.staff['council-president'], { actId });
  }

  async followedUp(startsOn: Day): Promise<string> {
    const { id, sessionId } = await this.scheduled(startsOn);
    await this.sit(sessionId);
    await this.deliberate(id);
    await this.run(FollowUpPetition, this.staff.clerk, id, { kind: 'commitment', text: reasons });
    return id;
  }

  clock(instant: string): void {
    this.app.get(Clock).set(instant);
  }

  async row(petitionId: string): Promise<Record<string, unknown>> {
    return (
      await this.app.sql('SELECT *, to_char(overdue_since, $2) AS overdue FROM petition WHERE id = $1', [petitionId, 'YYYY-MM-DD'])
    )[0];
  }

  async events(petitionId: string): Promise<string[]> {
    const rows = await this.app.sql('SELECT event FROM petition_event WHERE petition_id = $1 ORDER BY at, id', [petitionId]);
    return rows.map(({ event }) => event);
  }

  /** Templates of the notices somebody has about a petition, in their order. */
  async notices({ id }: Actor, subjectId: string): Promise<string[]> {
    const rows = await this.app.sql(
      'SELECT template FROM mailbox_item WHERE recipient_id = $1 AND subject_id = $2 ORDER BY created_at, id',
      [id, subjectId],
    );
    return rows.map(({ template }) => template);
  }
}
