import { petitions } from '#generated/operations.ts';
import { communeOf } from '#lib/commune/commune.server.ts';
import { atom } from '#lib/feed.ts';
import { wordsOf } from '#lib/i18n/words.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const [commune, { petitions: page }] = await Promise.all([
    communeOf(locals.api, params.id),
    locals.api.ask(petitions, { communeId: params.id, first: 30 }),
  ]);
  const { t } = wordsOf(locals.language);
  const of = (path: string): string => `${url.origin}/${locals.language}${path}`;
  const body = atom({
    id: `urn:uuid:${commune.id}`,
    title: t('web.petitions.of', { commune: commune.name }).replace(/[\u2068\u2069]/g, ''),
    self: url.href,
    link: of(`/communes/${commune.id}/petitions`),
    language: locals.language,
    author: commune.name,
    entries: page.items.map((one) => ({
      id: `urn:uuid:${one.id}`,
      title: one.title,
      language: one.shownLanguage,
      link: of(`/petitions/${one.id}`),
      updated: one.filedAt ?? one.openedAt ?? '2026-01-01T00:00:00.000Z',
      summary: one.acceptsSignatures
        ? `${one.statusText} · ${t('web.petition.count-of', { count: one.signatures.count, required: one.requiredSignatures })}`
        : one.statusText,
    })),
  });
  return new Response(body, { headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=300' } });
};
