import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { I18n } from '#platform';
import { authPath, nationalProvider } from './auth.ts';
import { NationalIdentity } from './national-identity.ts';

/** Where the national identity provider sends the browser back. */
@Controller(`${authPath}/callback/${nationalProvider}`)
export class NationalReturnController {
  constructor(
    private readonly national: NationalIdentity,
    private readonly i18n: I18n,
  ) {}

  @Get()
  async comeBack(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const locale = this.i18n.pick(undefined, request.headers['accept-language']);
    const { url, cookies } = await this.national.comeBack(request, locale);
    await reply.headers({ 'set-cookie': cookies, 'cache-control': 'no-store' }).redirect(url, 302);
  }
}
