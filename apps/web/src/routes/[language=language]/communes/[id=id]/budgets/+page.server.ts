import { budgets } from '#generated/operations.ts';
import { communeOf, todayIn } from '#lib/commune/commune.server.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const after = url.searchParams.get('after') ?? undefined;
  const [commune, { budgets: page }] = await Promise.all([
    communeOf(locals.api, params.id),
    locals.api.ask(budgets, { communeId: params.id, first: 12, ...(after ? { after } : {}) }),
  ]);
  return { commune, today: todayIn(commune.timeZone), page, isFirst: !after };
};
