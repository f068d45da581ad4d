import { Injectable } from '@nestjs/common';
import { DocumentPress, DocumentReader } from '#documents';
import type { Actor } from '#kernel';
import { EnterPaperBatch, PrintSignatureSheet, ValidatePaperBatch } from '#petitions';
import { FileIntake, UseCases } from '#platform';
import type { StaffedCommune } from './places.ts';

interface SignedOnPaper extends StaffedCommune {
  readonly id: string;
  readonly petitioner: Actor;
}

const line = (place: number, fullName: string, birth: string, capacity = 'resident') => ({ line: place, fullName, birth, capacity });

/** A sheet of the souk, with what happens on every sheet: somebody twice, somebody too young. */
const souk = [
  line(1, 'سعيد المنصوري', '1961'),
  line(2, 'Khadija Tazi', '1984'),
  line(3, 'مليكة أوحدو', '1973'),
  line(4, 'Omar Berrada', '1990', 'activity'),
  line(5, 'Khadija TAZI', '1984'),
  line(6, 'أنس بناني', '2012'),
];
const decided = ['valid', 'valid', 'valid', 'valid', 'duplicate', 'not-eligible'];
/** Another, which waits for its second person. */
const school = [line(1, 'Samira Haddad', '1979'), line(2, 'إدريس الزروالي', '1955')];

/** Signatures on paper: one sheet typed by the clerk and decided by the secretary, another that waits. */
@Injectable()
export class PaperDemo {
  constructor(
    private readonly useCases: UseCases,
    private readonly documents: DocumentReader,
    private readonly press: DocumentPress,
    private readonly files: FileIntake,
  ) {}

  async tell(petition: SignedOnPaper): Promise<void> {
    const actId = await this.sheet(petition, souk);
    const decisions = decided.map((outcome, place) => ({ line: place + 1, outcome }));
    await this.useCases.run(ValidatePaperBatch, petition.staff.secretary, { actId, decisions });
    await this.sheet(petition, school);
  }

  /** Printed by the petitioner, and typed by the clerk; the sheet itself stands for its scan. */
  private async sheet({ id: petitionId, petitioner, staff }: SignedOnPaper, lines: readonly object[]): Promise<string> {
    const { id } = await this.useCases.run(PrintSignatureSheet, petitioner, { petitionId });
    const document = await this.documents.forDownload(petitioner, id);
    const scan = await this.files.keep(staff.clerk, `feuille-${document.number}.pdf`, await this.press.pdf(document, 'ar'));
    const batch = { petitionId, sheetCode: document.code, scanFileId: scan.id, lines };
    return (await this.useCases.run(EnterPaperBatch, staff.clerk, batch)).actId;
  }
}
