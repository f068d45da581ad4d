import { Injectable } from '@nestjs/common';
import { ModeratedTexts } from '#moderation';
import { PlanReader } from './plan.reader.ts';

/** The kind under which counter-evidence of citizens is moderated. */
export const disputeText = 'plan.dispute';

/** Puts what citizens say against actions under the moderation that all their texts share. */
@Injectable()
export class DisputeModeration {
  constructor(texts: ModeratedTexts, plans: PlanReader) {
    texts.register(disputeText, {
      place: async (id) => {
        const dispute = await plans.dispute(id);
        return dispute && { territoryId: dispute.communeId, authorId: dispute.personId, where: dispute.actionTitles };
      },
      words: async (id) => (await plans.dispute(id))?.text,
    });
  }
}
