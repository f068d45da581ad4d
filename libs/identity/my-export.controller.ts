import { Readable } from 'node:stream';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActorSource, I18n, UseCases } from '#platform';
import { PersonalData } from './personal-data.ts';
import { ExportMyData } from './use-cases/export-my-data.ts';

/** Everything held of a person, as a file to take away (the right of access; portability). */
@Controller('me/export')
export class MyExportController {
  constructor(
    private readonly actors: ActorSource,
    private readonly data: PersonalData,
    private readonly i18n: I18n,
    private readonly useCases: UseCases,
  ) {}

  @Get()
  async download(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = await this.actors.actorOf(request);
    const { personId } = await this.useCases.run(ExportMyData, actor, {});
    const locale = this.i18n.pick(undefined, request.headers['accept-language']);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="jamaa.json"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    };
    await reply.headers(headers).send(Readable.from(this.written(personId, (key) => this.i18n.text(locale, key))));
  }

  /** Class by class, so that however much is held, little is in memory. */
  private async *written(personId: string, text: (key: string) => string): AsyncGenerator<string> {
    yield `{"personId":${JSON.stringify(personId)},"data":[`;
    for (const [place, name] of this.data.names.entries()) {
      const records = await this.data.export(name, personId);
      const held = { name, title: text(`data.${name}.title`), kept: text(`data.${name}.kept`), records };
      yield `${place ? ',' : ''}\n${JSON.stringify(held, null, 1)}`;
    }
    yield ']}\n';
  }
}
