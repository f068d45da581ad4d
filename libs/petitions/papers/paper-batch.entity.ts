import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sheet of paper, typed by one person. */
@Entity('paper_batch')
export class PaperBatch {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'petition_id' }) petitionId!: string;
  @Column('uuid', { name: 'commune_id' }) communeId!: string;
  /** The printed sheet, in the registry of documents. */
  @Column('uuid', { name: 'sheet_id' }) sheetId!: string;
  @Column('text', { name: 'sheet_number' }) sheetNumber!: string;
  @Column('uuid', { name: 'scan_id' }) scanId!: string;
  /** The act that waits for the second person. */
  @Column('uuid', { name: 'act_id' }) actId!: string;
  @Column('text') state!: 'entered' | 'validated' | 'discarded';
  @Column('integer', { name: 'line_count' }) lineCount!: number;
  /** Of the lines as they were typed: what is decided is what was typed. */
  @Column('text', { name: 'lines_hash' }) linesHash!: string;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('timestamptz', { name: 'entered_at' }) enteredAt!: Date;
  @Column('text', { name: 'settled_by', nullable: true }) settledBy!: string | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  /** Since when what was typed, and the scan, are gone. */
  @Column('timestamptz', { name: 'forgotten_at', nullable: true }) forgottenAt!: Date | null;
}
