import type { WaitingActsAnswer } from '#generated/operations.ts';
import type { Translated } from '../i18n/said.ts';

type Waiting = WaitingActsAnswer['pendingActs'][number];

/** What the council decided on the money of a budget, while it waits for its second person. */
export interface WaitingAllocation {
  readonly id: string;
  readonly budgetId: string;
  readonly proposedAt: string;
  readonly expiresAt: string;
  readonly isOwn: boolean;
  readonly outcome: 'adopted' | 'partly-adopted' | 'refused' | 'postponed';
  readonly votes: { readonly for: number; readonly against: number; readonly abstaining: number };
  readonly reasons: Translated;
}

export const onBudgets = (acts: readonly Waiting[]): WaitingAllocation[] =>
  acts
    .filter(({ action }) => action === 'budget.confirmAllocation')
    .map(({ id, subjectId, payload, proposedAt, expiresAt, isOwn }) => {
      const { outcome, votes, reasons } = JSON.parse(payload) as Pick<WaitingAllocation, 'outcome' | 'votes' | 'reasons'>;
      return { id, budgetId: subjectId, proposedAt, expiresAt, isOwn, outcome, votes, reasons };
    });
