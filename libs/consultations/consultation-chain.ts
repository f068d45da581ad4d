import { Injectable } from '@nestjs/common';
import { ChainNodes, type NodeFacts } from '#chain';
import type { Actor } from '#kernel';
import { ConsultationReader } from './consultation.reader.ts';
import { SuggestionReader } from './suggestion.reader.ts';

/** What is said of consultations, their themes and suggestions, for the chain of effect. */
@Injectable()
export class ConsultationChain {
  constructor(
    nodes: ChainNodes,
    private readonly consultations: ConsultationReader,
    private readonly suggestions: SuggestionReader,
  ) {
    nodes.register('consultation', (actor, ids) => this.read(actor, ids));
    nodes.register('consultation-theme', (actor, ids) => this.themes(actor, ids));
    nodes.register('suggestion', (_actor, ids) => this.suggested(ids));
  }

  private async read(actor: Actor, ids: readonly string[]): Promise<NodeFacts[]> {
    const [rows, histories] = await Promise.all([this.consultations.byIds(actor, ids), this.consultations.histories(ids)]);
    return rows.map(({ id, titles, status, communeId, createdAt, announcedOn }) => ({
      ...{ id, titles, state: status, stateKey: `consultation.status.${status}`, territoryId: communeId },
      ...{ since: histories.get(id)?.at(-1)?.at ?? createdAt, address: ['consultations', id], isPublic: announcedOn !== null },
    }));
  }

  private async themes(actor: Actor, ids: readonly string[]): Promise<NodeFacts[]> {
    const themes = await this.consultations.themesByIds(ids);
    const parents = await this.read(actor, [...new Set(themes.map(({ consultationId }) => consultationId))]);
    return themes.flatMap(({ id, consultationId, names, outcome }) => {
      const parent = parents.find((one) => one.id === consultationId);
      const state = outcome ?? 'open';
      return parent
        ? [{ ...parent, id, titles: names, state, stateKey: `consultation.response.${state}`, address: ['consultations', consultationId] }]
        : [];
    });
  }

  private async suggested(ids: readonly string[]): Promise<NodeFacts[]> {
    return (await this.suggestions.byIds(ids)).map(({ id, title, status, communeId, createdAt }) => ({
      ...{ id, titles: { fr: title }, state: status, stateKey: `suggestion.status.${status}`, territoryId: communeId },
      ...{ since: createdAt, address: ['suggestions', id], isPublic: true },
    }));
  }
}
