import { budgets } from '#generated/operations.ts';
import { communesOf } from '#lib/budget/own-communes.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { commonZone } from '#lib/i18n/calendar.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { me } = await parent();
  const communes = communesOf(me.roles);
  const pages = await Promise.all(communes.map(({ id }) => locals.api.ask(budgets, { communeId: id, first: 20 })));
  return {
    today: todayIn(commonZone),
    communes: communes.map((commune, place) => ({
      ...commune,
      canDraft: me.roles.some(({ role, territory }) => territory.id === commune.id && (role === 'clerk' || role === 'secretary')),
      budgets: pages[place]!.budgets.items,
    })),
  };
};
