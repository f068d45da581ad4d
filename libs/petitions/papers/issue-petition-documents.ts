import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Documents } from '#documents';
import type { Tx, UseCase } from '#platform';
import { linesOfSheet, sheetNumber, takesPaper } from '../domain/paper.ts';
import { type LockedPetition, PetitionActs } from '../petition-acts.ts';
import { PetitionReader } from '../petition.reader.ts';
import { paperPolicy } from './papers.policy.ts';
import type { PetitionHistoryEvent } from '../petition-event.entity.ts';
import { decisionLetter, filingReceipt, type Heading, signatureSheet } from './paper-contents.ts';

/** Events that are decisions on a petition: of each there is a letter. */
const decisions: readonly string[] = ['admit', 'reject', 'deliberate', 'postpone', 'answer'];

interface Issued {
  readonly id: string;
}

const printing = z.object({
  petitionId: z.uuid(),
  lines: z.int().min(linesOfSheet.fewest).max(linesOfSheet.most).default(linesOfSheet.usual),
});
type Printing = z.output<typeof printing>;

/** Prints another sheet to sign on; each has a number and a code of its own, and is typed once. */
@Injectable()
export class PrintSignatureSheet implements UseCase<Printing, Issued> {
  readonly action = paperPolicy.printSheet;
  readonly input = printing as z.ZodType<Printing>;

  constructor(
    private readonly acts: PetitionActs,
    private readonly documents: Documents,
  ) {}

  async execute(tx: Tx, { petitionId, lines }: Printing): Promise<Issued> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    const { petition, pack } = locked;
    takesPaper(petition.status, pack);
    const place = await this.documents.nextOf(tx, signatureSheet, petitionId);
    const number = sheetNumber(petitionId, place);
    const content = { ...headingOf(locked), number, lines, contentHash: petition.contentHash ?? '', bodies: petition.bodies };
    const about = { kind: signatureSheet, subject: { type: 'petition', id: petitionId }, act: `sheet-${place}`, number, content };
    const { id } = await this.documents.issue(tx, { ...about, communeId: petition.communeId });
    return { id };
  }
}

const ofPetition = z.object({ petitionId: z.uuid() });
type OfPetition = z.infer<typeof ofPetition>;

/**
 * Issues what a petition's history owes in papers: the receipt of its filing, and a letter for each decision. After a fact; done twice
 * it changes nothing, so that a filing or a decision never waits for a paper.
 */
@Injectable()
export class IssuePetitionDocuments implements UseCase<OfPetition, { issued: number }> {
  readonly action = paperPolicy.issueDocuments;
  readonly input = ofPetition;

  constructor(
    private readonly acts: PetitionActs,
    private readonly petitions: PetitionReader,
    private readonly documents: Documents,
  ) {}

  async execute(tx: Tx, { petitionId }: OfPetition): Promise<{ issued: number }> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    const receipt = (await this.petitions.receipts([petitionId])).get(petitionId) ?? null;
    const history = (await this.petitions.histories([petitionId])).get(petitionId) ?? [];
    const subject = { type: 'petition', id: petitionId };
    const { communeId } = locked.petition;
    if (receipt) {
      const { number, filedAt, signatures, dueDay, contentHash, legalRef, organisationNames = null } = receipt;
      const said = { number, filedAt: filedAt.toISOString(), signatures, dueDay, contentHash, legalRef, organisationNames };
      const content = { ...headingOf(locked), ...said };
      await this.documents.issue(tx, { kind: filingReceipt, subject, act: 'filing', communeId, number, content });
    }
    const decided = history.filter(({ event }) => decisions.includes(event));
    for (const [place, event] of decided.entries()) {
      const number = `${receipt?.number ?? sheetNumber(petitionId, 0)}/${place + 1}`;
      const content = { ...headingOf(locked), ...saidOf(event), receiptNumber: receipt?.number ?? null };
      await this.documents.issue(tx, { kind: decisionLetter, subject, act: event.id, communeId, number, content });
    }
    return { issued: decided.length + (receipt ? 1 : 0) };
  }
}

const headingOf = ({ petition, commune }: LockedPetition): Heading => ({
  petitionId: petition.id,
  countryCode: commune.countryCode,
  territoryKind: commune.kind,
  territoryNames: commune.names,
  timeZone: commune.timeZone,
  titles: petition.titles,
  authoritativeLanguage: petition.authoritativeLanguage,
});

const saidOf = ({ event, legalDay, legalRef, reasonCodes, reasons, details }: PetitionHistoryEvent) => ({
  ...{ event, legalDay, legalRef, reasonCodes, reasons },
  outcome: (details['outcome'] as string | undefined) ?? null,
  votes: (details['votes'] as object | undefined) ?? null,
});
