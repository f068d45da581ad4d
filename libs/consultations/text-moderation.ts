import { Injectable } from '@nestjs/common';
import { ModeratedTexts } from '#moderation';
import { ConsultationReader } from './consultation.reader.ts';
import type { Answer } from './domain/questionnaire.ts';
import { SuggestionReader } from './suggestion.reader.ts';

/** The kinds under which what people write here is moderated. */
export const contributionText = 'consultation.contribution';
export const annotationText = 'consultation.annotation';
export const suggestionText = 'suggestion.text';

export const wordsIn = (answers: readonly Answer[]): { question: string; text: string }[] =>
  answers.flatMap(({ question, text }) => (text ? [{ question, text }] : []));

/** Puts contributions, annotations and suggestions under the moderation that all texts of citizens share. */
@Injectable()
export class ConsultationModeration {
  constructor(texts: ModeratedTexts, reader: ConsultationReader, suggestions: SuggestionReader) {
    texts.register(contributionText, {
      place: async (id) => {
        const row = await reader.contribution(id);
        return row && { territoryId: row.consultation.communeId, authorId: row.authorId, where: row.consultation.titles };
      },
      words: async (id) => {
        const row = await reader.contribution(id);
        return (
          row &&
          wordsIn(row.answers)
            .map(({ text }) => text)
            .join('\n\n')
        );
      },
    });
    texts.register(annotationText, {
      place: async (id) => {
        const row = await reader.annotation(id);
        return row && { territoryId: row.consultation.communeId, authorId: row.authorId, where: row.consultation.titles };
      },
      words: async (id) => (await reader.annotation(id))?.body,
    });
    texts.register(suggestionText, {
      place: async (id) => {
        const row = await suggestions.find(id);
        return (
          row && {
            territoryId: row.communeId,
            authorId: row.authorId,
            where: { fr: 'Boîte à suggestions', ar: 'صندوق الاقتراحات', en: 'Suggestion box', es: 'Buzón de sugerencias' },
          }
        );
      },
      words: async (id) => {
        const row = await suggestions.find(id);
        return row && `${row.title}\n\n${row.body}`;
      },
    });
  }
}
