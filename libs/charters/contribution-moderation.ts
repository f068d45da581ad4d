import { Injectable } from '@nestjs/common';
import { ModeratedTexts } from '#moderation';
import { CharterStore } from './charter.store.ts';
import { ContributionReader } from './contribution.reader.ts';

/** The kind under which proposals for a charter are moderated. */
export const contributionText = 'charter.contribution';

/** Puts proposals for a charter under the moderation that all texts of citizens share. One that is hidden is owed no answer. */
@Injectable()
export class ContributionModeration {
  constructor(texts: ModeratedTexts, reader: ContributionReader, store: CharterStore) {
    texts.register(contributionText, {
      place: (id) => reader.placeOf(id),
      words: (id) => reader.wordsOf(id),
      settle: (tx, id, isShown) => store.updateContribution(tx, id, { isHidden: !isShown }),
    });
  }
}
