import writeExcelFile from 'write-excel-file/node';
import { CloseSession, ConveneSession, FreezeAgenda, OpenAgenda, OpenSession, PlanSession } from '#councils';
import { type Actor, type Day, type StaffRole } from '#kernel';
import { FileIntake } from '#platform';
import { type TestApp, type TestCommune, World } from '#testing';
import { AdvancePlan, PlacePlan, RecordVisa } from '../use-cases/advance-plan.ts';
import { ConfirmPlanDecision, ProposePlanDecision } from '../use-cases/decide-plan.ts';
import { ImportActions, type ImportReport } from '../use-cases/import-actions.ts';
import { InitiatePlan } from '../use-cases/initiate-plan.ts';

export const reasons = {
  fr: 'Les motifs écrits de cette décision, pour que chacun les comprenne.',
  ar: 'التعليل المكتوب لهذا القرار حتى يفهمه الجميع.',
};

/** One point, as a camera would send many. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const header = ['code', 'axis', 'programme', 'title_fr', 'owner', 'start', 'end', 'sdg', 'status', 'progress', 'planned_2026_commune'];
export type Cells = readonly (string | number)[];

export const sheetOf = (rows: readonly Cells[], names: readonly string[] = header): string =>
  Buffer.from([names, ...rows].map((row) => row.join(';')).join('\n')).toString('base64');

export async function xlsxOf(rows: readonly Cells[], names: readonly string[] = header): Promise<string> {
  const cell = (value: string | number) => (typeof value === 'number' ? { value, type: Number } : { value, type: String });
  const data = [names, ...rows].map((row) => row.map(cell));
  return (await writeExcelFile(data as never).toBuffer()).toString('base64');
}

/** One commune with its staff, and action plans brought to where a test begins, by the real use cases. */
export class PlanWorld {
  readonly world: World;
  commune!: TestCommune;
  staff!: Record<StaffRole, Actor>;

  constructor(readonly app: TestApp) {
    this.world = new World(app);
  }

  async settle(): Promise<this> {
    this.commune = await this.world.commune();
    this.staff = await this.world.allStaff(this.commune.id);
    return this;
  }

  async initiated(kind = 'pac', toYear = 2031): Promise<string> {
    const { clerk } = this.staff;
    const plan = { communeId: this.commune.id, kind, titles: { fr: 'Programme d’action', ar: 'برنامج العمل' }, currency: 'MAD' };
    return (await this.app.run(InitiatePlan, clerk, { ...plan, fromYear: 2026, toYear, meetingOn: '2026-01-04' })).id;
  }

  async steps(planId: string, ...steps: readonly string[]): Promise<void> {
    for (const step of steps) await this.app.run(AdvancePlan, this.staff.clerk, { planId, step });
  }

  import(planId: string, sheet: string, isPreview = false): Promise<ImportReport> {
    return this.app.run(ImportActions, this.staff.clerk, { planId, sheet, isPreview });
  }

  /** A plan with actions, before its committees. */
  async reviewed(planId: string): Promise<void> {
    await this.steps(planId, 'startDiagnosis', 'prioritise', 'programme', 'writeDraft', 'consult', 'sendToCommittees');
  }

  /** A council that sits on it. */
  async sitting(planId: string, startsOn: Day): Promise<string> {
    const { secretary, 'council-president': president } = this.staff;
    const { id: sessionId } = await this.app.run(PlanSession, secretary, { communeId: this.commune.id, startsOn });
    await this.app.run(OpenAgenda, secretary, { sessionId });
    await this.app.run(PlacePlan, secretary, { planId });
    await this.app.run(FreezeAgenda, secretary, { sessionId });
    for (const step of [ConveneSession, OpenSession]) await this.app.run(step, president, { sessionId });
    return sessionId;
  }

  async decide(planId: string, outcome = 'adopted') {
    const votes = { for: 14, against: 3, abstaining: 2 };
    const { actId } = await this.app.run(ProposePlanDecision, this.staff.secretary, { planId, outcome, reasons, votes });
    return this.app.run(ConfirmPlanDecision, this.staff['council-president'], { actId });
  }

  /** Adopted by the council, with the visa, and carried out. */
  async executed(planId: string, startsOn: Day): Promise<void> {
    await this.reviewed(planId);
    const sessionId = await this.sitting(planId, startsOn);
    await this.decide(planId);
    await this.app.run(CloseSession, this.staff.secretary, { sessionId });
    const [{ law_id: law }] = await this.app.sql('SELECT law_id FROM plan WHERE id = $1', [planId]);
    if (law !== 'ma-pac-2016') return this.steps(planId, 'execute');
    await this.steps(planId, 'askVisa');
    const visa = { planId, outcome: 'granted', reference: 'Visa 12/2026', givenOn: '2026-02-06' };
    await this.app.run(RecordVisa, this.staff.secretary, visa);
  }

  async photo(by: Actor): Promise<string> {
    return (await this.app.get(FileIntake).keep(by, 'chantier.png', png)).id;
  }
}
