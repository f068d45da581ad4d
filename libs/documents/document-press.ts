import { Injectable } from '@nestjs/common';
import { squareCode } from '#kernel';
import { Config, dayInWords, I18n, type Locale } from '#platform';
import { TerritoryReader } from '#territory';
import type { OfficialDocument } from './document.entity.ts';
import { DocumentKinds } from './document-kinds.ts';
import { grouped } from './domain/document.ts';
import { type PaperFrame, templateData } from './domain/paper.ts';
import { Typesetter } from './typesetter.ts';

/** PDFs kept in memory; some tens of kilobytes each. */
const mostKept = 64;

/** Makes the PDF of a document of the registry in a language. */
@Injectable()
export class DocumentPress {
  private readonly kept = new Map<string, Buffer>();

  constructor(
    private readonly kinds: DocumentKinds,
    private readonly territories: TerritoryReader,
    private readonly typesetter: Typesetter,
    private readonly i18n: I18n,
    private readonly config: Config,
  ) {}

  async pdf(document: OfficialDocument, locale: Locale): Promise<Buffer> {
    const key = `${document.id} ${locale}`;
    const known = this.kept.get(key);
    if (known) return known;
    const { timeZone } = await this.territories.get(document.communeId);
    const data = templateData(this.kinds.paperOf(document, locale), this.frame(document, locale, timeZone), locale);
    const pdf = this.typesetter.pdf(data, document.issuedAt);
    if (this.kept.size >= mostKept) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(key, pdf);
    return pdf;
  }

  private frame({ number, issuedAt, code }: OfficialDocument, locale: Locale, timeZone: string): PaperFrame {
    const text = (key: string): string => this.i18n.text(locale, `document.${key}`);
    const address = `${this.config.PUBLIC_URL}/${locale}/verify?document=${code}`;
    const labels = { number: text('number'), issued: text('issued'), check: text('check'), square: text('square') };
    const issued = momentInWords(issuedAt, locale, timeZone);
    return { number, issued, code: grouped(code), address, square: squareCode(address), foot: text('foot'), labels };
  }
}

/** A moment by a commune's clock: 24 novembre 2026, 18:05. */
export function momentInWords(at: Date, locale: Locale, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at);
  const [day, time] = parts.split(' ') as [string, string];
  return `${dayInWords(day, locale)}${locale === 'ar' ? '،' : ','} ${time}`;
}
