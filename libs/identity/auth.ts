import { betterAuth, type BetterAuthOptions, type BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { genericOAuth } from 'better-auth/plugins';
import type { Pool } from 'pg';
import { z } from 'zod';
import { newId } from '#kernel';
import type { Clock, Config, Sealing } from '#platform';

/** How a session was opened. */
export const sessionMethods = ['email-code', 'sms-code', 'password', 'passkey', 'national-identity'] as const;
export type SessionMethod = (typeof sessionMethods)[number];

/** The library's name of the national identity, and of its return address. */
export const nationalProvider = 'national';
export const authPath = '/auth';

const stamped = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

export const clientAddressHeader = 'x-jamaa-client';
export const localeHeader = 'x-jamaa-locale';

/** Days a session lasts at most. */
const sessionDays = 30;

/** What every use of the library has in common: our database under our table names, and nothing kept that is not needed. */
const base = (config: Config, sealing: Sealing, pool: Pool, clock: Clock) =>
  ({
    database: pool,
    baseURL: config.PUBLIC_API_URL,
    basePath: authPath,
    secret: sealing.secretFor('session'),
    trustedOrigins: [config.PUBLIC_URL, config.PUBLIC_API_URL],
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { errorURL: config.PUBLIC_URL },
    advanced: {
      cookiePrefix: 'jamaa',
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    ...ourTables,
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'sign_in_rate',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 300,
      // the library's own three in ten seconds would stop a cybercafé
      customRules: { '/sign-in/social': { window: 60, max: 60 }, '/link-social': { window: 60, max: 60 } },
    },
    databaseHooks: {
      user: { create: { before: async (user, ctx) => ({ data: { ...user, locale: ctx?.headers?.get(localeHeader) ?? 'fr' } }) } },
      session: {
        create: {
          before: async (session, ctx) => ({
            // The network address and the browser of a person are not kept.
            data: { ...session, ipAddress: '', userAgent: '', ...(ctx?.path?.startsWith('/callback') ? byNationalIdentity(clock) : {}) },
          }),
        },
      },
      // Who the person is has been said; what else the tokens would open is not our business.
      account: {
        create: { before: async (account) => ({ data: { ...account, ...noTokens } }) },
        update: { before: async (account) => ({ data: { ...account, ...noTokens } }) },
      },
    },
  }) satisfies BetterAuthOptions;

/**
 * better-auth for sessions and their cookies. People are known to it by a key of their own, never by an address, since several
 * may share one (docs/decisions/0011).
 */
export const makeAuth = (config: Config, sealing: Sealing, pool: Pool, clock: Clock) =>
  betterAuth({ ...base(config, sealing, pool, clock), plugins: [doors()] });

/** The same with the ways of OpenID Connect; apart, so that a provider that does not answer holds up nobody else. */
export const makeNationalAuth = (config: Config, sealing: Sealing, pool: Pool, clock: Clock) =>
  betterAuth({ ...base(config, sealing, pool, clock), plugins: [national(config, sealing)] });

const ourTables = {
  user: {
    modelName: 'person',
    fields: { ...stamped, email: 'account_key', emailVerified: 'email_verified' },
    additionalFields: { locale: { type: 'string', required: true, defaultValue: 'fr', input: false } },
  },
  session: {
    modelName: 'session',
    expiresIn: 60 * 60 * 24 * sessionDays,
    fields: { ...stamped, expiresAt: 'expires_at', userId: 'person_id', ipAddress: 'ip_address', userAgent: 'user_agent' },
    additionalFields: {
      method: { type: 'string', required: false, input: false },
      provenAt: { type: 'date', required: false, input: false, fieldName: 'proven_at' },
      secondFactorAt: { type: 'date', required: false, input: false, fieldName: 'second_factor_at' },
    },
  },
  account: {
    modelName: 'credential',
    accountLinking: { enabled: true, allowDifferentEmails: true, disableImplicitLinking: true, trustedProviders: [nationalProvider] },
    fields: {
      ...stamped,
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'sign_in_code', fields: { ...stamped, expiresAt: 'expires_at' } },
} satisfies Pick<BetterAuthOptions, 'user' | 'session' | 'account' | 'verification'>;

const noTokens = { accessToken: null, refreshToken: null, idToken: null };
const byNationalIdentity = (clock: Clock) => ({ method: 'national-identity', provenAt: clock.now() });

/** OpenID Connect with PKCE, state, nonce and verified signatures. An account of the provider is one of ours by its subject alone. */
function national({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_SCOPES }: Config, sealing: Sealing) {
  return genericOAuth({
    config: [
      {
        providerId: nationalProvider,
        discoveryUrl: `${OIDC_ISSUER!.replace(/\/$/, '')}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId: OIDC_CLIENT_ID!,
        clientSecret: OIDC_CLIENT_SECRET!,
        scopes: OIDC_SCOPES.split(' '),
        pkce: true,
        mapProfileToUser: ({ sub, name }) => ({
          email: `${sealing.code('national-identity', String(sub)).toLowerCase()}@person.invalid`,
          emailVerified: false,
          name: String(name ?? '').slice(0, 120),
        }),
      },
    ],
  });
}

const opening = z.object({
  personId: z.uuid(),
  method: z.enum(sessionMethods),
  provenAt: z.date(),
  secondFactorAt: z.date().nullable(),
});

/** A door for our own sign-ins, which no request reaches: opens a session for somebody whom a use case has recognised. */
const doors = () =>
  ({
    id: 'jamaa',
    endpoints: {
      openSession: createAuthEndpoint.serverOnly({ method: 'POST', body: opening }, async (ctx) => {
        const { personId, ...given } = ctx.body;
        const user = await ctx.context.internalAdapter.findUserById(personId);
        if (!user) throw new Error('a session was asked for nobody');
        const session = await ctx.context.internalAdapter.createSession(personId, false, given);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ sessionId: session.id });
      }),
    },
  }) satisfies BetterAuthPlugin;

export type Auth = ReturnType<typeof makeAuth>;
