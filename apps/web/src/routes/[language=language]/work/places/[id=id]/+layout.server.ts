import { placeOf } from '#lib/staff/place.server.ts';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async ({ locals, params, parent }) => {
  const { me } = await parent();
  const place = await placeOf(locals.api, params.id);
  return { place, roles: [...new Set(me.roles.filter(({ territory }) => territory.id === place.id).map(({ role }) => role))] };
};
