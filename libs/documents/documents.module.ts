import { Module } from '@nestjs/common';
import { declareSdl } from '#platform';
import { TerritoryModule } from '#territory';
import { DocumentChecks } from './document-check.ts';
import { DocumentCodes } from './document-codes.ts';
import { DocumentKinds } from './document-kinds.ts';
import { DocumentPress } from './document-press.ts';
import { DocumentReader } from './document.reader.ts';
import { DocumentStore } from './document.store.ts';
import { Documents } from './documents.ts';
import { DocumentsController } from './documents.controller.ts';
import { DocumentsResolver } from './documents.resolver.ts';
import { Typesetter } from './typesetter.ts';
import { WithdrawDocument } from './use-cases/withdraw-document.ts';
import './domain/documents.errors.ts';

declareSdl(new URL('documents.graphql', import.meta.url));

const doors = [Documents, DocumentKinds, DocumentReader, DocumentPress];

@Module({
  imports: [TerritoryModule],
  controllers: [DocumentsController],
  providers: [...doors, DocumentStore, DocumentCodes, DocumentChecks, Typesetter, WithdrawDocument, DocumentsResolver],
  exports: doors,
})
export class DocumentsModule {}
