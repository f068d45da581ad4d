/** The web server: SvelteKit's handler at one configured address, with a gentle stop. */
import { randomUUID } from 'node:crypto';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import process, { env, exit } from 'node:process';
import { PublicPages } from './public-pages.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** A copy is made by asking ourselves; only we know the word that leads past the copies. */
const pastCopies = 'x-jamaa-past-copies';
const passport = randomUUID();

const host = env['HOST'] || '127.0.0.1';
const port = Number(env['PORT'] || 3100);
const origin = new URL(env['ORIGIN'] || `http://localhost:${port}`);

// The address is configured, never taken from the request: a forged Host changes no link, no redirect and no check of the origin.
env['PROTOCOL_HEADER'] = 'x-jamaa-protocol';
env['HOST_HEADER'] = 'x-jamaa-host';
// A scan of ten megabytes with its form; the API refuses what is larger. A roll is a stream that is never whole in memory.
const formLimit = 11 * 1024 * 1024;
const rollLimit = 128 * 1024 * 1024;
env['BODY_SIZE_LIMIT'] ??= String(rollLimit);
const { handler } = (await import(new URL('./handler.js', import.meta.url).href)) as { handler: Handler };

/** What the "unsubscribe" button of a mail reader posts (RFC 8058): without a cookie or an origin, it acts in nobody's name. */
const isOneClickRefusal = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'POST' && (url ?? '').startsWith('/unsubscribe?') && !headers.origin && !headers.cookie;

/** The form that sends a roll; whatever else is sent is read whole, and so is small. */
const isRoll = ({ url }: IncomingMessage): boolean => /^\/\w\w\/work\/places\/[0-9a-f-]{36}\/rolls\?\/send&/.test(url ?? '');

function isTooLarge(request: IncomingMessage): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  return (encoding !== undefined && !isOneClickRefusal(request)) || Number(length ?? 0) > (isRoll(request) ? rollLimit : formLimit);
}

// The address of the one who looks is nobody's here; a proxy would name it in this header, and the handler insists on it.
const own = { 'accept-encoding': 'identity', ...(env['ADDRESS_HEADER'] ? { [env['ADDRESS_HEADER']]: '127.0.0.1' } : {}) };
const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
const publicPages = new PublicPages((path, cookie) =>
  fetch(`http://${reachable}:${port}${path}`, { headers: { ...own, cookie, [pastCopies]: passport }, redirect: 'manual' }),
);

const server = http.createServer(async (request, response) => {
  if (isTooLarge(request)) {
    response.writeHead(413, { connection: 'close' }).end();
    return;
  }
  request.headers['x-jamaa-protocol'] = origin.protocol.slice(0, -1);
  request.headers['x-jamaa-host'] = origin.host;
  if (isOneClickRefusal(request)) request.headers.origin = origin.origin;
  // Files of the build do not pass the hooks.
  response.setHeader('x-content-type-options', 'nosniff');
  if (request.headers[pastCopies] !== passport && (await publicPages.answer(request, response))) return;
  handler(request, response, () => response.writeHead(404).end());
});

server.listen(port, host, () => console.log(`Jamaa web at ${origin.origin}`));

function stop(): void {
  server.close(() => exit(0));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 5_000).unref();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
