import { Injectable } from '@nestjs/common';
import { DomainError, type Translated } from '#kernel';
import { I18n, type Locale, locales, type Tx } from '#platform';
import './domain/moderation.errors.ts';
import type { HidingReason, TextState } from './domain/moderation.ts';
import { ModerationReader } from './moderation.reader.ts';
import { ModerationStore } from './moderation.store.ts';

export interface TextPlace {
  readonly territoryId: string;
  /** Null where nobody of the system wrote it: paper, or an answer without an account. */
  readonly authorId: string | null;
  /** What a notice calls the place where it stands: the title of the consultation, of the petition. */
  readonly where: Translated;
}

/** What a lib says of one kind of its texts. */
export interface ModeratedKind {
  /** Where a text stands; undefined where there is none that readers see. */
  place(textId: string): Promise<TextPlace | undefined>;
  /** Its words, for its author and for those who judge it. */
  words(textId: string): Promise<string | undefined>;
  /** What else hiding it or showing it again brings about, in the same transaction. */
  settle?(tx: Tx, textId: string, isShown: boolean): Promise<void>;
}

/** What readers see of a text that is not shown. */
export interface HiddenText {
  readonly state: Exclude<TextState, 'shown'>;
  readonly reason: HidingReason | null;
}

/** What every lib with texts of citizens uses: it registers its kinds, and asks whether texts are shown. Their names are `moderation.kind.<kind>`. */
@Injectable()
export class ModeratedTexts {
  private readonly kinds = new Map<string, ModeratedKind>();

  constructor(
    private readonly store: ModerationStore,
    private readonly reader: ModerationReader,
    private readonly i18n: I18n,
  ) {}

  register(name: string, kind: ModeratedKind): void {
    if (this.kinds.has(name)) throw new Error(`moderated kind ${name} is registered twice`);
    this.kinds.set(name, kind);
  }

  /** Throws MODERATION_KIND_UNKNOWN. */
  kind(name: string): ModeratedKind {
    const kind = this.kinds.get(name);
    if (!kind) throw new DomainError('MODERATION_KIND_UNKNOWN', { kind: name }, 'kind');
    return kind;
  }

  /** Of some texts those that are not shown, each with what its readers are told; one statement. */
  hidden = (kind: string, textIds: readonly string[]): Promise<Map<string, HiddenText>> => this.reader.hidden(kind, textIds);

  /** What stands in the place of a text that is not shown, in every language. */
  placeholder({ state, reason }: HiddenText): Translated {
    return inEveryLanguage((locale) =>
      state === 'held' || !reason
        ? this.i18n.text(locale, 'moderation.placeholder.held')
        : this.i18n.text(locale, 'moderation.placeholder.hidden', { reason: this.i18n.text(locale, `moderation.reason.${reason}`) }),
    );
  }

  /** A reason as notices say it. */
  reasonText = (reason: HidingReason): Translated => inEveryLanguage((locale) => this.i18n.text(locale, `moderation.reason.${reason}`));

  /** Inside the transaction that writes a text, or writes it anew: it waits until staff has read it. What is hidden stays hidden. */
  async holdNew(tx: Tx, kind: string, textId: string, place: Omit<TextPlace, 'where'>): Promise<void> {
    const text = await this.store.lockText(tx, { kind, textId, ...place });
    if (text.state !== 'shown') return;
    await this.store.update(tx, text.id, { state: 'held', actedAt: tx.now });
    await this.store.log(tx, text, 'hold', null);
  }
}

const inEveryLanguage = (said: (locale: Locale) => string): Translated =>
  Object.fromEntries(locales.map((locale) => [locale, said(locale)]));
