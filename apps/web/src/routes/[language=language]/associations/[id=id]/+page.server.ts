import { error } from '@sveltejs/kit';
import { organisationCard } from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { commonZone } from '#lib/i18n/calendar.ts';
import type { PageServerLoad } from './$types.js';

/** What everybody sees of an association, once it is verified, and what it asked. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { organisation, petitions } = await locals.api.ask(organisationCard, { id: params.id });
  if (!organisation) error(404);
  return { association: organisation, petitions: petitions.items, commune: organisation.seat, today: todayIn(commonZone) };
};
