export { ConsultationReader } from './consultation.reader.ts';
export { ConsultationsModule } from './consultations.module.ts';
export { consultationMachine } from './domain/consultation.ts';
export { suggestionMachine } from './domain/suggestion.ts';
export { ClassifyContributions, NameThemes, PublishResponse, PublishSynthesis } from './use-cases/analyse-consultation.ts';
export { Annotate, Contribute, KeyContribution } from './use-cases/contribute.ts';
export { AdvanceConsultation, AttachConsultationDocument, DraftConsultation } from './use-cases/draft-consultation.ts';
export { AnswerSuggestion, RouteSuggestion, WriteSuggestion } from './use-cases/suggestions.ts';
