import { Injectable } from '@nestjs/common';
import type { Translated } from '#kernel';
import { message, type Tx } from '#platform';
import { type HidingReason, type ModerationAct, moderationMachine, type TextState } from './domain/moderation.ts';
import type { ModeratedText } from './moderated-text.entity.ts';
import { ModeratedTexts, type TextPlace } from './moderated-texts.ts';
import { moderationMessages } from './moderation.messages.ts';
import { ModerationStore } from './moderation.store.ts';

export interface ModerationNow {
  readonly id: string;
  readonly state: TextState;
}

interface Change {
  readonly changes?: Partial<ModeratedText>;
  readonly reason?: HidingReason;
  /** Said to the author. */
  readonly words?: Translated;
}

const factOf: Partial<Record<ModerationAct, keyof typeof moderationMessages>> = {
  hold: 'text-held',
  hide: 'text-hidden',
  show: 'text-shown',
  restore: 'text-shown',
  appeal: 'hiding-contested',
  uphold: 'hiding-upheld',
};

/** A text under its row's lock. */
export interface LockedText {
  readonly text: ModeratedText;
  readonly place: TextPlace;
}

/** What all acts share: place, lock, policy, table, log, notice. */
@Injectable()
export class ModerationActs {
  constructor(
    private readonly texts: ModeratedTexts,
    private readonly store: ModerationStore,
  ) {}

  /** A text by its kind and id, its row made where there is none yet. Throws MODERATION_KIND_UNKNOWN, NOT_FOUND or FORBIDDEN. */
  async lockText(tx: Tx, action: string, kind: string, textId: string, place: TextPlace): Promise<LockedText> {
    const text = await this.store.lockText(tx, { kind, textId, territoryId: place.territoryId, authorId: place.authorId });
    this.authorize(tx, action, text);
    return { text, place };
  }

  /** A text that was acted on before, by the id of its row. */
  async lock(tx: Tx, action: string, id: string): Promise<LockedText> {
    const text = await this.store.lock(tx, id);
    this.authorize(tx, action, text);
    const place = await this.texts.kind(text.kind).place(text.textId);
    return { text, place: place ?? { territoryId: text.territoryId, authorId: text.authorId, where: {} } };
  }

  async apply(tx: Tx, { text, place }: LockedText, act: ModerationAct, { changes, reason, words }: Change = {}): Promise<ModerationNow> {
    const state = moderationMachine.next(text.state, act, undefined);
    await this.store.update(tx, text.id, { ...changes, state });
    await this.store.log(tx, text, act, reason ?? text.reason);
    if (act !== 'appeal') await this.store.handleReports(tx, text.id);
    if ((state === 'shown') !== (text.state === 'shown')) await this.texts.kind(text.kind).settle?.(tx, text.textId, state === 'shown');
    tx.note({ act, from: text.state, to: state, ...(reason && { reason }) });
    const fact = factOf[act];
    const because = reason ?? text.reason;
    const params = { where: place.where, words: words ?? {}, ...(because && { reason: this.texts.reasonText(because) }) };
    if (fact) tx.emit(message(moderationMessages[fact], { moderatedId: text.id, params }));
    return { id: text.id, state };
  }

  private authorize(tx: Tx, action: string, { id, territoryId, authorId, actedBy }: ModeratedText): void {
    tx.authorize(action, { communeId: territoryId, authorId, actedBy }, { type: 'moderated-text', id });
  }
}
