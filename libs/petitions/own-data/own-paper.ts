import { Injectable } from '@nestjs/common';
import { type HeldRecord, PersonalData, RetentionRules } from '#identity';
import { PaperLines } from '../papers/paper-lines.ts';
import { OwnPaperStore } from './own-paper.store.ts';
import { OwnPetitionReader } from './own-petition.reader.ts';

/** Days after the end of a petition for which its sheets are kept, as the names online are. */
const sheetDays = 365;
/** Days for which it is kept where a signature came from. */
export const traceDays = 30;

/** Lines of paper of each person, and where their signatures came from, for the page of their own data. */
@Injectable()
export class OwnPaper {
  constructor(
    data: PersonalData,
    retention: RetentionRules,
    private readonly store: OwnPaperStore,
    private readonly lines: PaperLines,
    private readonly reader: OwnPetitionReader,
  ) {
    data.register('paper-lines', {
      export: (personId) => this.paperLines(personId),
      erase: (tx, personId) => this.store.eraseLines(tx, personId),
    });
    data.register('signature-traces', {
      export: (personId) => this.traces(personId),
      erase: (tx, personId) => this.store.eraseTraces(tx, personId),
    });
    retention.register({ name: 'paper-sheets', days: sheetDays, sweep: (tx, before, limit) => this.store.forgetSheets(tx, before, limit) });
  }

  private async paperLines(personId: string): Promise<HeldRecord[]> {
    const rows = await this.reader.paperLines(personId);
    return rows.map(({ id, saidSealed, enteredAt, endedAt, ...line }) => ({
      fields: { id, ...line, ...flat(this.lines.said({ id, saidSealed })), enteredAt: enteredAt.toISOString() },
      keptUntil: endedAt && after(endedAt, sheetDays),
    }));
  }

  private async traces(personId: string): Promise<HeldRecord[]> {
    const rows = await this.reader.traces(personId);
    return rows.map(({ signedAt, ...trace }) => ({
      fields: { ...trace, signedAt: signedAt.toISOString() },
      keptUntil: after(signedAt, traceDays),
    }));
  }
}

const after = (at: Date, days: number): Date => new Date(at.getTime() + days * 86_400_000);
const flat = ({ fullName, birth, activity }: ReturnType<PaperLines['said']>) => ({
  name: fullName,
  birth,
  activity: activity ? JSON.stringify(activity) : null,
});
