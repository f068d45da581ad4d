import { betterAuth } from 'better-auth';
import { emailOTP } from 'better-auth/plugins';
import { Pool } from 'pg';
import { newId } from '#kernel';
import type { Config, Locale, Sealing } from '#platform';

/** How a code reaches its reader; never logged, never stored in clear. */
export type SendCode = (email: string, code: string, locale: Locale) => Promise<void>;

const times = { created_at: 'created_at', updated_at: 'updated_at' } as const;
const stamped = { createdAt: times.created_at, updatedAt: times.updated_at };

export const clientAddressHeader = 'x-jamaa-client';
export const localeHeader = 'x-jamaa-locale';

/** better-auth on our database under our table names: passwordless codes of six digits, ten minutes, five attempts. */
export function makeAuth(config: Config, sealing: Sealing, pool: Pool, sendCode: SendCode) {
  return betterAuth({
    database: pool,
    baseURL: config.PUBLIC_URL,
    basePath: '/auth',
    secret: sealing.secretFor('session'),
    trustedOrigins: [config.PUBLIC_URL],
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'jamaa',
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    user: {
      modelName: 'person',
      fields: { ...stamped, emailVerified: 'email_verified' },
      additionalFields: { locale: { type: 'string', required: true, defaultValue: 'fr', input: false } },
    },
    session: {
      modelName: 'session',
      expiresIn: 60 * 60 * 24 * 30,
      fields: { ...stamped, expiresAt: 'expires_at', userId: 'person_id', ipAddress: 'ip_address', userAgent: 'user_agent' },
    },
    account: {
      modelName: 'credential',
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
    // One address may be a whole cybercafé: the limit per address of the network is loose, the one per mailbox is in SignIn.
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'sign_in_rate',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 300,
      customRules: {
        '/email-otp/send-verification-otp': { window: 60, max: 60 },
        '/sign-in/email-otp': { window: 60, max: 120 },
      },
    },
    databaseHooks: {
      user: { create: { before: async (user, ctx) => ({ data: { ...user, locale: ctx?.headers?.get(localeHeader) ?? 'fr' } }) } },
      // The network address of a person is not kept.
      session: { create: { before: async (session) => ({ data: { ...session, ipAddress: '', userAgent: '' } }) } },
    },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: 600,
        allowedAttempts: 5,
        storeOTP: 'hashed',
        rateLimit: { window: 60, max: 60 },
        sendVerificationOTP: async ({ email, otp }, ctx) => sendCode(email, otp, (ctx?.headers?.get(localeHeader) ?? 'fr') as Locale),
      }),
    ],
  });
}

export type Auth = ReturnType<typeof makeAuth>;
