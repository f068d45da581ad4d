import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ url }) =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /*/me',
      'Disallow: /*/work',
      'Disallow: /*/sign-in',
      'Disallow: /unsubscribe',
      '',
      `Sitemap: ${url.origin}/sitemap.xml`,
      '',
    ].join('\n'),
    {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
    },
  );
