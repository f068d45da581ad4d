import { declareSdl, type Handler, on } from '#platform';
import { registerMessages } from '#register';
import { petitionMessages } from '../petitions.messages.ts';
import '../domain/paper.errors.ts';
import { EnterPaperBatch } from './enter-paper-batch.ts';
import { IssuePetitionDocuments, OwedDocuments, PrintSignatureSheet, ReissuePetitionDocument } from './issue-petition-documents.ts';
import { JoinPaperAndPerson } from './join-paper-and-person.ts';
import { PaperLines } from './paper-lines.ts';
import { PaperReader } from './paper.reader.ts';
import { PaperSheets } from './paper-sheets.ts';
import { PaperSigning } from './paper-signing.ts';
import { PaperStore } from './paper.store.ts';
import { PaperTwins } from './paper-twins.ts';
import { ChannelCountsResolver, PaperBatchResolver, PapersResolver, PetitionPapersResolver } from './papers.resolver.ts';
import { PaperTexts } from './paper-texts.ts';
import { PetitionPapers } from './petition-papers.ts';
import { ReadPaperBatch } from './read-paper-batch.ts';
import { DiscardPaperBatch, ValidatePaperBatch } from './validate-paper-batch.ts';

declareSdl(new URL('papers.graphql', import.meta.url));

/** What of signatures on paper and official documents the module of petitions provides. */
export const paperProviders = [
  ...[
    PaperStore,
    PaperReader,
    PaperLines,
    PaperTwins,
    PaperSheets,
    PaperSigning,
    PaperTexts,
    PetitionPapers,
    OwedDocuments,
    ReissuePetitionDocument,
  ],
  ...[
    PrintSignatureSheet,
    IssuePetitionDocuments,
    EnterPaperBatch,
    ReadPaperBatch,
    ValidatePaperBatch,
    DiscardPaperBatch,
    JoinPaperAndPerson,
  ],
  ...[PapersResolver, PaperBatchResolver, PetitionPapersResolver, ChannelCountsResolver],
];

const facts = ['submitted', 'submitted-to-be-heard', 'admitted', 'rejected', 'deliberated', 'postponed', 'answered'] as const;

/** What happens to papers after a fact: they are issued, and lines are joined with whom the roll recognises. */
export const paperHandlers: Handler[] = [
  ...facts.map((fact) =>
    on(petitionMessages[fact], `issue-documents-${fact}`, IssuePetitionDocuments, ({ petitionId }) => ({ petitionId })),
  ),
  on(registerMessages['person-recognised'], 'join-paper-and-person', JoinPaperAndPerson, (payload) => payload),
];
