import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActorSource, I18n } from '#platform';
import { AnswersFile } from './answers-file.ts';
import { PublishedTables } from './tables-file.ts';

const csv = (name: string, cache: string) => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${name}"`,
  'x-content-type-options': 'nosniff',
  'cache-control': cache,
});

/** Tables for everybody; all answers for the staff of the consultation, streamed. */
@Controller('consultations')
export class ConsultationFilesController {
  constructor(
    private readonly actors: ActorSource,
    private readonly answers: AnswersFile,
    private readonly tables: PublishedTables,
    private readonly i18n: I18n,
  ) {}

  @Get(':id/answers.csv')
  async answersFile(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const lines = await this.answers.lines(await this.actors.actorOf(request), id, this.localeOf(request));
    await reply.headers(csv(`jamaa-answers-${id}.csv`, 'private, no-store')).send(Readable.from(lines));
  }

  @Get(':id/tables.csv')
  async tablesFile(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const text = await this.tables.csv(await this.actors.actorOf(request), id, this.localeOf(request));
    await reply.headers(csv(`jamaa-tables-${id}.csv`, 'public, max-age=300')).send(text);
  }

  private localeOf = ({ headers }: FastifyRequest) => this.i18n.pick(undefined, headers['accept-language']);
}
