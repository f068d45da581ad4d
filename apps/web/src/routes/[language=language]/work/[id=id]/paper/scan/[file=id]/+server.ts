import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** The scan of a sheet, from the API: it decides who may have it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const answer = await locals.api.file(`/files/${params.file}`);
  if (!answer.ok) error(answer.status === 401 ? 403 : answer.status);
  const kept = ['content-type', 'content-disposition', 'content-security-policy', 'x-content-type-options'];
  const headers = kept.flatMap((name) => (answer.headers.has(name) ? [[name, answer.headers.get(name)!] as [string, string]] : []));
  return new Response(answer.body, { headers: [...headers, ['cache-control', 'private, no-store']] });
};
