import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Owed, owedSummary } from './task.store.ts';

/** What handlers owe and what was refused: nothing is parked silently. */
@Injectable()
export class TaskLedger {
  constructor(private readonly dataSource: DataSource) {}

  summary(): Promise<Owed[]> {
    return owedSummary(this.dataSource.manager);
  }
}
