import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** A photo of what was built, from the API, which decides that it is one. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const answer = await locals.api.file(`/files/${params.id}`);
  const type = answer.headers.get('content-type') ?? '';
  if (!answer.ok || !type.startsWith('image/')) error(404);
  return new Response(answer.body, { headers: { 'content-type': type, 'cache-control': 'public, max-age=86400' } });
};
