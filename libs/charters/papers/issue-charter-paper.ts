import { Injectable } from '@nestjs/common';
import { Documents } from '#documents';
import type { Tx, UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { CharterActs } from '../charter-acts.ts';
import type { Charter } from '../charter.entity.ts';
import { CharterReader } from '../charter.reader.ts';
import { CharterStore } from '../charter.store.ts';
import { charterPolicy } from '../charters.policy.ts';
import { languageStates } from '../domain/charter-text.ts';
import { ofCharter, type OfCharter } from '../use-cases/advance-charter.ts';
import { type CharterContent, charterPaper } from './charter-content.ts';

/**
 * Issues the official paper of a charter: when the council has adopted it, for the parties to sign, and again when it is in force, with
 * who signed. After the fact; done twice it changes nothing.
 */
@Injectable()
export class IssueCharterPaper implements UseCase<OfCharter, { id: string | null }> {
  readonly action = charterPolicy.issuePapers;
  readonly input = ofCharter;

  constructor(
    private readonly acts: CharterActs,
    private readonly charters: CharterStore,
    private readonly reader: CharterReader,
    private readonly territories: TerritoryReader,
    private readonly documents: Documents,
  ) {}

  async execute(tx: Tx, { charterId }: OfCharter): Promise<{ id: string | null }> {
    const { charter } = await this.acts.lock(tx, this.action, charterId);
    const content = await this.contentOf(tx, charter);
    if (!content) return { id: null };
    const subject = { type: 'charter', id: charterId };
    const act = charter.inForceOn ? 'in-force' : 'adopted';
    const [territory] = await this.territories.byIds([charter.communeId]);
    const number = `${territory!.code}/${charter.edition}${charter.inForceOn ? '' : '-A'}`;
    const { id } = await this.documents.issue(tx, { kind: charterPaper, subject, act, communeId: charter.communeId, number, content });
    return { id };
  }

  /** Undefined for a charter that the council did not adopt. */
  private async contentOf(tx: Tx, charter: Charter): Promise<CharterContent | undefined> {
    const adoption = (await this.reader.history(charter.id)).find(({ event }) => event === 'adopt');
    const version = charter.adoptedVersion ? await this.charters.version(tx, charter.id, charter.adoptedVersion) : null;
    if (!adoption || !version) return undefined;
    const { decidedOn, votes } = adoption.details as Pick<CharterContent, 'decidedOn' | 'votes'>;
    const [territory] = await this.territories.byIds([charter.communeId]);
    const { id: charterId, authoritativeLanguage, titles, edition, inForceOn } = charter;
    const states = languageStates(version.text, version.ages, authoritativeLanguage);
    const staleIn = (id: string): string[] =>
      states.filter((one) => [...one.stale, ...one.missing].includes(id)).map(({ language }) => language);
    return {
      ...{ charterId, authoritativeLanguage, titles, edition, inForceOn, decidedOn, votes },
      ...{ countryCode: territory!.countryCode, territoryKind: territory!.kind, territoryNames: territory!.names },
      ...{ version: version.number, contentHash: version.contentHash },
      articles: version.text.articles.map(({ id, ...article }) => ({
        ...{ titles: article.titles, bodies: article.bodies, stale: staleIn(id) },
        commitments: article.commitments.map(({ texts, owners, indicators, dueOn }) => ({ texts, owners, indicators, dueOn })),
      })),
      parties: (await this.reader.signatures(charterId)).filter(({ party }) => party === 'association').map(({ partyNames }) => partyNames),
    };
  }
}
