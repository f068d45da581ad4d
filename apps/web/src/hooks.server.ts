import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { Api } from '#lib/api/api.server.ts';
import { whoIs } from '#lib/api/me.server.ts';
import { directionOf, isLanguage, pickLanguage } from '#lib/i18n/languages.ts';
import { protect } from '#lib/protect.ts';
import { isTheme } from '#lib/theme.ts';

const yearInSeconds = 31_536_000;

/** Each request: its language, its reader, the headers that protect it. */
export const handle: Handle = async ({ event, resolve }) => {
  const { url, request, cookies, locals } = event;
  const first = url.pathname.split('/')[1];
  const remembered = cookies.get('jamaa-language');
  // Links of mails have no language in their path and name the reader's own.
  const asked = isLanguage(first) ? first : url.searchParams.get('locale');
  locals.language = isLanguage(asked) ? asked : pickLanguage(remembered, request.headers.get('accept-language'));
  const theme = cookies.get('jamaa-theme');
  locals.theme = isTheme(theme) ? theme : 'auto';
  locals.api = new Api({
    cookies: request.headers.get('cookie'),
    language: locals.language,
    clientAddress: event.getClientAddress(),
    path: url.pathname + url.search,
  });
  locals.me = whoIs(locals.api);
  if (isLanguage(first) && first !== remembered && request.method === 'GET') {
    cookies.set('jamaa-language', first, { path: '/', maxAge: yearInSeconds, sameSite: 'lax', secure: url.protocol === 'https:' });
  }
  const page = { lang: locals.language, dir: directionOf(locals.language), theme: locals.theme };
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace(/%jamaa\.(lang|dir|theme)%/g, (_, name: keyof typeof page) => page[name]),
  });
  protect(response.headers, url.protocol === 'https:');
  for (const line of locals.api.setCookies) response.headers.append('set-cookie', line);
  return compressed(request, response);
};

const compressions = {
  br: promisify<Buffer, object, Buffer>(brotliCompress),
  gzip: promisify<Buffer, object, Buffer>(gzip),
};

/** Pages are small and travel compressed even where no proxy does it. */
async function compressed(request: Request, response: Response): Promise<Response> {
  const accepted = request.headers.get('accept-encoding') ?? '';
  const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined;
  const isText = /^(text\/|application\/(atom\+xml|xml|json))/.test(response.headers.get('content-type') ?? '');
  if (!encoding || !isText || !response.body || response.headers.has('content-encoding')) return response;
  const options = encoding === 'br' ? { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } : { level: 6 };
  const body = await compressions[encoding](Buffer.from(await response.arrayBuffer()), options);
  const headers = new Headers(response.headers);
  headers.set('content-encoding', encoding);
  headers.append('vary', 'accept-encoding');
  headers.delete('content-length');
  return new Response(body as Uint8Array<ArrayBuffer>, { status: response.status, statusText: response.statusText, headers });
}

/** What nobody foresaw: the log has it under a number, and the page shows only the number. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return;
  const id = randomUUID();
  const detail = error instanceof Error ? error.stack : String(error);
  console.error(JSON.stringify({ level: 'error', id, method: event.request.method, route: event.route.id, detail }));
  return { id };
};
