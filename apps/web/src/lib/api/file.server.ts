import { error } from '@sveltejs/kit';
import type { Api } from './api.server.ts';

const kept = ['content-type', 'content-disposition', 'content-security-policy', 'x-content-type-options'];

/** A file from the API, which decides who may have it. */
export async function fileOf(api: Api, id: string): Promise<Response> {
  const answer = await api.file(`/files/${id}`);
  if (!answer.ok) error(answer.status === 401 ? 403 : answer.status);
  const headers = kept.flatMap((name) => (answer.headers.has(name) ? [[name, answer.headers.get(name)!] as [string, string]] : []));
  return new Response(answer.body, { headers: [...headers, ['cache-control', 'private, no-store']] });
}
