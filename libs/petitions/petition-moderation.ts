import { Injectable } from '@nestjs/common';
import { Actor, inLanguage } from '#kernel';
import { ModeratedTexts } from '#moderation';
import { PetitionReader } from './petition.reader.ts';
import { PetitionStore } from './petition.store.ts';

/** The kind under which the text of a petition is moderated, from the day on which it is public. */
export const petitionText = 'petition.text';

/** Puts petitions under the moderation that all texts of citizens share. A hidden one is not found by its words either. */
@Injectable()
export class PetitionModeration {
  constructor(texts: ModeratedTexts, reader: PetitionReader, store: PetitionStore) {
    const read = (id: string) => reader.find(Actor.anonymous, id);
    texts.register(petitionText, {
      place: async (id) => {
        const petition = await read(id);
        return petition ? { territoryId: petition.communeId, authorId: petition.petitionerId, where: petition.titles } : undefined;
      },
      words: async (id) => {
        const petition = await read(id);
        if (!petition) return undefined;
        const { titles, bodies, authoritativeLanguage: language } = petition;
        return `${inLanguage(titles, language)}\n\n${inLanguage(bodies, language)}`;
      },
      settle: (tx, id, isShown) => store.setFound(tx, id, isShown),
    });
  }
}
