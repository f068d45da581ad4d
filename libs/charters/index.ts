export { CharterNumbersByTerritory } from './charter-numbers.ts';
export { CharterReader } from './charter.reader.ts';
export { ChartersModule } from './charters.module.ts';
export { charterMachine } from './domain/charter.ts';
export {
  AbandonCharter,
  OpenCharterConsultation,
  SendCharterToCouncil,
  StartCharterDiagnosis,
  StartCharterDrafting,
} from './use-cases/advance-charter.ts';
export { ApplyCharterDeadline } from './use-cases/apply-charter-deadline.ts';
export { AnswerContribution, ContributeToCharter } from './use-cases/contribute.ts';
export { ConfirmCharterDecision, ProposeCharterDecision } from './use-cases/decide-charter.ts';
export { InitiateCharter, ReviseCharter } from './use-cases/initiate-charter.ts';
export { PublishCharterReview } from './use-cases/review-charter.ts';
export { BringCharterIntoForce, SignCharterForAssociation, SignCharterForCouncil } from './use-cases/sign-charter.ts';
export { RecordCharterWorkshop, WriteCharterVersion } from './use-cases/write-charter.ts';
