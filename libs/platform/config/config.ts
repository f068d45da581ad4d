import { z } from 'zod';
import { isTimeZone } from '#kernel';

const url = (example: string, about: string) => z.string().min(1).describe(about).meta({ example });
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Everything the processes read from the environment. `.env.example` is printed from it. */
export const configSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('production refuses demo secrets and the explorer'),
  DATABASE_URL: url('postgres://jamaa_app:secret@localhost:5432/jamaa', 'PostgreSQL, role of the app (no DDL)'),
  MIGRATION_DATABASE_URL: z
    .string()
    .optional()
    .describe('PostgreSQL, role that owns the tables; DATABASE_URL where unset')
    .meta({ example: 'postgres://jamaa_migrator:secret@localhost:5432/jamaa' }),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10).describe('connections per process'),
  REDIS_URL: url('redis://localhost:6379', 'Redis >= 7 or Valkey >= 8, noeviction; it only hurries, it remembers nothing'),
  QUEUE_PREFIX: z.string().default('jamaa').describe('prefix of the queue keys, when several installations share a Redis'),
  TASK_QUEUE: z
    .enum(['redis', 'inline'])
    .default('redis')
    .describe('inline: messages are handled in the process that drains them, for the command line and tests only'),
  OWED_AFTER: z.coerce
    .number()
    .int()
    .min(1)
    .default(60)
    .describe('seconds after which a task that is still owed is handed to the queue again'),
  MAIL_LEASE: z.coerce
    .number()
    .int()
    .min(5)
    .default(120)
    .describe('seconds a sender may take over a batch of mail; what it had in hand after that stands as uncertain'),
  SMTP_URL: url('smtp://localhost:1025', 'where mail is handed over'),
  MAIL_FROM: z.string().default('Jamaa <no-reply@jamaa.invalid>').describe('sender of notices and codes'),
  MAIL_PAGE_URL: z
    .string()
    .optional()
    .describe('page of the development mail catcher, shown on the index page')
    .meta({ example: 'http://localhost:1080' }),
  HOST: z.string().default('127.0.0.1').describe('address the processes listen on'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('port of the api'),
  WORKER_PORT: z.coerce.number().int().min(0).max(65535).default(3001).describe('port of the worker, for health and metrics only'),
  PUBLIC_URL: z.string().default('http://localhost:3000').describe('address citizens use; links in mail begin with it'),
  PUBLIC_API_URL: z
    .string()
    .optional()
    .describe(
      'address under which a browser reaches the api itself (return of a national identity, export of data); PUBLIC_URL where unset',
    )
    .meta({ example: 'http://localhost:3000' }),
  TIME_ZONE: z
    .string()
    .default('Africa/Casablanca')
    .refine(isTimeZone, 'is no time zone')
    .describe('clock of the quiet hours of whoever named none; a procedure goes by the clock of its territory'),
  TRUST_PROXY: flag.default(false).describe('true behind a reverse proxy: the client address is read from X-Forwarded-For'),
  JAMAA_SECRET: z
    .string()
    .min(32)
    .default('development-secret-do-not-use-in-production')
    .describe('master secret (32 characters or more): sessions, receipts, encrypted names; a backup is useless without it'),
  JAMAA_SECRET_OLD: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((one) => one.trim() || []))
    .refine((secrets) => secrets.every(({ length }) => length >= 32), 'each has 32 characters or more')
    .describe(
      'earlier master secrets, divided by a comma: what they sealed is opened and their receipts are recognised; nothing new is made with them',
    ),
  STAFF_SECOND_FACTOR: z
    .enum(['required', 'optional'])
    .optional()
    .describe('required: no staff role is held before a second factor is given; default required in production, optional in development')
    .meta({ example: 'required' }),
  SMS_GATEWAY_URL: z
    .string()
    .optional()
    .describe(
      'gateway that takes one POST a text message; without it phones are offered in development only, where messages arrive as mail',
    )
    .meta({ example: 'https://sms.example.org/send' }),
  SMS_GATEWAY_TOKEN: z.string().optional().describe('its bearer token').meta({ example: 'secret' }),
  SMS_GATEWAY_BODY: z
    .string()
    .default('{"to":"{to}","from":"{from}","text":"{text}","reference":"{id}"}')
    .describe('what it is sent: JSON, or a form such as to={to}&message={text}'),
  SMS_FROM: z.string().max(11).default('Jamaa').describe('sender shown on the phone: 11 characters at most'),
  SMS_COUNTRY_CODE: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .default('212')
    .describe('country of a number that is written without one'),
  SMS_PREFIXES: z
    .string()
    .optional()
    .describe('beginnings of the numbers that are written to, divided by a comma; all where unset')
    .meta({ example: '+212,+32' }),
  OIDC_ISSUER: z
    .string()
    .optional()
    .describe('OpenID Connect: issuer of the national identity; not offered where unset')
    .meta({ example: 'https://id.example.org' }),
  OIDC_NAME: z.string().default('Identité nationale').describe('OpenID Connect: its name on the button'),
  OIDC_CLIENT_ID: z.string().optional().describe('OpenID Connect: client id').meta({ example: 'jamaa' }),
  OIDC_CLIENT_SECRET: z.string().optional().describe('OpenID Connect: its secret').meta({ example: 'secret' }),
  OIDC_SCOPES: z.string().default('openid profile').describe('OpenID Connect: what is asked for, divided by a space'),
  OIDC_LEVEL: z
    .enum(['2', '3'])
    .default('3')
    .transform(Number)
    .describe('OpenID Connect: assurance of who signs in with it, 3 for a national identity'),
  FILES_FOLDER: z
    .string()
    .default('.data/files')
    .describe('folder of the attachments, the same for every api and worker; back it up with the database'),
  FILES_SCAN_COMMAND: z
    .string()
    .optional()
    .describe(
      'virus scanner: path of a command that reads the file from its input and ends with 0 (clean) or 1 (infected); files are shown as unscanned where unset',
    )
    .meta({ example: '/usr/local/bin/scan-file' }),
  REGISTER_DATABASE_URL: z
    .string()
    .optional()
    .describe('PostgreSQL, role of the register (jamaa_register); where unset, connections of DATABASE_URL that take that role')
    .meta({ example: 'postgres://jamaa_register:secret@localhost:5432/jamaa' }),
  REGISTER_SECRET: z
    .string()
    .min(32)
    .default('development-register-secret-do-not-use-in-production')
    .describe('master secret of the register; when it changes, the new one, a comma and the old one until the keys are rotated'),
  GRAPHQL_OPERATIONS: z
    .enum(['open', 'persisted'])
    .optional()
    .describe('persisted: only the operations of the released list; default open in development, persisted in production')
    .meta({ example: 'persisted' }),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info').describe('level of the JSON logs'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .optional()
    .describe('OpenTelemetry collector; no tracing where unset')
    .meta({ example: 'http://localhost:4318' }),
});

type Parsed = z.infer<typeof configSchema>;
export interface Config extends Parsed {
  readonly MIGRATION_DATABASE_URL: string;
  readonly GRAPHQL_OPERATIONS: 'open' | 'persisted';
  readonly PUBLIC_API_URL: string;
  readonly STAFF_SECOND_FACTOR: 'required' | 'optional';
}
/** Token of the validated configuration. */
export abstract class Config {}

/** Reads and checks the environment; throws one error that lists everything that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([key, value]) => key in configSchema.shape && value !== ''));
  const parsed = configSchema.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The configuration cannot be used:\n${wrong.join('\n')}\nSee .env.example.`);
  }
  const config = parsed.data;
  if (config.NODE_ENV === 'production' && config.JAMAA_SECRET.startsWith('development-')) {
    throw new Error('The configuration cannot be used:\n  JAMAA_SECRET: the development secret is refused in production');
  }
  if (config.OIDC_ISSUER && !(config.OIDC_CLIENT_ID && config.OIDC_CLIENT_SECRET)) {
    throw new Error('The configuration cannot be used:\n  OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: needed by OIDC_ISSUER');
  }
  return {
    ...config,
    MIGRATION_DATABASE_URL: config.MIGRATION_DATABASE_URL ?? config.DATABASE_URL,
    GRAPHQL_OPERATIONS: config.GRAPHQL_OPERATIONS ?? (config.NODE_ENV === 'production' ? 'persisted' : 'open'),
    PUBLIC_API_URL: config.PUBLIC_API_URL ?? config.PUBLIC_URL,
    STAFF_SECOND_FACTOR: config.STAFF_SECOND_FACTOR ?? (config.NODE_ENV === 'production' ? 'required' : 'optional'),
  };
}

/** The text of `.env.example`. */
export function envExample(): string {
  const lines = Object.entries(configSchema.shape).flatMap(([name, schema]) => {
    const preset = (schema as { def?: { defaultValue?: unknown } }).def?.defaultValue;
    const example = (schema.meta() as { example?: string } | undefined)?.example;
    return [`# ${schema.description ?? ''}`, `${preset === undefined ? `# ${name}=${example ?? ''}` : `${name}=${preset}`}`, ''];
  });
  return ['# Printed from libs/platform/config/config.ts by `npm run generate`.', '', ...lines].join('\n');
}
