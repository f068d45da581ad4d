import { Controller, type OnModuleInit, Post, Query, Req, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { type Actor, DomainError, type ErrorCategory } from '#kernel';
import { ActorSource, I18n, Logger, may, UseCases } from '#platform';
import { budgetPolicy } from './budgets.policy.ts';
import { ImportPb } from './use-cases/import-pb.ts';

const statusOf: Readonly<Record<ErrorCategory, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  limited: 429,
  internal: 500,
};

const day = z.iso.date();
const asked = z.object({
  requestId: z.string().min(1).max(100),
  communeId: z.uuid(),
  rule: z.string().max(40),
  ...{ ideasOpen: day, ideasClose: day, ballotPublished: day, votingOpens: day, votingCloses: day, objectionsUntil: day },
});
type Asked = z.infer<typeof asked>;

/** A page of another site cannot send it without asking first, and we allow no other site. */
const ownHeader = 'x-jamaa-upload';
const mediaType = 'text/x-pabulib';
/** The largest election of the public collection has 4 MB. */
const mostBytes = 16 * 1024 ** 2;

/**
 * `POST /budgets/import?requestId=…&communeId=…&rule=mes-cost-add1&ideasOpen=…` with a Pabulib file as `text/x-pabulib`: what
 * `importBudgetFile` does, for files that a GraphQL request cannot hold. Nothing of the file is stored but its projects.
 */
@Controller('budgets/import')
export class PbUploadController implements OnModuleInit {
  constructor(
    private readonly adapters: HttpAdapterHost,
    private readonly actors: ActorSource,
    private readonly useCases: UseCases,
    private readonly i18n: I18n,
    private readonly logger: Logger,
  ) {}

  /** Fastify hands the body over unread. The command line and the tests of use cases have no HTTP. */
  onModuleInit(): void {
    const fastify = this.adapters.httpAdapter?.getInstance<FastifyInstance | undefined>();
    if (fastify && 'addContentTypeParser' in fastify) fastify.addContentTypeParser(mediaType, (_request, body, done) => done(null, body));
  }

  @Post()
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: unknown): Promise<void> {
    const body = request.body as Readable | undefined;
    try {
      const actor = await this.actors.actorOf(request);
      const { requestId, communeId, rule, ...phases } = this.checked(request, query, actor);
      const pb = await textOf(body!);
      const made = await this.useCases.run(ImportPb, actor, { communeId, pb, rule, phases }, { requestId });
      await reply.status(201).send(made);
    } catch (error) {
      body?.resume?.(); // what was not read is let go, so that the answer arrives
      await this.refuse(request, reply, error);
    }
  }

  /** Who may, before anything is read. */
  private checked(request: FastifyRequest, query: unknown, actor: Actor): Asked {
    if (actor.kind === 'anonymous') throw new DomainError('UNAUTHENTICATED');
    if (!request.headers[ownHeader]) throw new DomainError('INVALID_INPUT', {}, ownHeader);
    const given = asked.safeParse(query);
    if (!given.success) throw new DomainError('INVALID_INPUT', {}, given.error.issues[0]?.path.join('.'));
    if (!may(actor, budgetPolicy.draft, given.data)) throw new DomainError('FORBIDDEN', { action: budgetPolicy.draft });
    if (typeof (request.body as Readable | undefined)?.resume !== 'function') throw new DomainError('INVALID_INPUT', {}, 'content-type');
    return given.data;
  }

  /** In the shape of a GraphQL error, so that the web shows both alike. */
  private async refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): Promise<void> {
    const wanted = request.headers['x-locale'];
    const locale = this.i18n.pick(typeof wanted === 'string' ? wanted : undefined, request.headers['accept-language']);
    const refusal = error instanceof DomainError ? error : new DomainError('INTERNAL');
    if (refusal !== error) this.logger.error({ requestId: request.id, err: error }, 'import of a Pabulib file failed');
    const { code, category, params, field } = refusal;
    const message = this.i18n.text(locale, `error.${code}`, { ...params, requestId: request.id });
    await reply
      .status(statusOf[category])
      .send({ errors: [{ message, extensions: { code, category, params, field, requestId: request.id } }] });
  }
}

/** The text as it comes, decoded piece by piece; stops reading at the limit. Throws FILE_TOO_LARGE, PB_FILE_REFUSED where it is not UTF-8. */
async function textOf(body: Readable): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces: string[] = [];
  let bytes = 0;
  for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > mostBytes) throw new DomainError('FILE_TOO_LARGE', { megabytes: mostBytes / 1024 ** 2 });
    pieces.push(decoded(() => decoder.decode(piece, { stream: true })));
  }
  return [...pieces, decoded(() => decoder.decode())].join('');
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new DomainError('PB_FILE_REFUSED', { line: 1, reason: 'encoding' }, 'pb');
  }
}
