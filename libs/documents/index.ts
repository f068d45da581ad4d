export { OfficialDocument } from './document.entity.ts';
export { DocumentKinds } from './document-kinds.ts';
export { DocumentPress, momentInWords } from './document-press.ts';
export { DocumentReader } from './document.reader.ts';
export { Documents, type NewDocument } from './documents.ts';
export { DocumentsModule } from './documents.module.ts';
export { type Paper, type PaperFact, type Passage } from './domain/paper.ts';
export { Typesetter } from './typesetter.ts';
export { WithdrawDocument } from './use-cases/withdraw-document.ts';
