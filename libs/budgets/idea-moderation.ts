import { Injectable } from '@nestjs/common';
import { inLanguage } from '#kernel';
import { ModeratedTexts } from '#moderation';
import { BudgetReader } from './budget.reader.ts';

/** The kind under which ideas for a budget are moderated. */
export const ideaText = 'budget.idea';

/** Puts ideas for a budget under the moderation that all texts of citizens share. */
@Injectable()
export class IdeaModeration {
  constructor(texts: ModeratedTexts, reader: BudgetReader) {
    texts.register(ideaText, {
      place: async (id) => {
        const idea = await reader.findIdea(id);
        return idea && { territoryId: idea.communeId, authorId: idea.authorId, where: idea.budgetTitles };
      },
      words: async (id) => {
        const idea = await reader.findIdea(id);
        return idea && `${inLanguage(idea.titles, 'ar')}\n\n${inLanguage(idea.bodies, 'ar')}`;
      },
    });
  }
}
