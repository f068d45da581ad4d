import { error, redirect } from '@sveltejs/kit';
import { commune, placePetitions, territories } from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { communePath } from '#lib/rooms.ts';
import type { PageServerLoad } from './$types.js';

/** A region with its provinces, or a province with its communes. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { territory } = await locals.api.ask(commune, { id: params.id });
  if (!territory) error(404);
  if (territory.kind === 'commune') redirect(307, `/${locals.language}${communePath(territory.id)}`);
  const kind = territory.kind === 'province' ? 'commune' : territory.kind === 'region' ? 'province' : 'region';
  const hasCouncil = territory.kind !== 'country';
  const [below, asked] = await Promise.all([
    locals.api.ask(territories, { kind, parentId: territory.id, first: 100 }),
    hasCouncil ? locals.api.ask(placePetitions, { communeId: territory.id }) : undefined,
  ]);
  const petitions = asked && { items: asked.petitions.items, mayStart: asked.petitionLaw !== null };
  return { place: territory, below: below.territories, petitions: petitions ?? null, today: todayIn(territory.timeZone) };
};
