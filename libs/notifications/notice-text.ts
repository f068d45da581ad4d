import { Injectable } from '@nestjs/common';
import { inLanguage, type Translated } from '#kernel';
import { Config, directionOf, I18n, type Locale, Sealing } from '#platform';
import { refusalPurpose } from './use-cases/mailbox.ts';

export interface NoticeText {
  readonly title: string;
  readonly body: string;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Record<string, string>;
}

interface Written {
  readonly template: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Words for a notice in its reader's language, on the page and in a mail. */
@Injectable()
export class NoticeTexts {
  constructor(
    private readonly i18n: I18n,
    private readonly config: Config,
    private readonly sealing: Sealing,
  ) {}

  notice(locale: Locale, { template, params }: Written): NoticeText {
    const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(value, locale)]));
    return {
      title: this.i18n.text(locale, `notice.${template}.title`, values),
      body: this.i18n.text(locale, `notice.${template}.body`, values),
    };
  }

  /** A mail in text and simple HTML, with the way to stop news where it is news. */
  mail(locale: Locale, written: Written & { recipientId: string; subjectId: string; weight: 'legal' | 'news' }): MailText {
    const { title, body } = this.notice(locale, written);
    const stop = written.weight === 'news' ? this.refusalLink(written.recipientId, written.subjectId, locale) : undefined;
    const footer = this.i18n.text(locale, stop ? 'mail.footer.news' : 'mail.footer.legal');
    return {
      subject: title.replace(/[\r\n\u2068\u2069]+/g, ' ').trim(),
      text: [body, '', '—', footer, ...(stop ? [stop] : [])].join('\n'),
      html: page(locale, title, body, footer, stop),
      headers: stop ? { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {},
    };
  }

  private refusalLink(personId: string, subjectId: string, locale: Locale): string {
    const code = this.sealing.code(refusalPurpose, personId, subjectId);
    return `${this.config.PUBLIC_URL}/unsubscribe?${new URLSearchParams({ person: personId, subject: subjectId, code, locale })}`;
  }
}

/** A translated text in its reader's language. */
const shown = (value: unknown, locale: Locale): unknown =>
  value && typeof value === 'object' ? inLanguage(value as Translated, locale) : value;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function page(locale: Locale, title: string, body: string, footer: string, stop: string | undefined): string {
  const paragraphs = body.split('\n').map((line) => `<p>${escaped(line)}</p>`);
  return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="font-family:sans-serif;max-width:36em"><h1 style="font-size:1.2em">${escaped(title)}</h1>
${paragraphs.join('\n')}
<hr><p style="color:#555">${escaped(footer)}${stop ? ` <a href="${escaped(stop)}">${escaped(new URL(stop).pathname)}</a>` : ''}</p></body></html>`;
}
