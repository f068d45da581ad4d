import { Injectable } from '@nestjs/common';
import { Config, directionOf, I18n, type Locale, Sealing } from '#platform';
import type { WrittenNotice } from './delivery.store.ts';
import { NoticeTexts } from './notice-text.ts';
import { refusalPurpose } from './use-cases/mailbox.ts';

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Record<string, string>;
}

/** What a mail is written from. */
interface Written {
  readonly recipientId: string;
  readonly kind: 'legal' | 'news' | 'digest';
  readonly notices: readonly WrittenNotice[];
  readonly count: number;
}

/** One notice of a mail, and the way to stop news of its subject. */
interface Told {
  readonly title: string;
  readonly body: string;
  readonly why: string;
  readonly stop?: string | undefined;
}

/** Words for mails: of one notice, or of those that were held back. Each says why it came and where that is changed. */
@Injectable()
export class MailTexts {
  constructor(
    private readonly notices: NoticeTexts,
    private readonly i18n: I18n,
    private readonly config: Config,
    private readonly sealing: Sealing,
  ) {}

  /** A mail in text and simple HTML. */
  write(locale: Locale, written: Written): MailText {
    const told = written.notices.map((notice) => this.told(locale, notice, written.recipientId));
    return written.kind === 'digest' ? this.digest(locale, told, written.count) : this.single(locale, told[0]!, written.kind);
  }

  private told(locale: Locale, notice: WrittenNotice, recipientId: string): Told {
    return {
      ...this.notices.notice(locale, notice),
      why: this.notices.why(locale, notice.reason),
      stop: notice.weight === 'news' ? this.refusalLink(recipientId, notice.subjectId, locale) : undefined,
    };
  }

  private single(locale: Locale, told: Told, kind: 'legal' | 'news'): MailText {
    const { title, body, why, stop } = told;
    const footer = kind === 'news' ? this.i18n.text(locale, 'mail.footer.news') : this.i18n.text(locale, 'mail.footer.legal');
    const settings = this.settingsLine(locale);
    return {
      subject: oneLine(title),
      text: [body, '', '—', why, footer, ...(stop ? [stop] : []), settings.text, settings.link].join('\n'),
      html: page(locale, title, [`${paragraphs(body)}`, `<hr>${small(why)}${small(footer, stop)}${small(settings.text, settings.link)}`]),
      headers: stop ? { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {},
    };
  }

  /** What was held back, the latest first. No single click stops it: each subject has its own link. */
  private digest(locale: Locale, told: readonly Told[], count: number): MailText {
    const title = this.i18n.text(locale, 'mail.digest.subject', { count });
    const lead = this.i18n.text(locale, 'mail.digest.lead', { count });
    const stopText = this.i18n.text(locale, 'unsubscribe.button');
    const rest = count > told.length ? this.i18n.text(locale, 'mail.digest.more', { count: count - told.length }) : undefined;
    const settings = this.settingsLine(locale);
    const pieces = told.map((one) => [one.title, one.body, one.why, ...(one.stop ? [`${stopText} ${one.stop}`] : []), ''].join('\n'));
    const parts = told.map(
      (one) =>
        `<h2 style="font-size:1.05em">${escaped(one.title)}</h2>${paragraphs(one.body)}${small(one.why)}${one.stop ? small(stopText, one.stop) : ''}`,
    );
    return {
      subject: oneLine(title),
      text: [lead, '', ...pieces, ...(rest ? [rest] : []), '—', settings.text, settings.link].join('\n'),
      html: page(locale, title, [
        paragraphs(lead),
        ...parts,
        ...(rest ? [paragraphs(rest)] : []),
        `<hr>${small(settings.text, settings.link)}`,
      ]),
      headers: {},
    };
  }

  private settingsLine = (locale: Locale): { text: string; link: string } => ({
    text: this.i18n.text(locale, 'mail.footer.settings'),
    link: `${this.config.PUBLIC_URL}/${locale}/me/notices`,
  });

  private refusalLink(personId: string, subjectId: string, locale: Locale): string {
    const code = this.sealing.code(refusalPurpose, personId, subjectId);
    return `${this.config.PUBLIC_URL}/unsubscribe?${new URLSearchParams({ person: personId, subject: subjectId, code, locale })}`;
  }
}

const oneLine = (title: string): string => title.replace(/[\r\n\u2068\u2069]+/g, ' ').trim();

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n');

const small = (text: string, link?: string): string =>
  `<p style="color:#555">${escaped(text)}${link ? ` <a href="${escaped(link)}">${escaped(new URL(link).pathname)}</a>` : ''}</p>`;

const page = (locale: Locale, title: string, parts: readonly string[]): string =>
  `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="font-family:sans-serif;max-width:36em"><h1 style="font-size:1.2em">${escaped(title)}</h1>
${parts.join('\n')}</body></html>`;
