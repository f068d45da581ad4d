import { redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types.js';

/** Rooms of one person: only for whoever is signed in, and never kept by anything between. */
export const load: LayoutServerLoad = async ({ locals, url, setHeaders }) => {
  const me = await locals.me();
  if (!me) redirect(303, `/${locals.language}/sign-in?${new URLSearchParams({ to: url.pathname + url.search })}`);
  setHeaders({ 'cache-control': 'private, no-store' });
  return { me };
};
