import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type ErrorCategory } from '#kernel';
import { I18n } from '../i18n/i18n.ts';
import { Logger } from '../observability/logger.ts';

const statusOf: Record<ErrorCategory, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  limited: 429,
  internal: 500,
};

/** Refusals of a REST address in the shape of a GraphQL error, so that the web shows both alike. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(
    private readonly i18n: I18n,
    private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const requestId = String(request.id);
    const refusal = error instanceof DomainError ? error : new DomainError('INTERNAL');
    if (refusal !== error) this.logger.error({ requestId, err: error }, 'request failed');
    const asked = request.headers['x-locale'];
    const locale = this.i18n.pick(typeof asked === 'string' ? asked : undefined, request.headers['accept-language']);
    const { code, category, params, field } = refusal;
    const message = this.i18n.text(locale, `error.${code}`, { ...params, requestId });
    void reply.status(statusOf[category]).send({ errors: [{ message, extensions: { code, category, params, field, requestId } }] });
  }
}
