import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** Everything held of the person, as a file, from the API. */
export const GET: RequestHandler = async ({ locals }) => {
  const answer = await locals.api.file('/me/export');
  if (!answer.ok) error(answer.status === 401 ? 403 : answer.status);
  return new Response(answer.body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="jamaa.json"',
      'cache-control': 'private, no-store',
    },
  });
};
