import { sessionMessages } from '#councils';
import { type Handler, on } from '#platform';
import { petitionMessages } from './petitions.messages.ts';
import { ApplyPetitionDeadline } from './use-cases/apply-petition-deadline.ts';
import { SettleThreshold } from './use-cases/count-signatures.ts';
import { RecordDissolution, RecordInstallation } from './use-cases/record-council-change.ts';
import { TrackAgenda } from './use-cases/track-agenda.ts';

/** What petitions do about facts, their own and those of the council. */
export const petitionHandlers: Handler[] = [
  on(petitionMessages['deadline-due'], 'apply-petition-deadline', ApplyPetitionDeadline, (payload) => payload),
  on(petitionMessages['count-moved'], 'settle-threshold', SettleThreshold, (payload) => payload),
  on(sessionMessages['item-moved'], 'track-agenda', TrackAgenda, (payload) => payload),
  on(sessionMessages['council-dissolved'], 'record-dissolution', RecordDissolution, (payload) => payload),
  on(sessionMessages['council-installed'], 'record-installation', RecordInstallation, (payload) => payload),
];
