import { Actor, type StaffRole } from '#kernel';
import { CloseSession, ConveneSession, FreezeAgenda, OpenAgenda, OpenSession, PlanSession } from '#councils';
import { Clock } from '#platform';
import { type TestApp, type TestCommune, World } from '#testing';
import { CharterReader } from '../charter.reader.ts';
import {
  OpenCharterConsultation,
  SendCharterToCouncil,
  StartCharterDiagnosis,
  StartCharterDrafting,
} from '../use-cases/advance-charter.ts';
import { ConfirmCharterDecision, ProposeCharterDecision } from '../use-cases/decide-charter.ts';
import { InitiateCharter } from '../use-cases/initiate-charter.ts';
import { BringCharterIntoForce, SignCharterForCouncil } from '../use-cases/sign-charter.ts';
import { RecordCharterWorkshop, WriteCharterVersion } from '../use-cases/write-charter.ts';

export const reasons = { fr: 'Le texte répond au diagnostic et aux ateliers.' };
export const decision = { kind: 'president', decidedOn: '2026-01-05', reference: 'Décision 1/2026' };
const diagnosis = { fr: 'Les habitants ne savent pas quand le conseil siège ni ce qu’il décide.' };
export const commitment = {
  texts: { fr: 'Publier le procès-verbal sous huit jours.', ar: 'نشر المحضر داخل ثمانية أيام.' },
  owners: { fr: 'Secrétaire du conseil', ar: 'كاتب المجلس' },
  indicators: { fr: 'Jours entre la séance et la publication', ar: 'عدد الأيام بين الجلسة والنشر' },
  dueOn: '2026-12-31',
};
export const article = {
  titles: { fr: 'Transparence', ar: 'الشفافية' },
  bodies: { fr: 'Le conseil publie ses travaux.', ar: 'ينشر المجلس أشغاله.' },
  commitments: [commitment],
};
const attendance = {
  sex: { women: 14, men: 9 },
  age: { from18To34: 11, from35To59: 9, from60: 3 },
  disability: { with: 2, without: 21 },
};

/** A commune with staff, and its charter brought to where a test begins, by the real use cases. */
export class CharterWorld {
  readonly world: World;
  commune!: TestCommune;
  staff!: Record<StaffRole, Actor>;
  member!: Actor;

  constructor(readonly app: TestApp) {
    this.world = new World(app);
  }

  async settle(): Promise<this> {
    this.commune = await this.world.commune();
    this.staff = await this.world.allStaff(this.commune.id);
    this.member = await this.world.citizen('Salma Idrissi');
    return this;
  }

  /** Sets the clock without letting dates act. */
  now(instant: string): void {
    this.app.get(Clock).set(instant);
  }

  initiation = () => ({
    communeId: this.commune.id,
    titles: { fr: 'Charte de participation citoyenne', ar: 'ميثاق المشاركة المواطنة' },
    authoritativeLanguage: 'ar',
    programme: 'tadafor',
    decision,
    team: [{ name: 'Salma Idrissi', functions: { fr: 'Association des parents' }, personId: this.member.id }],
  });

  async initiated(): Promise<string> {
    this.now('2026-01-06T10:00:00Z');
    return (await this.app.run(InitiateCharter, this.staff['council-president'], this.initiation())).id;
  }

  async drafting(charterId?: string): Promise<string> {
    const id = charterId ?? (await this.initiated());
    await this.app.run(StartCharterDiagnosis, this.staff.clerk, { charterId: id });
    await this.app.run(StartCharterDrafting, this.staff.clerk, { charterId: id, diagnosis });
    return id;
  }

  write(charterId: string, articles: readonly object[] = [article], actor = this.member) {
    return this.app.run(WriteCharterVersion, actor, { charterId, articles, notes: { fr: 'Ce que les ateliers ont demandé.' } });
  }

  workshop(charterId: string, heldOn = '2026-01-05') {
    const words = { places: { fr: 'Maison des jeunes' }, themes: { fr: 'Transparence' } };
    return this.app.run(RecordCharterWorkshop, this.member, { charterId, heldOn, ...words, total: 23, attendance });
  }

  /** The text as it stands, to be written again. */
  async articles(charterId: string) {
    return (await this.app.get(CharterReader).latest([charterId])).get(charterId)!.text.articles;
  }

  /** In consultation until 15 February, with a text of one article. */
  async consulted(): Promise<string> {
    const charterId = await this.drafting();
    await this.write(charterId);
    await this.workshop(charterId);
    await this.app.run(OpenCharterConsultation, this.staff.clerk, { charterId, closesOn: '2026-02-15' });
    return charterId;
  }

  /** A final draft on 16 February. */
  async finalDraft(): Promise<string> {
    const charterId = await this.consulted();
    await this.app.at('2026-02-16T10:00:00Z');
    return charterId;
  }

  /** Sent to a council that sits. */
  async beforeTheCouncil(charterId: string, startsOn = '2026-05-04'): Promise<{ charterId: string; sessionId: string }> {
    const { secretary, 'council-president': president } = this.staff;
    const { id: sessionId } = await this.app.run(PlanSession, secretary, { communeId: this.commune.id, startsOn });
    await this.app.run(OpenAgenda, secretary, { sessionId });
    await this.app.run(SendCharterToCouncil, secretary, { charterId });
    await this.app.run(FreezeAgenda, secretary, { sessionId });
    for (const step of [ConveneSession, OpenSession]) await this.app.run(step, president, { sessionId });
    return { charterId, sessionId };
  }

  async decide(charterId: string, outcome: string): Promise<void> {
    const decided = { charterId, outcome, reasons, votes: { for: 18, against: 3, abstaining: 1 } };
    const { actId } = await this.app.run(ProposeCharterDecision, this.staff.secretary, decided);
    await this.app.run(ConfirmCharterDecision, this.staff['council-president'], { actId });
  }

  async decided(outcome: string, charterId?: string, startsOn?: string): Promise<string> {
    const sent = await this.beforeTheCouncil(charterId ?? (await this.finalDraft()), startsOn);
    await this.decide(sent.charterId, outcome);
    await this.app.run(CloseSession, this.staff.secretary, { sessionId: sent.sessionId });
    return sent.charterId;
  }

  async hashOf(charterId: string): Promise<string> {
    return (await this.app.get(CharterReader).latest([charterId])).get(charterId)!.contentHash;
  }

  async signForCouncil(charterId: string): Promise<void> {
    const contentHash = await this.hashOf(charterId);
    await this.app.run(SignCharterForCouncil, this.staff['council-president'], { charterId, contentHash });
  }

  async inForce(charterId?: string, startsOn?: string): Promise<string> {
    const id = await this.decided('adopted', charterId, startsOn);
    await this.signForCouncil(id);
    await this.app.run(BringCharterIntoForce, this.staff.secretary, { charterId: id });
    return id;
  }
}
