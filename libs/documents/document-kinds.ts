import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#kernel';
import type { Locale } from '#platform';
import type { OfficialDocument } from './document.entity.ts';
import type { Paper } from './domain/paper.ts';

/** A kind of official document, as the feature that issues it knows it. Its name is the text `document.kind.<kind>`. */
export interface DocumentKind<Content> {
  readonly kind: string;
  /** What is kept of it. No name of a private person: whoever holds the code reads its facts, and some kinds are public. */
  readonly content: z.ZodType<Content>;
  /** What the paper says in a language, from what was kept and nothing else. */
  readonly paper: (content: Content, locale: Locale) => Paper;
  /** Who downloads the PDF. */
  readonly mayRead: (actor: Actor, document: OfficialDocument) => Promise<boolean>;
}

/** Kinds of documents. Features register theirs at start, so that this lib knows none of them. */
@Injectable()
export class DocumentKinds {
  private readonly byKind = new Map<string, DocumentKind<unknown>>();

  register<Content>(kind: DocumentKind<Content>): void {
    if (this.byKind.has(kind.kind)) throw new Error(`documents of the kind ${kind.kind} are registered twice`);
    this.byKind.set(kind.kind, kind as DocumentKind<unknown>);
  }

  get(kind: string): DocumentKind<unknown> {
    const found = this.byKind.get(kind);
    if (!found) throw new Error(`nobody knows documents of the kind ${kind}`);
    return found;
  }

  paperOf({ kind, content }: Pick<OfficialDocument, 'kind' | 'content'>, locale: Locale): Paper {
    const known = this.get(kind);
    return known.paper(known.content.parse(content), locale);
  }
}
