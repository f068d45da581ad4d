export { moderationMachine } from './domain/moderation.ts';
export { type HiddenText, type ModeratedKind, ModeratedTexts, type TextPlace } from './moderated-texts.ts';
export { ModerationModule } from './moderation.module.ts';
export { ModerationReader } from './moderation.reader.ts';
export { AppealHiding, DecideHidingAppeal, ModerateText, ReportText } from './use-cases/moderate-text.ts';
