import { Injectable } from '@nestjs/common';
import { I18n, type Locale } from '#platform';
import { TerritoryReader } from '#territory';
import { DocumentReader } from './document.reader.ts';
import { DocumentKinds } from './document-kinds.ts';
import type { DocumentState } from './domain/document.ts';
import type { PaperLanguage } from './domain/paper.ts';

interface KnownDocument {
  readonly isKnown: true;
  readonly state: DocumentState;
  readonly kindText: string;
  readonly number: string;
  readonly authority: readonly string[];
  readonly title: string;
  readonly issuedAt: Date;
  readonly timeZone: string;
  readonly facts: readonly { readonly label: string; readonly text: string; readonly language: PaperLanguage; readonly isCode: boolean }[];
  readonly settledAt: Date | null;
  readonly reason: string | null;
  readonly supersededByNumber: string | null;
}

export type DocumentCheck = KnownDocument | { readonly isKnown: false; readonly authority: readonly []; readonly facts: readonly [] };

/** Answers whoever holds a paper: what the registry knows of its code, in the same words as the paper's head. */
@Injectable()
export class DocumentChecks {
  constructor(
    private readonly documents: DocumentReader,
    private readonly kinds: DocumentKinds,
    private readonly territories: TerritoryReader,
    private readonly i18n: I18n,
  ) {}

  async check(code: string, locale: Locale): Promise<DocumentCheck> {
    const document = await this.documents.byCode(code);
    if (!document) return { isKnown: false, authority: [], facts: [] };
    const { state, kind, number, issuedAt, settledAt, reason, supersededBy } = document;
    const { authority, title, facts } = this.kinds.paperOf(document, locale);
    const { timeZone } = await this.territories.get(document.communeId);
    const next = supersededBy && (await this.documents.byId(supersededBy));
    return {
      ...{ isKnown: true, state, number, authority, title, issuedAt, timeZone, settledAt, reason },
      kindText: this.i18n.text(locale, `document.kind.${kind}`),
      facts: facts.map(({ label, text, language = locale, isCode = false }) => ({ label, text, language, isCode })),
      supersededByNumber: next ? next.number : null,
    };
  }
}
