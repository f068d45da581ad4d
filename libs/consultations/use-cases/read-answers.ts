import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx, UseCase } from '#platform';
import { ConsultationActs } from '../consultation-acts.ts';
import { consultationPolicy } from '../consultations.policy.ts';

const input = z.object({ consultationId: z.uuid() });

/** Asks for all answers; each reading is a line of the audit. */
@Injectable()
export class ReadAnswers implements UseCase<z.infer<typeof input>, { consultationId: string }> {
  readonly action = consultationPolicy.readAnswers;
  readonly input = input;

  constructor(private readonly acts: ConsultationActs) {}

  async execute(tx: Tx, { consultationId }: z.infer<typeof input>): Promise<{ consultationId: string }> {
    await this.acts.hold(tx, this.action, consultationId);
    return { consultationId };
  }
}
