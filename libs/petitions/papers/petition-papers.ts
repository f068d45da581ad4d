import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type Actor, inLanguage } from '#kernel';
import { DocumentKinds, momentInWords, type OfficialDocument, type Paper, type Passage } from '#documents';
import { FileOwners, type Locale } from '#platform';
import { PetitionReader } from '../petition.reader.ts';
import { decisionLetter, filingReceipt, letterContent, receiptContent, sheetContent, signatureSheet } from './paper-contents.ts';
import { PaperReader } from './paper.reader.ts';
import { PaperTexts } from './paper-texts.ts';

type Receipt = z.infer<typeof receiptContent>;
type Sheet = z.infer<typeof sheetContent>;
type Letter = z.infer<typeof letterContent>;

/** Characters of the petition printed on a sheet; the rest is read at its address. */
const mostOnSheet = 400;

/** The papers of petitions: what each says, in each language, and who may have it. */
@Injectable()
export class PetitionPapers {
  constructor(
    kinds: DocumentKinds,
    owners: FileOwners,
    papers: PaperReader,
    private readonly petitions: PetitionReader,
    private readonly texts: PaperTexts,
  ) {
    const ofPetitioner = async (actor: Actor, document: OfficialDocument): Promise<boolean> =>
      actor.personId !== undefined && (await petitions.find(actor, document.subjectId))?.petitionerId === actor.personId;
    kinds.register({ kind: filingReceipt, content: receiptContent, paper: (said, to) => this.receipt(said, to), mayRead: ofPetitioner });
    kinds.register({ kind: signatureSheet, content: sheetContent, paper: (said, to) => this.sheet(said, to), mayRead: ofPetitioner });
    const isPublic = async (actor: Actor, { subjectId }: OfficialDocument): Promise<boolean> =>
      (await this.petitions.find(actor, subjectId)) !== null;
    kinds.register({ kind: decisionLetter, content: letterContent, paper: (said, to) => this.letter(said, to), mayRead: isPublic });
    owners.register('paper-batch', (actor, batchId) => papers.mayReadScan(actor, batchId));
  }

  private receipt(said: Receipt, to: Locale): Paper {
    const { fact, text } = this.texts.in(to);
    const { organisationNames, dueDay } = said;
    return {
      ...this.texts.head(said, to, text('document.kind.filing-receipt')),
      facts: [
        this.texts.title(said, to),
        fact('receipt-number', said.number, { isCode: true }),
        fact('filed-at', momentInWords(new Date(said.filedAt), to, said.timeZone)),
        ...(organisationNames ? [fact('association', inLanguage(organisationNames, to))] : []),
        fact('signatures', text('document.count', { count: said.signatures })),
        ...(dueDay ? [fact('due-day', text('document.day', { day: dueDay }))] : []),
        fact('legal-ref', said.legalRef),
        fact('content-hash', said.contentHash, { isCode: true }),
      ],
      passages: [{ text: text(dueDay ? 'document.receipt.says' : 'document.receipt.says-no-day', { day: dueDay ?? '' }) }],
      notes: [text('document.nobody-named')],
    };
  }

  private sheet(said: Sheet, to: Locale): Paper {
    const { fact, text } = this.texts.in(to);
    const { language, words: body } = this.texts.pick(said, to, said.bodies);
    const isWhole = body.length <= mostOnSheet;
    const column = (name: string, share: number) => ({ label: text(`document.sheet.${name}`), share });
    return {
      ...this.texts.head(said, to, text('document.kind.signature-sheet')),
      facts: [
        this.texts.title(said, to),
        fact('sheet-number', said.number, { isCode: true }),
        fact('text-at', this.texts.address(said, to), { isCode: true }),
      ],
      passages: [
        { text: isWhole ? body : `${body.slice(0, mostOnSheet).replace(/\s\S*$/u, '')} …`, language },
        { text: text('document.sheet.says') },
      ],
      sheet: {
        numberLabel: text('document.number'),
        columns: [column('name', 3), column('birth', 1.3), column('capacity', 1.6), column('signature', 2)],
        first: 1,
        count: said.lines,
      },
      notes: [text('document.sheet.note')],
    };
  }

  private letter(said: Letter, to: Locale): Paper {
    const { fact, text } = this.texts.in(to);
    const { receiptNumber, outcome, votes, legalRef, reasons } = said;
    const codes = said.reasonCodes.map((code) => `– ${text(`rejection.${code}`)}`);
    const written: Passage[] = reasons ? [this.texts.passage(said, to, reasons)] : [];
    return {
      ...this.texts.head(said, to, text(`petition.event.${said.event}`)),
      facts: [
        this.texts.title(said, to),
        ...(receiptNumber ? [fact('receipt-number', receiptNumber, { isCode: true })] : []),
        fact('decided-on', text('document.day', { day: said.legalDay })),
        ...(outcome ? [fact('outcome', text(`deliberation.outcome.${outcome}`))] : []),
        ...(votes ? [fact('votes', text('document.votes', { ...votes }))] : []),
        ...(legalRef ? [fact('legal-ref', legalRef)] : []),
      ],
      passages: [
        ...(codes.length ? [{ heading: text('document.letter.grounds'), text: codes.join('\n') }] : []),
        ...written.map((one) => ({ ...one, heading: text('document.letter.reasons') })),
      ],
      notes: [text('document.letter.note')],
    };
  }
}
