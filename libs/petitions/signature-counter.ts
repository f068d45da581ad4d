import { Injectable } from '@nestjs/common';
import { Actor } from '#kernel';
import { UseCases } from '#platform';
import { CountSignatures, RecountSignatures } from './use-cases/count-signatures.ts';

const counter = Actor.system('signature-counter');

/** The turns of the counter's engines. Several workers may run them; the database lets one count at a time. */
@Injectable()
export class SignatureCounter {
  constructor(private readonly useCases: UseCases) {}

  async count(): Promise<boolean> {
    await this.useCases.run(CountSignatures, counter, {});
    return false;
  }

  /** Counts everything again when nobody did for a day. */
  async recount(): Promise<boolean> {
    await this.useCases.run(RecountSignatures, counter, { olderThanHours: 24 });
    return false;
  }
}
