import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** The bundle from which anybody counts again, as the API packs it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const answer = await locals.api.file(`/budgets/${params.id}/bundle.zip`);
  if (!answer.ok) error(answer.status === 404 ? 404 : 503);
  return new Response(answer.body, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="jamaa-budget-${params.id}.zip"`,
      'cache-control': 'public, max-age=60',
    },
  });
};
