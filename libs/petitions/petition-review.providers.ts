import { AgendaOfPetitions } from './agenda-of-petitions.ts';
import { PetitionReviewResolver } from './petition-review.resolver.ts';
import { PetitionSecondPersonResolver } from './petition-second-person.resolver.ts';
import { CompletePetition, RequestCompletion } from './use-cases/complete-petition.ts';
import { ConfirmDecision, ProposeDecision } from './use-cases/deliberate-petition.ts';
import { CouncilChanges, RecordDissolution, RecordInstallation } from './use-cases/record-council-change.ts';
import { ConfirmRejection, ProposeRejection } from './use-cases/reject-petition.ts';

/** What the petitions' module provides between filing and decision. */
export const reviewProviders = [
  ...[AgendaOfPetitions, CouncilChanges, PetitionReviewResolver, PetitionSecondPersonResolver],
  ...[RequestCompletion, CompletePetition, ProposeRejection, ConfirmRejection, ProposeDecision, ConfirmDecision],
  ...[RecordDissolution, RecordInstallation],
];
