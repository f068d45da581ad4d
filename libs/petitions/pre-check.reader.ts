import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PreCheckPoint } from './domain/pre-check.ts';

export interface KeptPreCheck {
  readonly points: PreCheckPoint[];
  readonly advisedAt: Date;
}

/** Advice as it was given. The caller has read the petition as the actor may. */
@Injectable()
export class PreCheckReader {
  constructor(private readonly dataSource: DataSource) {}

  async find(petitionId: string): Promise<KeptPreCheck | null> {
    const [row] = await this.dataSource.query('SELECT points, advised_at AS "advisedAt" FROM petition_pre_check WHERE petition_id = $1', [
      petitionId,
    ]);
    return row ?? null;
  }
}
