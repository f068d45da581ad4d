import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { defineErrors, DomainError } from '#kernel';
import type { I18n } from '../i18n/i18n.ts';
import type { Logger } from '../observability/logger.ts';
import type { RequestContext } from './context.ts';

defineErrors({
  QUERY_REFUSED: 'invalid',
  OPERATION_NOT_RELEASED: 'forbidden',
});

/** What the GraphQL layer itself refuses: syntax, unknown fields, depth, cost. */
const layerCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);
const apqCodes = new Set(['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);

/** SQLSTATEs of a text that is no id, number or date, or holds a zero byte: the client's mistake, not ours. */
const textStates = new Set(['22P02', '22007', '22021', '22P05']);
const isBadText = (cause: unknown): boolean => textStates.has((cause as { code?: string } | undefined)?.code ?? '');

/** The code of any error; what is not ours is INTERNAL and says nothing more. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const { path, locations } = formatted;
  if (cause instanceof DomainError) {
    const { code, category, params, field } = cause;
    return { message: code, path, locations, extensions: { code, category, params, ...(field ? { field } : {}) } };
  }
  if (isBadText(cause)) return plain('INVALID_INPUT', 'invalid', formatted);
  const given = String(formatted.extensions?.['code'] ?? '');
  if (apqCodes.has(given)) return { message: formatted.message, extensions: { code: given } };
  if (given === 'INVALID_INPUT' || given === 'OPERATION_NOT_RELEASED')
    return plain(given, given === 'INVALID_INPUT' ? 'invalid' : 'forbidden', formatted);
  if (layerCodes.has(given)) return { ...plain('QUERY_REFUSED', 'invalid', formatted), locations };
  return plain('INTERNAL', 'internal', formatted);
}

const plain = (code: string, category: string, { path, message }: GraphQLFormattedError): GraphQLFormattedError => ({
  message: code,
  path,
  extensions: { code, category, params: code === 'QUERY_REFUSED' ? { reason: message } : {} },
});

/** Translates each error into the language of the request and adds its id; what was internal goes to the log in full. */
export const translateErrors = (i18n: I18n, logger: Logger): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) {
          const cause = unwrapResolverError(error);
          const isOurs = cause instanceof DomainError || isBadText(cause) || error.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR';
          if (!isOurs) logger.error({ requestId: contextValue.requestId, actor: contextValue.actor.key, err: cause }, 'request failed');
        }
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
        response.body.singleResult.errors = response.body.singleResult.errors.slice(0, 5).map((error) => {
          const code = String(error.extensions?.['code']);
          if (apqCodes.has(code)) return error;
          const params = (error.extensions?.['params'] ?? {}) as Record<string, unknown>;
          const message = i18n.text(contextValue.locale, `error.${code}`, { ...params, requestId: contextValue.requestId });
          return { ...error, message, extensions: { ...error.extensions, requestId: contextValue.requestId } };
        });
      },
    };
  },
});
