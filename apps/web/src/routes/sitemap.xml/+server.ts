import { petitions, territories } from '#generated/operations.ts';
import { inXml } from '#lib/feed.ts';
import { inLanguage, languages } from '#lib/i18n/languages.ts';
import type { RequestHandler } from './$types.js';

const pagesOfPetitions = 10;

/** Public pages with their versions in the other languages; the latest thousand petitions. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { territories: communes } = await locals.api.ask(territories, { kind: 'commune', first: 100 });
  const ids: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < pagesOfPetitions; page += 1) {
    const found = await locals.api.ask(petitions, { first: 100, ...(after ? { after } : {}) });
    ids.push(...found.petitions.items.map(({ id }) => id));
    if (!found.petitions.nextCursor) break;
    after = found.petitions.nextCursor;
  }
  const paths = [
    '/fr',
    '/fr/help',
    '/fr/verify',
    '/fr/counting',
    ...communes.flatMap(({ id }) => [
      `/fr/communes/${id}`,
      `/fr/communes/${id}/petitions`,
      `/fr/communes/${id}/budgets`,
      `/fr/communes/${id}/council`,
    ]),
    ...ids.map((id) => `/fr/petitions/${id}`),
  ];
  const links = (path: string): string =>
    languages.map((one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${inXml(url.origin + inLanguage(one, path))}"/>`).join('');
  const urls = paths.flatMap((path) =>
    languages.map((one) => `<url><loc>${inXml(url.origin + inLanguage(one, path))}</loc>${links(path)}</url>`),
  );
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' } });
};
