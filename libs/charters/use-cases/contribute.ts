import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, newId, translatedText, typedText } from '#kernel';
import { message, type Tx, type UseCase } from '#platform';
import { CharterActs } from '../charter-acts.ts';
import { CharterParties } from '../charter-parties.ts';
import type { CharterContribution } from '../charter-party.entity.ts';
import { CharterStore } from '../charter.store.ts';
import { charterMessages } from '../charters.messages.ts';
import { charterPolicy } from '../charters.policy.ts';
import { takesContributions } from '../domain/charter.ts';

const contributing = z.object({
  charterId: z.uuid(),
  articleId: z.uuid().nullish(),
  organisationId: z.uuid().nullish(),
  grounds: typedText(10, 3000),
  proposal: typedText(3, 3000),
  language: z.enum(['fr', 'ar', 'en', 'es']),
});
type Contributing = z.infer<typeof contributing>;

/**
 * A citizen, or an association by its representative, proposes a change of an article of the latest version, or another article. Throws
 * CONTRIBUTIONS_CLOSED, CHARTER_TEXT_MISSING, CHARTER_PART_UNKNOWN, SIGNER_NOT_REPRESENTATIVE.
 */
@Injectable()
export class ContributeToCharter implements UseCase<Contributing, { id: string }> {
  readonly action = charterPolicy.contribute;
  readonly input = contributing;

  constructor(
    private readonly acts: CharterActs,
    private readonly charters: CharterStore,
    private readonly parties: CharterParties,
  ) {}

  async execute(tx: Tx, { charterId, articleId = null, organisationId = null, ...words }: Contributing): Promise<{ id: string }> {
    const locked = await this.acts.lock(tx, this.action, charterId);
    if (!takesContributions(locked.charter.status)) throw new DomainError('CONTRIBUTIONS_CLOSED');
    const version = await this.charters.version(tx, charterId);
    if (!version) throw new DomainError('CHARTER_TEXT_MISSING');
    const isKnown = !articleId || version.text.articles.some(({ id }) => id === articleId);
    if (!isKnown) throw new DomainError('CHARTER_PART_UNKNOWN', {}, 'articleId');
    const partyNames = organisationId ? await this.parties.namesFor(tx, locked, organisationId) : null;
    const row: CharterContribution = {
      ...{ id: newId(), charterId, versionNumber: version.number, articleId, personId: tx.actor.id, organisationId, partyNames },
      ...{ ...words, isHidden: false, isAccepted: null, answerVersion: null, answer: null, answeredAt: null, createdAt: tx.now },
    };
    await this.charters.insertContribution(tx, row);
    return { id: row.id };
  }
}

const answering = z
  .object({
    contributionId: z.uuid(),
    isAccepted: z.boolean(),
    /** The version that takes it up. */
    version: z.int().min(1).nullish(),
    answer: translatedText(10, 3000),
  })
  .refine(({ isAccepted, version }) => isAccepted === (version !== null && version !== undefined), { path: ['version'] });
type Answering = z.infer<typeof answering>;

/**
 * The team answers what was proposed, with reasons: taken up in a version, which comes after the one that was commented, or not. An answer
 * is public and final. Throws CONTRIBUTION_ANSWERED, CHARTER_VERSION_UNKNOWN.
 */
@Injectable()
export class AnswerContribution implements UseCase<Answering, { id: string }> {
  readonly action = charterPolicy.answer;
  readonly input = answering;

  constructor(
    private readonly acts: CharterActs,
    private readonly charters: CharterStore,
  ) {}

  async execute(tx: Tx, { contributionId, isAccepted, version: number = null, answer }: Answering): Promise<{ id: string }> {
    const { charterId } = await this.charters.contribution(tx, contributionId);
    const { charter } = await this.acts.lock(tx, this.action, charterId);
    const contribution = await this.charters.contribution(tx, contributionId);
    if (contribution.answeredAt) throw new DomainError('CONTRIBUTION_ANSWERED');
    if (number !== null) {
      const isLater = number > contribution.versionNumber && (await this.charters.version(tx, charterId, number)) !== null;
      if (!isLater) throw new DomainError('CHARTER_VERSION_UNKNOWN', { number }, 'version');
    }
    await this.charters.updateContribution(tx, contributionId, { isAccepted, answerVersion: number, answer, answeredAt: tx.now });
    const params = { title: charter.titles, isAccepted, version: number ?? 0, reasons: answer };
    tx.emit(message(charterMessages['contribution-answered'], { subjectId: contributionId, params }));
    tx.note({ contribution: contributionId, isAccepted });
    return { id: contributionId };
  }
}
