import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { Module } from '@nestjs/common';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { print } from 'graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '#kernel';
import { ActorSource } from '../access/actor-source.ts';
import { Config } from '../config/config.ts';
import type { ActingRequest } from '../http/observe-requests.ts';
import { I18n } from '../i18n/i18n.ts';
import { Logger } from '../observability/logger.ts';
import { RequestContext } from './context.ts';
import { dashedEnums } from './enums.ts';
import { formatError, translateErrors } from './errors.ts';
import { guardRoots } from './guard-roots.ts';
import { onlyReleased, ReleasedCache, releasedOperations } from './persisted.ts';
import { PlatformResolver } from './platform.resolver.ts';
import { scalars } from './scalars.ts';
import { declareSdl, readSdl } from './sdl.ts';

for (const file of ['platform.graphql', 'error-codes.graphql']) declareSdl(new URL(file, import.meta.url));

/** Limits on one operation; `__typename` aliases count too. */
const limits = {
  maxDepth: { n: 8 },
  maxAliases: { n: 15, allowList: [] },
  maxDirectives: { n: 5 },
  maxTokens: { n: 1200 },
  costLimit: { maxCost: 5000 },
  blockFieldSuggestion: { enabled: true },
};

@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [Config, ActorSource, I18n, Logger],
      useFactory: (config: Config, actors: ActorSource, i18n: I18n, logger: Logger): ApolloDriverConfig => {
        const armor = new ApolloArmor(limits).protect();
        const released = releasedOperations();
        const isOpen = config.GRAPHQL_OPERATIONS === 'open';
        return {
          typeDefs: print(readSdl()),
          resolvers: { ...scalars, ...dashedEnums() },
          transformSchema: guardRoots,
          validationRules: armor.validationRules,
          plugins: [
            // typed against the CommonJS build of the same Apollo Server
            ...(armor.plugins as unknown as ApolloServerPlugin[]),
            translateErrors(i18n, logger),
            ...(isOpen ? [] : [onlyReleased(released)]),
            ApolloServerPluginLandingPageDisabled(),
          ],
          formatError,
          persistedQueries: { cache: new ReleasedCache(released) },
          introspection: isOpen && config.NODE_ENV !== 'production',
          hideSchemaDetailsFromClientErrors: config.NODE_ENV === 'production',
          includeStacktraceInErrorResponses: false,
          allowBatchedHttpRequests: false,
          csrfPrevention: true,
          graphiql: false,
          autoTransformHttpErrors: false,
          context: async (request: FastifyRequest, reply: FastifyReply) => {
            const actor = await actors.actorOf(request);
            (request as ActingRequest).actorKey = actor.key;
            const asked = request.headers['x-locale'];
            const locale = i18n.pick(typeof asked === 'string' ? asked : undefined, request.headers['accept-language']);
            return new RequestContext(actor, locale, String(request.id ?? newId()), request, reply);
          },
        };
      },
    }),
  ],
  providers: [PlatformResolver],
})
export class GraphqlModule {}
