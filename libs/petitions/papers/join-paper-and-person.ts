import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx, UseCase } from '#platform';
import { PaperSigners } from '#register';
import { isCollecting } from '../domain/petition.ts';
import { PetitionActs } from '../petition-acts.ts';
import { paperPolicy } from './papers.policy.ts';
import { PaperLines } from './paper-lines.ts';
import { PaperStore } from './paper.store.ts';

const input = z.object({ communeId: z.uuid(), personId: z.uuid() });
type Input = z.infer<typeof input>;

/**
 * Somebody is recognised on the roll: lines of paper that are theirs are known to be. Who signed online too counts once, by the
 * signature online; who did not, cannot any more, and sees the line.
 */
@Injectable()
export class JoinPaperAndPerson implements UseCase<Input, { joined: number }> {
  readonly action = paperPolicy.join;
  readonly input = input;

  constructor(
    private readonly acts: PetitionActs,
    private readonly papers: PaperStore,
    private readonly lines: PaperLines,
    private readonly signers: PaperSigners,
  ) {}

  async execute(tx: Tx, { communeId, personId }: Input): Promise<{ joined: number }> {
    tx.authorize(this.action, {}, { type: 'commune', id: communeId });
    let joined = 0;
    for (const petitionId of await this.papers.petitionsWithPaper(tx, communeId)) joined += await this.join(tx, petitionId, personId);
    return { joined };
  }

  private async join(tx: Tx, petitionId: string, personId: string): Promise<number> {
    const { petition, pack, commune } = await this.acts.lock(tx, this.action, petitionId);
    const question = this.lines.question({ petition, pack, timeZone: commune.timeZone }, tx.now);
    const voter = isCollecting(petition.status) ? await this.signers.ofPerson(tx, personId, question) : null;
    const own = voter ? await this.papers.byVoter(tx, petitionId, voter) : [];
    const signed = await this.papers.signedOnline(tx, petitionId, [personId]);
    for (const { id, state, personId: known } of own) {
      if (known === personId) continue;
      if (state === 'valid' && signed.has(personId)) await this.papers.giveWay(tx, id, personId);
      else await this.papers.recognise(tx, id, personId);
    }
    return own.length;
  }
}
