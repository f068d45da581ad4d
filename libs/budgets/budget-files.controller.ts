import { readFile } from 'node:fs/promises';
import { Controller, Get, Injectable, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { ActorSource } from '#platform';
import { countAgainPage } from '#tally';
import { BudgetBundle } from './bundle.ts';

/** The page that counts a bundle again in the reader's browser; made by the build. */
@Injectable()
export class CountAgainPage {
  file = countAgainPage;

  /** Undefined where nothing was built, as in a test of the sources. */
  html(): Promise<string | undefined> {
    return readFile(this.file, 'utf8').catch(() => undefined);
  }
}

/** The page may run its own program and do nothing else: it asks no server, this one neither. */
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'public, max-age=300',
};

/** What a vote is counted again from, as files to take away; the same for everybody. */
@Controller('budgets')
export class BudgetFilesController {
  constructor(
    private readonly actors: ActorSource,
    private readonly bundles: BudgetBundle,
    private readonly page: CountAgainPage,
  ) {}

  @Get('count-again.html')
  async countAgain(@Res() reply: FastifyReply): Promise<void> {
    const html = await this.page.html();
    if (!html) throw new NotFoundException();
    await reply.headers(pageHeaders).send(html);
  }

  @Get(':id/bundle.zip')
  async bundle(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.packed(id, request);
    await reply
      .headers({
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="jamaa-budget-${id}.zip"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'public, max-age=60',
      })
      .send(Buffer.from(bytes));
  }

  private async packed(id: string, request: FastifyRequest): Promise<Uint8Array> {
    try {
      return await this.bundles.pack(await this.actors.actorOf(request), id);
    } catch (error) {
      const isNone = error instanceof DomainError && ['NOT_FOUND', 'BUDGET_STATE_FORBIDS'].includes(error.code);
      if (isNone) throw new NotFoundException();
      throw error;
    }
  }
}
