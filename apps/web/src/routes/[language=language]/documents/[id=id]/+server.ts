import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** An official document as PDF, in the language of the address, from the API: it decides who may have it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const answer = await locals.api.file(`/documents/${params.id}?language=${locals.language}`);
  if (!answer.ok) error(answer.status === 401 ? 403 : answer.status);
  return new Response(answer.body, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': answer.headers.get('content-disposition') ?? 'attachment; filename="document.pdf"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
};
