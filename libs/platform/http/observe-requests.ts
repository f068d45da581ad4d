import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from '../observability/logger.ts';
import { Metrics } from '../observability/metrics.ts';

/** Set by the GraphQL context, so that the line of a request names who acted. */
export interface ActingRequest {
  actorKey?: string;
  operationName?: string;
}

const quiet = new Set(['/health/live', '/health/ready', '/metrics']);

/** One log line and one measurement a request; no query text, no variables, no network address. */
export function observeRequests(app: NestFastifyApplication): void {
  const logger = app.get(Logger);
  const metrics = app.get(Metrics);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'strict-origin-when-cross-origin');
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.requestSeconds.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    if (quiet.has(route)) return;
    const { actorKey, operationName } = request as ActingRequest;
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        actor: actorKey,
        operation: operationName,
      },
      'request',
    );
  });
}
