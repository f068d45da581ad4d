import { Injectable } from '@nestjs/common';
import { MoroccoTerritories } from '#territory';

/** Seeds the demonstration through the real use cases, with a moved clock. */
@Injectable()
export class Demo {
  constructor(private readonly territories: MoroccoTerritories) {}

  async seed(): Promise<string> {
    const reports = await this.territories.import();
    return `${reports.length} territories`;
  }
}
