import { Injectable } from '@nestjs/common';
import { AbandonProject, AdvanceBudget, BudgetReader, ConfirmAllocation, ProposeAllocation, RecordDelivery } from '#budgets';
import { FileIntake, UseCases } from '#platform';
import type { ToldBudget } from './budget-demo.ts';
import { demoSessions } from './council-demo.ts';
import { sitePhoto } from './photo.ts';
import { daysAfter, type Timeline } from './timeline.ts';

const allocated = {
  outcome: 'adopted',
  votes: { for: 21, against: 2, abstaining: 3 },
  reasons: {
    fr: 'Le conseil affecte les crédits aux projets que les habitants ont choisis.',
    ar: 'رصد المجلس الاعتمادات للمشاريع التي اختارها السكان.',
  },
};
const begun = { fr: 'Marché attribué, travaux commencés.', ar: 'أسندت الصفقة وبدأت الأشغال.' };
const built = { fr: 'Réception des travaux, en présence des habitants.', ar: 'تسلم الأشغال بحضور السكان.' };
const givenUp = {
  fr: 'L’étude du sol a montré que le bâtiment ne peut pas être réhabilité ; le projet est abandonné.',
  ar: 'أثبتت دراسة التربة أن البناية غير قابلة للترميم، فتم التخلي عن المشروع.',
};

/** What becomes of a final result: allocated by the council, one project built, one given up and one of the reserve in its place. */
@Injectable()
export class BudgetDelivery {
  constructor(
    private readonly useCases: UseCases,
    private readonly budgets: BudgetReader,
    private readonly files: FileIntake,
  ) {}

  tell(timeline: Timeline, told: ToldBudget): void {
    const [sitting] = demoSessions(timeline.now).held;
    timeline.at(daysAfter(sitting, -30), async () => {
      await this.useCases.run(AdvanceBudget, told.staff.secretary, { budgetId: told.id, event: 'sendToCouncil' });
    });
    timeline.at(daysAfter(sitting, 1), () => this.allocate(told));
    timeline.at(daysAfter(sitting, 6), () => this.begin(told));
    timeline.at(daysAfter(sitting, 11), () => this.giveUp(told));
    timeline.at(daysAfter(sitting, 14), () => this.finish(told));
  }

  private async allocate({ id: budgetId, staff }: ToldBudget): Promise<void> {
    const { actId } = await this.useCases.run(ProposeAllocation, staff.secretary, { budgetId, ...allocated });
    await this.useCases.run(ConfirmAllocation, staff['council-president'], { actId });
  }

  /** The cheapest begins, with half of its money bound. */
  private async begin(told: ToldBudget): Promise<void> {
    const [{ id: projectId, priceCents }] = await this.funded(told);
    const money = { plannedCents: priceCents, committedCents: Math.round(priceCents! / 2), paidCents: 0 };
    await this.useCases.run(RecordDelivery, told.staff.clerk, { projectId, ...money, note: begun });
  }

  /** The dearest is given up: a project of the reserve that fits is funded in its place. */
  private async giveUp(told: ToldBudget): Promise<void> {
    const { id: projectId } = (await this.funded(told)).at(-1)!;
    await this.useCases.run(AbandonProject, told.staff.clerk, { projectId, reasons: givenUp });
  }

  private async finish(told: ToldBudget): Promise<void> {
    const [{ id: projectId, priceCents }] = await this.funded(told);
    const photo = await this.files.keep(told.staff.clerk, 'chantier.png', sitePhoto());
    const cents = Math.round(priceCents! * 0.97);
    const money = { plannedCents: priceCents, committedCents: cents, paidCents: cents };
    const delivery = { projectId, ...money, note: built, photoIds: [photo.id], isDelivered: true };
    await this.useCases.run(RecordDelivery, told.staff.clerk, delivery);
  }

  private async funded({ id }: ToldBudget) {
    const projects = (await this.budgets.projects(id)).filter(({ status }) => status === 'funded' || status === 'in-progress');
    const [cheapest, ...others] = projects.toSorted((a, b) => a.priceCents! - b.priceCents!);
    return [cheapest!, ...others] as const;
  }
}
