import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dayOf, DomainError, newId, translatedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { CharterActs } from '../charter-acts.ts';
import { CharterStore } from '../charter.store.ts';
import type { CharterVersion, CharterWorkshop } from '../charter-version.entity.ts';
import { charterPolicy } from '../charters.policy.ts';
import { type Attendance, attendanceParts, checkAttendance } from '../domain/attendance.ts';
import { isTextOpen, takesWorkshops } from '../domain/charter.ts';
import { settleText } from '../domain/charter-text.ts';

const id = z.uuid().nullish();
const commitment = z.object({
  id,
  texts: translatedText(5, 1000),
  owners: translatedText(2, 200),
  indicators: translatedText(3, 500),
  dueOn: z.iso.date().nullish(),
});
const article = z.object({
  id,
  titles: translatedText(2, 200),
  bodies: translatedText(5, 5000),
  commitments: z.array(commitment).max(20),
  reviewed: z.array(z.enum(['fr', 'ar', 'en', 'es'])).default([]),
});
const writing = z.object({ charterId: z.uuid(), articles: z.array(article).min(1).max(60), notes: translatedText(3, 2000) });
type Writing = z.output<typeof writing>;

export interface VersionWritten {
  readonly id: string;
  readonly number: number;
  readonly contentHash: string;
}

/** Writes the next version of the text. Throws CHARTER_TEXT_CLOSED while it is consulted on or deliberated, and what `settleText` throws. */
@Injectable()
export class WriteCharterVersion implements UseCase<Writing, VersionWritten> {
  readonly action = charterPolicy.draft;
  readonly input = writing as z.ZodType<Writing>;

  constructor(
    private readonly acts: CharterActs,
    private readonly charters: CharterStore,
  ) {}

  async execute(tx: Tx, { charterId, articles, notes }: Writing): Promise<VersionWritten> {
    const { charter } = await this.acts.lock(tx, this.action, charterId);
    if (!isTextOpen(charter.status)) throw new DomainError('CHARTER_TEXT_CLOSED', { state: charter.status });
    const before = await this.charters.version(tx, charterId);
    const settled = settleText(articles, charter.authoritativeLanguage, before, newId);
    const number = (before?.number ?? 0) + 1;
    const row: CharterVersion = { charterId, number, ...settled, notes, authorRole: tx.permission!, createdAt: tx.now };
    await this.charters.insertVersion(tx, row);
    const details = { version: number, contentHash: settled.contentHash };
    await this.acts.record(tx, charter, 'writeVersion', { details });
    tx.note(details);
    return { id: charterId, number, contentHash: settled.contentHash };
  }
}

const counted = (part: keyof typeof attendanceParts) => z.partialRecord(z.enum(attendanceParts[part]), z.int().min(0).max(100_000));
const workshop = z.object({
  charterId: z.uuid(),
  heldOn: z.iso.date(),
  places: translatedText(2, 200),
  themes: translatedText(2, 300),
  total: z.int().min(1).max(100_000),
  attendance: z.object({ sex: counted('sex'), age: counted('age'), disability: counted('disability') }),
});
type Workshop = z.infer<typeof workshop>;

/** Records a workshop and who came, in numbers. Throws CHARTER_STATE_FORBIDS, WORKSHOP_DAY, ATTENDANCE_DOES_NOT_ADD_UP. */
@Injectable()
export class RecordCharterWorkshop implements UseCase<Workshop, { id: string }> {
  readonly action = charterPolicy.draft;
  readonly input = workshop;

  constructor(
    private readonly acts: CharterActs,
    private readonly charters: CharterStore,
  ) {}

  async execute(tx: Tx, { attendance, ...given }: Workshop): Promise<{ id: string }> {
    const { charter, calendar } = await this.acts.lock(tx, this.action, given.charterId);
    if (!takesWorkshops(charter.status)) throw new DomainError('CHARTER_STATE_FORBIDS', { state: charter.status, event: 'recordWorkshop' });
    if (given.heldOn > dayOf(tx.now, calendar.timeZone)) throw new DomainError('WORKSHOP_DAY', { day: given.heldOn }, 'heldOn');
    checkAttendance(given.total, attendance as Attendance);
    const row = { id: newId(), ...given, attendance: attendance as Attendance, createdAt: tx.now };
    await this.charters.insertWorkshop(tx, row satisfies CharterWorkshop);
    await this.acts.record(tx, charter, 'recordWorkshop', { details: { heldOn: given.heldOn, total: given.total } });
    return { id: row.id };
  }
}
