import { error, redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types.js';

/** Rooms of those who hold a role. What each may do the API decides, act by act. */
export const load: LayoutServerLoad = async ({ locals, url, setHeaders }) => {
  const me = await locals.me();
  if (!me) redirect(303, `/${locals.language}/sign-in?${new URLSearchParams({ to: url.pathname + url.search })}`);
  if (me.roles.length === 0) error(403);
  setHeaders({ 'cache-control': 'private, no-store' });
  return { me };
};
