import { Injectable } from '@nestjs/common';
import {
  BringCharterIntoForce,
  CharterReader,
  ConfirmCharterDecision,
  InitiateCharter,
  OpenCharterConsultation,
  ProposeCharterDecision,
  RecordCharterWorkshop,
  SendCharterToCouncil,
  SignCharterForCouncil,
  StartCharterDiagnosis,
  StartCharterDrafting,
  WriteCharterVersion,
} from '#charters';
import { CloseSession, ConveneSession, FreezeAgenda, OpenAgenda, OpenSession, PlanSession } from '#councils';
import { UseCases } from '#platform';
import { adoptionReasons, dialogue, diagnosis, firstNotes, openness } from './charter-stories.ts';
import { CharterStory, workshopOf } from './charter-story.ts';
import { inGroups } from './petition-demo.ts';
import { programme, type ProgrammeCommune, ProgrammePlaces } from './programme-places.ts';
import { daysAfter, ordinarySessions, type Timeline } from './timeline.ts';

/** A charter while its story is told. */
export interface ToldCharter extends ProgrammeCommune {
  charterId: string;
  /** Of the session that is held for the charter; empty where the council sits already. */
  sessionId: string;
}

/** Of the sixty communes those that have no charter, and of the others those whose charter is adopted and not yet in force. */
const [without, onlyAdopted] = [4, 6];
/** Pilots that published their first yearly review; those of the others are late. */
const reviewed = 8;
/** The commune whose charter is told in full. */
const toldInFull = 'Tétouan';
/** Charters told at once. */
const together = 4;

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** The charters of the programme: each commune's in a short walk through the use cases, and one in full. */
@Injectable()
export class CharterDemo {
  constructor(
    private readonly useCases: UseCases,
    private readonly programmePlaces: ProgrammePlaces,
    private readonly charters: CharterReader,
    private readonly story: CharterStory,
  ) {}

  /** The councils of some communes sit on the ordinary days already; of all others a session is held for their charter. */
  async tell(timeline: Timeline, sittingAlready: ReadonlySet<string>): Promise<void> {
    const communes = await this.programmePlaces.all(toldInFull);
    const told = communes.slice(0, communes.length - without).map((one): ToldCharter => ({ ...one, charterId: '', sessionId: '' }));
    const pilots = told.filter(({ isPilot }) => isPilot);
    const called = told.filter(({ isPilot }) => !isPilot);
    const sits = ({ commune }: ToldCharter): boolean => sittingAlready.has(commune.names.fr!);
    // the pilots' charters are more than a year old
    const first = daysAfter(timeline.now, -430);
    this.adopt(timeline, pilots, first, () => false);
    this.bringIntoForce(timeline, pilots, daysAfter(first, 20));
    this.review(timeline, pilots.slice(1, reviewed), daysAfter(first, 380));
    this.story.tell(timeline, pilots[0]!, first);
    const held = ordinarySessions(timeline.now).held.at(-1)!;
    this.adopt(timeline, called, held, sits);
    this.bringIntoForce(timeline, called.slice(0, called.length - onlyAdopted), daysAfter(held, 12));
  }

  /** From the decision of the president to the deliberation of the council on a day. */
  private adopt(timeline: Timeline, told: readonly ToldCharter[], sitting: Date, sits: (one: ToldCharter) => boolean): void {
    this.each(timeline, daysAfter(sitting, -200), told, (one) => this.initiate(one, daysAfter(sitting, -200)));
    this.each(timeline, daysAfter(sitting, -150), told, (one) => this.draft(one, daysAfter(sitting, -150)));
    this.each(timeline, daysAfter(sitting, -90), told, ({ secretary, charterId }) =>
      this.useCases.run(OpenCharterConsultation, secretary, { charterId, closesOn: dayOf(daysAfter(sitting, -60)) }),
    );
    this.each(timeline, daysAfter(sitting, -40), told, (one) => this.send(one, sitting, sits(one)));
    this.each(timeline, daysAfter(sitting, 1), told, (one) => this.decide(one));
  }

  private bringIntoForce(timeline: Timeline, told: readonly ToldCharter[], at: Date): void {
    this.each(timeline, at, told, async ({ president, secretary, charterId }) => {
      const { contentHash } = (await this.charters.latest([charterId])).get(charterId)!;
      await this.useCases.run(SignCharterForCouncil, president, { charterId, contentHash });
      await this.useCases.run(BringCharterIntoForce, secretary, { charterId });
    });
  }

  private review(timeline: Timeline, told: readonly ToldCharter[], at: Date): void {
    this.each(timeline, at, told, ({ secretary, charterId }) => this.story.review(secretary, charterId));
  }

  private each(timeline: Timeline, at: Date, told: readonly ToldCharter[], happens: (one: ToldCharter) => Promise<unknown>): void {
    timeline.at(at, () =>
      inGroups(told, together, async (one) => {
        await happens(one);
      }),
    );
  }

  private async initiate(one: ToldCharter, at: Date): Promise<void> {
    const { commune, president, secretary } = one;
    const { id: charterId } = await this.useCases.run(InitiateCharter, president, {
      communeId: commune.id,
      titles: {
        fr: `Charte de participation citoyenne : ${commune.names.fr}`,
        ar: `ميثاق المشاركة المواطنة: ${commune.names.ar ?? commune.names.fr}`,
      },
      authoritativeLanguage: 'ar',
      programme,
      decision: { kind: 'president', decidedOn: dayOf(at), reference: `Décision ${at.getUTCFullYear()}/1` },
      team: [
        { name: 'Karim Ziani', functions: { fr: 'Secrétaire du conseil', ar: 'كاتب المجلس' } },
        { name: 'Salma Bennis', functions: { fr: 'Agent de participation', ar: 'مكلفة بالمشاركة' } },
      ],
    });
    one.charterId = charterId;
    await this.useCases.run(StartCharterDiagnosis, secretary, { charterId });
  }

  private async draft({ secretary, charterId }: ToldCharter, at: Date): Promise<void> {
    await this.useCases.run(StartCharterDrafting, secretary, { charterId, diagnosis });
    await this.useCases.run(RecordCharterWorkshop, secretary, workshopOf(charterId, 0, at));
    await this.useCases.run(WriteCharterVersion, secretary, { charterId, articles: [openness, dialogue], notes: firstNotes });
  }

  private async send(one: ToldCharter, sitting: Date, isSitting: boolean): Promise<void> {
    const { commune, secretary, president, charterId } = one;
    if (isSitting) return void (await this.useCases.run(SendCharterToCouncil, secretary, { charterId }));
    const { id: sessionId } = await this.useCases.run(PlanSession, secretary, { communeId: commune.id, startsOn: dayOf(sitting) });
    one.sessionId = sessionId;
    await this.useCases.run(OpenAgenda, secretary, { sessionId });
    await this.useCases.run(SendCharterToCouncil, secretary, { charterId });
    await this.useCases.run(FreezeAgenda, secretary, { sessionId });
    await this.useCases.run(ConveneSession, president, { sessionId });
  }

  private async decide({ secretary, president, charterId, sessionId }: ToldCharter): Promise<void> {
    if (sessionId) await this.useCases.run(OpenSession, president, { sessionId });
    const votes = { for: 19, against: 4, abstaining: 2 };
    const decided = { charterId, outcome: 'adopted' as const, reasons: adoptionReasons, votes };
    const { actId } = await this.useCases.run(ProposeCharterDecision, secretary, decided);
    await this.useCases.run(ConfirmCharterDecision, president, { actId });
    if (sessionId) await this.useCases.run(CloseSession, secretary, { sessionId });
  }
}
