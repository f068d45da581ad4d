import { Controller, type OnModuleInit, Post, Query, Req, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { type Actor, DomainError, type ErrorCategory } from '#kernel';
import { ActorSource, I18n, Logger } from '#platform';
import { rollCategories } from './domain/roll.ts';
import { RollImport } from './roll-import.ts';

const statusOf: Readonly<Record<ErrorCategory, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  limited: 429,
  internal: 500,
};

const facts = z.object({ communeId: z.uuid(), category: z.enum(rollCategories), asOf: z.iso.date() });

/** A page of another site cannot send it without asking first, and we allow no other site. */
const ownHeader = 'x-jamaa-upload';

/**
 * `POST /register/rolls?communeId=…&category=resident&asOf=2026-01-01` with the file as `text/csv`: it is read as it comes and never
 * whole in memory or on disk. Progress is read meanwhile by `rollVersions`. The one way in that is not GraphQL, because a roll is a stream.
 */
@Controller('register/rolls')
export class RollUploadController implements OnModuleInit {
  constructor(
    private readonly adapters: HttpAdapterHost,
    private readonly actors: ActorSource,
    private readonly imports: RollImport,
    private readonly i18n: I18n,
    private readonly logger: Logger,
  ) {}

  /** Fastify hands the body over unread. The command line and the tests of use cases have no HTTP. */
  onModuleInit(): void {
    const fastify = this.adapters.httpAdapter?.getInstance<FastifyInstance | undefined>();
    if (fastify && 'addContentTypeParser' in fastify) fastify.addContentTypeParser('text/csv', (_request, body, done) => done(null, body));
  }

  @Post()
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: unknown): Promise<void> {
    const body = request.body as Readable | undefined;
    try {
      const actor = await this.actors.actorOf(request);
      const { communeId, category, asOf } = this.checked(request, query, actor);
      const version = await this.imports.run(actor, { communeId, category, asOf }, body!);
      await reply.status(201).send(version);
    } catch (error) {
      body?.resume?.(); // what was not read is let go, so that the answer arrives
      await this.refuse(request, reply, error);
    }
  }

  private checked(request: FastifyRequest, query: unknown, actor: Actor): z.infer<typeof facts> {
    if (actor.kind === 'anonymous') throw new DomainError('UNAUTHENTICATED');
    if (!request.headers[ownHeader]) throw new DomainError('INVALID_INPUT', {}, ownHeader);
    const given = facts.safeParse(query);
    if (!given.success) throw new DomainError('INVALID_INPUT', {}, given.error.issues[0]?.path.join('.'));
    if (typeof (request.body as Readable | undefined)?.resume !== 'function') throw new DomainError('INVALID_INPUT', {}, 'content-type');
    return given.data;
  }

  /** In the shape of a GraphQL error, so that the web shows both alike. */
  private async refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): Promise<void> {
    const asked = request.headers['x-locale'];
    const locale = this.i18n.pick(typeof asked === 'string' ? asked : undefined, request.headers['accept-language']);
    const refusal = error instanceof DomainError ? error : new DomainError('INTERNAL');
    if (refusal !== error) this.logger.error({ requestId: request.id, err: error }, 'roll import failed');
    const { code, category, params, field } = refusal;
    const message = this.i18n.text(locale, `error.${code}`, { ...params, requestId: request.id });
    await reply
      .status(statusOf[category])
      .send({ errors: [{ message, extensions: { code, category, params, field, requestId: request.id } }] });
  }
}
