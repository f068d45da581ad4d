/** Pages that everybody who is not signed in sees alike: computed at most once a second by a process, however many people look. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Milliseconds for which a copy is as good as new, and after which it is not shown any more. In between it is shown while one is made. */
const fresh = 1_000;
const stale = 5_000;
const shared = /^\/(?<language>fr|ar|en|es)\/petitions\/[0-9a-f-]{36}$/;
/** Set once somebody signs in, signs, or begins to: such a page may be theirs. */
const ofPerson = /(?:^|;\s*)(?:__Secure-|__Host-)?jamaa\./;
const chosenTheme = /(?:^|;\s*)jamaa-theme=(light|dark)(?:;|$)/;

const compress = {
  br: (body: Buffer) => promisify<Buffer, object, Buffer>(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify<Buffer, object, Buffer>(gzip)(body, { level: 6 }),
};
type Encoding = keyof typeof compress | 'identity';

interface Copy {
  readonly madeAt: number;
  readonly tag: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly bodies: Record<Encoding, Buffer>;
}

interface Place {
  copy?: Copy;
  making?: Promise<Copy | undefined>;
}

/** Asks for a page as a visitor with these cookies would, past the copies. */
export type AskAfresh = (path: string, cookies: string) => Promise<Response>;

export class PublicPages {
  private readonly places = new Map<string, Place>();
  private readonly askAfresh: AskAfresh;
  private readonly now: () => number;
  /** Copies kept at most; those nobody asked for longest go first. */
  private readonly most: number;

  // Fields by hand: the types of this file are stripped, and nothing of it is compiled.
  constructor(askAfresh: AskAfresh, now: () => number = () => performance.now(), most = 500) {
    this.askAfresh = askAfresh;
    this.now = now;
    this.most = most;
  }

  /** Answers where the page is everybody's; false where it must be made for this reader, or could not be made. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const wanted = wantedBy(request);
    if (!wanted) return false;
    const copy = await this.copyOf(wanted.key, wanted.path, wanted.cookies);
    if (!copy) return false;
    give(copy, request, response);
    return true;
  }

  private copyOf(key: string, path: string, cookies: string): Copy | Promise<Copy | undefined> {
    const place = this.places.get(key) ?? {};
    this.places.delete(key);
    this.places.set(key, place);
    const age = place.copy ? this.now() - place.copy.madeAt : Infinity;
    if (age <= fresh) return place.copy!;
    place.making ??= this.make(place, key, path, cookies);
    return age <= stale ? place.copy! : place.making;
  }

  private async make(place: Place, key: string, path: string, cookies: string): Promise<Copy | undefined> {
    try {
      const madeAt = this.now();
      const response = await this.askAfresh(path, cookies);
      const body = Buffer.from(await response.arrayBuffer());
      // a page that remembers something of its reader is the reader's
      if (response.status === 200 && !response.headers.getSetCookie().length) return (place.copy = await copyFrom(response, body, madeAt));
      this.places.delete(key);
    } catch {
      // the reader's own request will meet the same trouble and say it
    } finally {
      delete place.making;
      for (const [oldest] of this.places) if (this.places.size > this.most) this.places.delete(oldest);
    }
    return undefined;
  }
}

function wantedBy({ method, url = '', headers }: IncomingMessage): { key: string; path: string; cookies: string } | undefined {
  const language = shared.exec(url)?.groups?.['language'];
  const cookie = headers.cookie ?? '';
  if (!language || (method !== 'GET' && method !== 'HEAD') || ofPerson.test(cookie) || headers.authorization) return undefined;
  const theme = chosenTheme.exec(cookie)?.[1] ?? 'auto';
  return { key: `${theme} ${url}`, path: url, cookies: `jamaa-language=${language}; jamaa-theme=${theme}` };
}

async function copyFrom(response: Response, body: Buffer, madeAt: number): Promise<Copy> {
  const headers = new Map(
    [...response.headers].filter(
      ([name]) => !/^(set-cookie|connection|keep-alive|date|transfer-encoding|content-length|content-encoding|etag)$/.test(name),
    ),
  );
  // A browser asks again each time and is told that nothing changed; a proxy for many may answer in our place for a second.
  headers.set('cache-control', `public, max-age=0, s-maxage=${fresh / 1_000}, stale-while-revalidate=${stale / 1_000}`);
  headers.set('vary', 'accept-encoding, cookie');
  const [br, zipped] = await Promise.all([compress.br(body), compress.gzip(body)]);
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return { madeAt, tag, headers, bodies: { br, gzip: zipped, identity: body } };
}

function give({ tag, headers, bodies }: Copy, request: IncomingMessage, response: ServerResponse): void {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding: Encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
  const own = `"${tag}-${encoding}"`;
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('etag', own);
  if (request.headers['if-none-match']?.split(/,\s*/).some((one) => one.replace(/^W\//, '') === own)) {
    response.removeHeader('content-type');
    response.writeHead(304).end();
    return;
  }
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', bodies[encoding].length);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : bodies[encoding]);
}
