import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Chain } from '#chain';
import { DomainError, newId, translatedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { ConsultationActs, type ConsultationNow } from '../consultation-acts.ts';
import { ConsultationStore } from '../consultation.store.ts';
import { consultationPolicy } from '../consultations.policy.ts';
import { tablesOf } from '../counting.ts';
import { responses } from '../domain/consultation.ts';

const themes = z
  .array(z.object({ id: z.uuid().nullish(), names: translatedText(2, 200) }))
  .min(1)
  .max(40);
const naming = z.object({ consultationId: z.uuid(), themes });

/** The themes under which contributions are read, in their order; an id that is given is kept. */
@Injectable()
export class NameThemes implements UseCase<z.infer<typeof naming>, ConsultationNow> {
  readonly action = consultationPolicy.analyse;
  readonly input = naming;

  constructor(
    private readonly acts: ConsultationActs,
    private readonly store: ConsultationStore,
    private readonly chain: Chain,
  ) {}

  async execute(tx: Tx, { consultationId, themes: given }: z.infer<typeof naming>): Promise<ConsultationNow> {
    const { consultation } = await this.acts.lock(tx, this.action, consultationId);
    duringAnalysis(consultation.status, 'nameThemes');
    const known = new Set((await this.store.themes(tx, consultationId)).map(({ id }) => id));
    const wrong = given.find(({ id }) => id && !known.has(id));
    if (wrong) throw new DomainError('NOT_FOUND');
    const named = given.map(({ id, names }) => ({ id: id ?? newId(), names }));
    await this.store.setThemes(tx, consultationId, named);
    for (const { id } of named.filter((one) => !known.has(one.id))) {
      await this.chain.link(tx, {
        from: { kind: 'consultation', id: consultationId },
        to: { kind: 'consultation-theme', id },
        relation: 'contains',
        territoryId: consultation.communeId,
      });
    }
    return { id: consultationId, status: consultation.status };
  }
}

function duringAnalysis(state: string, event: string): void {
  if (state !== 'in-analysis') throw new DomainError('CONSULTATION_STATE_FORBIDS', { state, event });
}

const classifying = z.object({
  consultationId: z.uuid(),
  contributionIds: z.array(z.uuid()).min(1).max(500),
  themeIds: z.array(z.uuid()).max(10),
});

/** Puts contributions under themes; under none where they say nothing that belongs to one. */
@Injectable()
export class ClassifyContributions implements UseCase<z.infer<typeof classifying>, { classified: number }> {
  readonly action = consultationPolicy.analyse;
  readonly input = classifying;

  constructor(
    private readonly acts: ConsultationActs,
    private readonly store: ConsultationStore,
  ) {}

  async execute(tx: Tx, { consultationId, contributionIds, themeIds }: z.infer<typeof classifying>): Promise<{ classified: number }> {
    const consultation = await this.acts.hold(tx, this.action, consultationId);
    duringAnalysis(consultation.status, 'classify');
    const known = (await this.store.themes(tx, consultationId)).map(({ id }) => id);
    if (themeIds.some((id) => !known.includes(id))) throw new DomainError('NOT_FOUND');
    return { classified: await this.store.classify(tx, consultationId, contributionIds, themeIds) };
  }
}

const synthesis = z.object({
  consultationId: z.uuid(),
  syntheses: z.array(z.object({ themeId: z.uuid(), synthesis: translatedText(20, 20_000) })).max(40),
});

/** What was heard, theme by theme, with the counts; they are counted now, once, and published as they are for good. */
@Injectable()
export class PublishSynthesis implements UseCase<z.infer<typeof synthesis>, ConsultationNow> {
  readonly action = consultationPolicy.publishSynthesis;
  readonly input = synthesis;

  constructor(
    private readonly acts: ConsultationActs,
    private readonly store: ConsultationStore,
  ) {}

  async execute(tx: Tx, { consultationId, syntheses }: z.infer<typeof synthesis>): Promise<ConsultationNow> {
    const locked = await this.acts.lock(tx, this.action, consultationId);
    const known = (await this.store.themes(tx, consultationId)).map(({ id }) => id);
    for (const { themeId, synthesis: words } of syntheses.filter((one) => known.includes(one.themeId)))
      await this.store.updateTheme(tx, themeId, { synthesis: words });
    const tables = tablesOf(locked.consultation, known, await this.store.counted(tx, consultationId));
    return this.acts.apply(tx, locked, 'publishSynthesis', { changes: { tables, synthesisOn: this.acts.today(tx, locked) } });
  }
}

const response = z.object({
  consultationId: z.uuid(),
  responses: z.array(z.object({ themeId: z.uuid(), outcome: z.enum(responses), reasons: translatedText(20, 20_000) })).max(40),
});

/** The decision maker's answer to each theme: kept, partly or not, and why. Throws THEMES_UNANSWERED where one lacks. */
@Injectable()
export class PublishResponse implements UseCase<z.infer<typeof response>, ConsultationNow> {
  readonly action = consultationPolicy.respond;
  readonly input = response;

  constructor(
    private readonly acts: ConsultationActs,
    private readonly store: ConsultationStore,
  ) {}

  async execute(tx: Tx, { consultationId, responses: given }: z.infer<typeof response>): Promise<ConsultationNow> {
    const locked = await this.acts.lock(tx, this.action, consultationId);
    const known = (await this.store.themes(tx, consultationId)).map(({ id }) => id);
    for (const { themeId, outcome, reasons } of given.filter((one) => known.includes(one.themeId)))
      await this.store.updateTheme(tx, themeId, { outcome, reasons });
    return this.acts.apply(tx, locked, 'publishResponse', { changes: { responseOn: this.acts.today(tx, locked) } });
  }
}
