import { Injectable } from '@nestjs/common';
import { PetitionReader } from '#petitions';
import {
  AdvancePlan,
  AnswerDispute,
  ConfirmPlanDecision,
  DisputeAction,
  ImportActions,
  InitiatePlan,
  MoveAction,
  PlacePlan,
  PlanReader,
  ProposePlanDecision,
  RecordPayment,
  RecordVisa,
  ReportAction,
  SavePlanAction,
  VerifyAction,
} from '#plans';
import { FileIntake, UseCases } from '#platform';
import { demoSessions } from './council-demo.ts';
import { sitePhoto } from './photo.ts';
import type { ActionStory, PlanStory } from './plan-stories.ts';
import { DemoPlaces, type StaffedCommune } from './places.ts';
import { daysAfter, type Timeline } from './timeline.ts';

interface Told extends StaffedCommune {
  readonly story: PlanStory;
  readonly adopted: Date;
  readonly now: Date;
  id: string;
}

const day = (instant: Date): string => instant.toISOString().slice(0, 10);
const adoption = {
  outcome: 'adopted',
  votes: { for: 22, against: 3, abstaining: 1 },
  reasons: { fr: 'Le plan répond au diagnostic et aux demandes des habitants.', ar: 'يستجيب البرنامج للتشخيص ولطلبات السكان.' },
};
const stuck = {
  fr: 'Le marché a été infructueux : un nouvel appel d’offres est lancé.',
  ar: 'لم تسفر الصفقة عن نتيجة، وأطلق طلب عروض جديد.',
};
const givenUp = { fr: 'Le terrain a été affecté à une école.', ar: 'خصصت الأرض لبناء مدرسة.' };
const answer = {
  fr: 'Vous avez raison : la session du quartier Nord est reportée au mois prochain.',
  ar: 'أنتم على حق: أجلت دورة الحي الشمالي إلى الشهر المقبل.',
};

/** Tells action plans through the use cases, each act on its day: adopted by the council, then carried out, or not. */
@Injectable()
export class PlanDemo {
  constructor(
    private readonly useCases: UseCases,
    private readonly places: DemoPlaces,
    private readonly plans: PlanReader,
    private readonly petitions: PetitionReader,
    private readonly files: FileIntake,
  ) {}

  async tell(timeline: Timeline, story: PlanStory): Promise<void> {
    const sitting = demoSessions(timeline.now).held[story.session];
    const told: Told = { ...(await this.places.commune(story.commune)), story, adopted: daysAfter(sitting, 1), now: timeline.now, id: '' };
    timeline.at(daysAfter(sitting, -60), () => this.prepare(told));
    timeline.at(daysAfter(sitting, -30), () => this.run(PlacePlan, told, 'secretary', {}));
    timeline.at(told.adopted, () => this.adopt(told));
    timeline.at(daysAfter(sitting, 12), () => this.execute(told));
    for (const [n, action] of story.actions.entries()) {
      timeline.at(daysAfter(sitting, 13 + n / 10), () => this.begin(told, action));
      timeline.at(daysAfter(sitting, 15 + n / 10), () => this.end(told, action));
    }
  }

  private async prepare(told: Told): Promise<void> {
    const { commune, story, adopted } = told;
    const fromYear = adopted.getUTCFullYear();
    const toYear = fromYear + (story.kind === 'pac' ? 5 : 1);
    const plan = { communeId: commune.id, kind: story.kind, titles: story.title, fromYear, toYear, currency: 'MAD' };
    told.id = (await this.useCases.run(InitiatePlan, told.staff.clerk, { ...plan, meetingOn: day(daysAfter(adopted, -70)) })).id;
    await this.run(ImportActions, told, 'clerk', { sheet: sheetOf(told, fromYear) });
    for (const step of ['startDiagnosis', 'prioritise', 'programme', 'writeDraft', 'consult', 'sendToCommittees'])
      await this.run(AdvancePlan, told, 'clerk', { step });
  }

  private async adopt(told: Told): Promise<void> {
    const { actId } = await this.useCases.run(ProposePlanDecision, told.staff.secretary, { planId: told.id, ...adoption });
    await this.useCases.run(ConfirmPlanDecision, told.staff['council-president'], { actId });
  }

  private async execute(told: Told): Promise<void> {
    if (told.story.kind !== 'pac') return this.run(AdvancePlan, told, 'clerk', { step: 'execute' });
    await this.run(AdvancePlan, told, 'clerk', { step: 'askVisa' });
    const visa = { outcome: 'granted', reference: 'Visa du gouverneur', givenOn: day(daysAfter(told.adopted, 10)) };
    await this.run(RecordVisa, told, 'secretary', visa);
  }

  /** What it came from, then money and work, as far as its chapter goes. */
  private async begin(told: Told, story: ActionStory): Promise<void> {
    const { clerk } = told.staff;
    const action = await this.find(told, story);
    if (story.from) await this.origin(told, story, action);
    if (story.chapter === 'cancelled') return this.move(told, action.id, 'cancel', givenUp);
    if (story.chapter === 'proposed' || story.chapter === 'planned') return;
    for (const event of story.chapter === 'funded' ? ['fund'] : ['fund', 'start']) await this.move(told, action.id, event);
    if (story.chapter === 'blocked') await this.move(told, action.id, 'block', stuck);
    if (story.chapter === 'overdue') await this.useCases.run(ReportAction, clerk, { actionId: action.id, progress: 35 });
  }

  private async end(told: Told, story: ActionStory): Promise<void> {
    if (!['completed', 'disputed', 'verified'].includes(story.chapter)) return;
    const { clerk, 'bureau-member': member } = told.staff;
    const { id: actionId } = await this.find(told, story);
    const paid = { actionId, year: told.adopted.getUTCFullYear(), source: 'commune', amount: story.cost * 100, paidOn: day(told.adopted) };
    await this.useCases.run(RecordPayment, clerk, { ...paid, note: { fr: 'Décompte définitif', ar: 'الكشف النهائي' } });
    const photo = await this.files.keep(clerk, 'realisation.png', sitePhoto());
    await this.useCases.run(ReportAction, clerk, { actionId, event: 'complete', photoIds: [photo.id] });
    if (story.chapter === 'verified') await this.useCases.run(VerifyAction, member, { actionId });
    if (story.chapter === 'disputed') await this.dispute(told, actionId);
  }

  private async dispute({ staff }: Told, actionId: string): Promise<void> {
    const text = 'Il n’y a pas eu de formation au quartier Nord : la salle était fermée.';
    const { id: disputeId } = await this.useCases.run(DisputeAction, await this.places.citizen(31), {
      actionId,
      text,
      place: 'Dar Chabab',
    });
    await this.useCases.run(AnswerDispute, staff.clerk, { disputeId, isRight: true, answer });
  }

  /** Links it to the council's decision on the petition. */
  private async origin({ id: planId, commune, staff }: Told, { title, from, owner }: ActionStory, action: Found): Promise<void> {
    const { items } = await this.petitions.page({ communeId: commune.id }, { first: 100 });
    const petition = items.find(({ titles }) => titles.fr === from)!;
    const { id: actionId, partId, code, endsOn, startsOn, sdgs } = action;
    const said = { planId, actionId, partId, code, titles: title, owner, startsOn, endsOn, sdgs };
    await this.useCases.run(SavePlanAction, staff.clerk, { ...said, origins: [{ kind: 'petition', id: petition.id }] });
  }

  private async find({ id, now }: Told, { code }: ActionStory): Promise<Found> {
    const { items } = await this.plans.actions(id, {}, day(now), { first: 100 });
    return items.find((one) => one.code === code)!;
  }

  private async move({ staff }: Told, actionId: string, event: string, reason?: object): Promise<void> {
    await this.useCases.run(MoveAction, staff.clerk, { actionId, event, reason });
  }

  private async run(
    type: Parameters<UseCases['run']>[0],
    { id: planId, staff }: Told,
    role: 'clerk' | 'secretary',
    input: object,
  ): Promise<void> {
    await this.useCases.run(type, staff[role], { planId, ...input });
  }
}

type Found = Awaited<ReturnType<PlanReader['actionsByIds']>>[number];

/** The actions as a commune would send them: one sheet, with the costs of three years. */
function sheetOf({ story, adopted, now }: Told, fromYear: number): string {
  const years = [0, 1, 2].map((n) => fromYear + n);
  const money = years.flatMap((year) => [`planned_${year}_commune`, `committed_${year}_commune`]);
  const header = ['code', 'axis', 'title_fr', 'title_ar', 'owner', 'start', 'end', 'sdg', 'status', ...money];
  const rows = story.actions.map(({ code, axis, title, owner, chapter, sdgs, cost }) => [
    ...[code, axis, title.fr, title.ar, owner, day(daysAfter(adopted, 12))],
    ...[
      chapter === 'overdue' ? day(daysAfter(now, -40)) : `${fromYear + 1}-12-31`,
      sdgs.join(' '),
      chapter === 'proposed' ? 'proposed' : 'planned',
    ],
    ...years.flatMap(() => [cost, cost]),
  ]);
  return Buffer.from([header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n')).toString('base64');
}
