import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, newId, translatedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { CharterActs } from '../charter-acts.ts';
import { CharterStore } from '../charter.store.ts';
import { charterPolicy } from '../charters.policy.ts';
import { isBinding } from '../domain/charter.ts';
import { checkReview, type CommitmentReview, commitmentStates, reviewDay } from '../domain/review.ts';

const commitment = z.object({
  commitmentId: z.uuid(),
  state: z.enum(commitmentStates),
  reasons: translatedText(5, 2000),
  evidence: translatedText(5, 2000)
    .nullish()
    .transform((given) => given ?? null),
});
const review = z.object({ charterId: z.uuid(), summaries: translatedText(20, 10_000), commitments: z.array(commitment).max(1200) });
type Review = z.output<typeof review>;

/**
 * Publishes what became of every commitment in the year; the next review is due a year after the day on which this one was. Throws
 * REVIEW_INCOMPLETE, or CHARTER_STATE_FORBIDS for a charter that does not bind.
 */
@Injectable()
export class PublishCharterReview implements UseCase<Review, { id: string }> {
  readonly action = charterPolicy.review;
  readonly input = review as z.ZodType<Review>;

  constructor(
    private readonly acts: CharterActs,
    private readonly charters: CharterStore,
  ) {}

  async execute(tx: Tx, { charterId, summaries, commitments }: Review): Promise<{ id: string }> {
    const locked = await this.acts.lock(tx, this.action, charterId);
    const { status, adoptedVersion, inForceOn, reviewDueOn } = locked.charter;
    if (!isBinding(status)) throw new DomainError('CHARTER_STATE_FORBIDS', { state: status, event: 'review' });
    const { text } = (await this.charters.version(tx, charterId, adoptedVersion!))!;
    checkReview(text, commitments as readonly CommitmentReview[]);
    const number = (await this.charters.reviewCount(tx, charterId)) + 1;
    const row = { id: newId(), charterId, number, dueOn: reviewDueOn!, summaries, commitments, authorRole: tx.permission! };
    await this.charters.insertReview(tx, { ...row, publishedAt: tx.now });
    const changes = { reviewDueOn: reviewDay(inForceOn!, number + 1), reviewOverdueSince: null };
    await this.charters.update(tx, charterId, changes);
    await this.acts.date(tx, { ...locked, charter: { ...locked.charter, ...changes } });
    await this.acts.record(tx, locked.charter, 'publishReview', { details: { number }, tells: { fact: 'review-published' } });
    return { id: row.id };
  }
}
