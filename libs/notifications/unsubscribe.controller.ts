import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { Actor, DomainError } from '#kernel';
import { directionOf, I18n, type Locale, UseCases } from '#platform';
import { RefuseNews } from './use-cases/mailbox.ts';

interface Link {
  readonly person?: string;
  readonly subject?: string;
  readonly code?: string;
  readonly locale?: string;
}

/** The link in a mail that stops news. Looking at it changes nothing (mail scanners look); the button, or the mail program's own one click (RFC 8058), does. */
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly useCases: UseCases,
    private readonly i18n: I18n,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
  ask(@Query() link: Link): string {
    const locale = this.localeOf(link);
    return this.page(
      locale,
      'unsubscribe.ask',
      `<form method="post"><button>${this.i18n.text(locale, 'unsubscribe.button')}</button></form>`,
    );
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  async stop(@Query() link: Link, @Body() _oneClick: unknown): Promise<string> {
    const locale = this.localeOf(link);
    try {
      await this.useCases.run(RefuseNews, Actor.anonymous, { personId: link.person, subjectId: link.subject, code: link.code });
      return this.page(locale, 'unsubscribe.done');
    } catch (error) {
      if (error instanceof DomainError) return this.page(locale, 'error.REFUSAL_LINK_INVALID');
      throw error;
    }
  }

  private localeOf = ({ locale }: Link): Locale => this.i18n.pick(locale, undefined);

  private page(locale: Locale, key: string, form = ''): string {
    const text = this.i18n.text(locale, key);
    return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Jamaa</title></head><body><main><p>${text}</p>${form}</main></body></html>`;
  }
}
