import { territories } from '#generated/operations.ts';
import type { Api } from '#lib/api/api.server.ts';

/** Communes of the name that the address asks for; undefined where it asks for none. */
export async function communesAsked(api: Api, url: URL, name: string) {
  const text = (url.searchParams.get(name) ?? '').trim().slice(0, 80);
  if (!text) return undefined;
  return { text, found: (await api.ask(territories, { kind: 'commune', search: text, first: 8 })).territories };
}
