import { mailHealth, territoryMail } from '#generated/operations.ts';
import type { PageServerLoad } from './$types.js';

/** Roles that see what does not arrive in their territory. */
const watching = ['clerk', 'council_president', 'secretary', 'administrator', 'auditor'];

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { me } = await parent();
  const own = me.roles.filter(({ role }) => watching.includes(role)).map(({ territory }) => territory);
  const places = [...new Map(own.map((territory) => [territory.id, territory])).values()].slice(0, 10);
  const mails = await Promise.all(places.map(({ id }) => locals.api.ask(territoryMail, { territoryId: id })));
  // Whoever runs the installation also sees what its workers owe, and what was refused for good.
  const health = me.roles.some(({ role }) => role === 'administrator' || role === 'auditor')
    ? (await locals.api.act(mailHealth, {})).answer
    : undefined;
  return { health: health ?? null, places: places.map((place, index) => ({ ...place, mail: mails[index]!.territoryMail })) };
};
