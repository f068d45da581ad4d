import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/**
 * The page that counts a bundle again, from the API. It holds its own program, so it runs in a sandbox: of another origin than this site,
 * without its cookies, and without a network.
 */
export const GET: RequestHandler = async ({ locals }) => {
  const answer = await locals.api.file('/budgets/count-again.html');
  if (!answer.ok) error(answer.status === 404 ? 404 : 503);
  return new Response(answer.body, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${answer.headers.get('content-security-policy') ?? "default-src 'none'"}; sandbox allow-scripts`,
      'cache-control': 'public, max-age=300',
    },
  });
};
