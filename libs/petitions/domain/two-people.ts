import type { PetitionEvent } from './petition.ts';

/** Events that are legal acts against or about what citizens asked: one person proposes them, another confirms. */
const ofTwoPeople: readonly PetitionEvent[] = ['reject', 'deliberate', 'postpone', 'answer'];

export const needsSecondPerson = (event: PetitionEvent): boolean => ofTwoPeople.includes(event);
