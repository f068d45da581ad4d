import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActorSource, I18n } from '#platform';
import { DocumentPress } from './document-press.ts';
import { DocumentReader } from './document.reader.ts';

const headers = {
  'content-type': 'application/pdf',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
};

/** Official documents as PDF; GraphQL carries their names only. */
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly actors: ActorSource,
    private readonly documents: DocumentReader,
    private readonly press: DocumentPress,
    private readonly i18n: I18n,
  ) {}

  /** In the language asked for, or else in that of the browser. */
  @Get(':id')
  async download(
    @Param('id') id: string,
    @Query('language') language: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = await this.actors.actorOf(request);
    const document = await this.documents.forDownload(actor, id);
    const locale = this.i18n.pick(typeof language === 'string' ? language : undefined, request.headers['accept-language']);
    const pdf = await this.press.pdf(document, locale);
    const name = `${document.kind}-${document.number}-${locale}`.replace(/[^A-Za-z0-9.-]+/g, '-');
    await reply
      .headers({ ...headers, 'content-length': pdf.length, 'content-disposition': `attachment; filename="${name}.pdf"` })
      .send(pdf);
  }
}
