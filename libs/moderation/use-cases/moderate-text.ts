import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, translatedText, typedText } from '#kernel';
import { message, type Tx, type UseCase } from '#platform';
import { hidingReasons, mayReport } from '../domain/moderation.ts';
import { ModeratedTexts, type TextPlace } from '../moderated-texts.ts';
import { ModerationActs, type ModerationNow } from '../moderation-acts.ts';
import { moderationMessages } from '../moderation.messages.ts';
import { moderationPolicy } from '../moderation.policy.ts';
import { ModerationStore } from '../moderation.store.ts';

const ofText = { kind: z.string().max(60), textId: z.uuid() };

/** Where a text stands that somebody speaks of. Throws MODERATION_KIND_UNKNOWN or NOT_FOUND. */
async function placeOf(texts: ModeratedTexts, { kind, textId }: { kind: string; textId: string }): Promise<TextPlace> {
  const place = await texts.kind(kind).place(textId);
  if (!place) throw new DomainError('NOT_FOUND');
  return place;
}

const report = z.object({ ...ofText, reason: z.enum(hidingReasons), words: typedText(1, 500).nullish() });

/** A reader tells the staff that a text breaks the rules. However many do, nothing is hidden by it: a person looks. */
@Injectable()
export class ReportText implements UseCase<z.infer<typeof report>, { id: string }> {
  readonly action = moderationPolicy.report;
  readonly input = report;

  constructor(
    private readonly texts: ModeratedTexts,
    private readonly acts: ModerationActs,
    private readonly store: ModerationStore,
  ) {}

  async execute(tx: Tx, { kind, textId, reason, words }: z.infer<typeof report>): Promise<{ id: string }> {
    const place = await placeOf(this.texts, { kind, textId });
    const { text } = await this.acts.lockText(tx, this.action, kind, textId, place);
    // what is not shown was looked at already
    if (text.state !== 'shown') throw new DomainError('NOT_FOUND');
    mayReport(await this.store.reportsSince(tx, new Date(tx.now.getTime() - 86_400_000)));
    const isFirst = await this.store.addReport(tx, text.id, reason, words ?? null);
    const params = { where: place.where, reason: this.texts.reasonText(reason) };
    if (isFirst) tx.emit(message(moderationMessages['text-reported'], { moderatedId: text.id, params }));
    return { id: text.id };
  }
}

const moderation = z.discriminatedUnion('act', [
  z.object({ ...ofText, act: z.enum(['hold', 'show', 'keep']), words: translatedText(5, 2000).nullish() }),
  z.object({ ...ofText, act: z.literal('hide'), reason: z.enum(hidingReasons), words: translatedText(20, 2000) }),
]);
type Moderation = z.infer<typeof moderation>;

/** Staff holds a text, hides it with a coded reason and words to its author, or shows it. `keep` answers reports: nothing is wrong. */
@Injectable()
export class ModerateText implements UseCase<Moderation, ModerationNow> {
  readonly action = moderationPolicy.moderate;
  readonly input = moderation;

  constructor(
    private readonly texts: ModeratedTexts,
    private readonly acts: ModerationActs,
  ) {}

  async execute(tx: Tx, given: Moderation): Promise<ModerationNow> {
    const place = await placeOf(this.texts, given);
    const locked = await this.acts.lockText(tx, this.action, given.kind, given.textId, place);
    const reason = given.act === 'hide' ? given.reason : null;
    const words = given.words ?? null;
    const acted = { actedBy: tx.actor.id, actedAt: tx.now, reason, words };
    const noAppeal = { appealGrounds: null, appealedAt: null, decisionReasons: null, decidedAt: null };
    return this.acts.apply(tx, locked, given.act, {
      changes: given.act === 'keep' ? {} : { ...acted, ...noAppeal },
      ...(reason && { reason }),
      ...(words && { words }),
    });
  }
}

const appealing = z.object({ moderatedId: z.uuid(), grounds: typedText(20, 5000) });

/** The author contests the hiding, once; the text stays hidden until another person has decided. */
@Injectable()
export class AppealHiding implements UseCase<z.infer<typeof appealing>, ModerationNow> {
  readonly action = moderationPolicy.appeal;
  readonly input = appealing;

  constructor(private readonly acts: ModerationActs) {}

  async execute(tx: Tx, { moderatedId, grounds }: z.infer<typeof appealing>): Promise<ModerationNow> {
    const locked = await this.acts.lock(tx, this.action, moderatedId);
    return this.acts.apply(tx, locked, 'appeal', { changes: { appealGrounds: grounds, appealedAt: tx.now } });
  }
}

const deciding = z.object({ moderatedId: z.uuid(), granted: z.boolean(), reasons: translatedText(20, 5000) });

/** Another person than the one who hid the text decides the appeal, with reasons. */
@Injectable()
export class DecideHidingAppeal implements UseCase<z.infer<typeof deciding>, ModerationNow> {
  readonly action = moderationPolicy.decideAppeal;
  readonly input = deciding;

  constructor(private readonly acts: ModerationActs) {}

  async execute(tx: Tx, { moderatedId, granted, reasons }: z.infer<typeof deciding>): Promise<ModerationNow> {
    const locked = await this.acts.lock(tx, this.action, moderatedId);
    const changes = { decisionReasons: reasons, decidedAt: tx.now };
    return this.acts.apply(tx, locked, granted ? 'restore' : 'uphold', { changes, words: reasons });
  }
}
