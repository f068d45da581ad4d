import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type ErrorCategory } from '#kernel';
import { I18n } from '../i18n/i18n.ts';
import { Logger } from '../observability/logger.ts';

const statuses: Readonly<Record<ErrorCategory, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  limited: 429,
  internal: 500,
};

/** Refusals outside GraphQL in the same words and codes; those inside go on to its own formatter, unlogged: a refusal is no fault. */
@Injectable()
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(
    private readonly i18n: I18n,
    private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const { id: requestId, headers } = http.getRequest<FastifyRequest>();
    reply.type('application/json; charset=utf-8'); // whatever the page would have been
    if (error instanceof HttpException) return reply.status(error.getStatus()).send(error.getResponse());
    if (!(error instanceof DomainError)) this.logger.error({ requestId, err: error }, 'request failed');
    const refusal = error instanceof DomainError ? error : new DomainError('INTERNAL');
    const { code, category, params, field } = refusal;
    const asked = headers['x-locale'];
    const locale = this.i18n.pick(typeof asked === 'string' ? asked : undefined, headers['accept-language']);
    const message = this.i18n.text(locale, `error.${code}`, { ...params, requestId });
    return reply.status(statuses[category]).send({ error: { code, category, message, params, field, requestId } });
  }
}
