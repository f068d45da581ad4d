import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RetentionRules } from './retention-rules.ts';

export interface RetentionView {
  readonly name: string;
  readonly days: number;
  readonly lastRunAt: Date | null;
  /** Deleted so far. */
  readonly removed: number;
}

/** How long what is kept, and that it is carried out. */
@Injectable()
export class RetentionReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: RetentionRules,
  ) {}

  async all(): Promise<RetentionView[]> {
    const runs: { name: string; lastRunAt: Date; removed: string }[] = await this.dataSource.query(
      'SELECT data_class AS name, last_at AS "lastRunAt", removed FROM retention_run',
    );
    return this.rules.all.map(({ name, days }) => {
      const run = runs.find((one) => one.name === name);
      return { name, days, lastRunAt: run?.lastRunAt ?? null, removed: Number(run?.removed ?? 0) };
    });
  }
}
