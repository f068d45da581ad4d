import { petitions } from '#generated/operations.ts';
import { councilOf, todayIn } from '#lib/commune/commune.server.ts';
import { groups, isGroup } from '#lib/petition/status.ts';
import type { PageServerLoad } from './$types.js';

const perPage = 12;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const asked = url.searchParams.get('show');
  const show = isGroup(asked) ? asked : asked === 'overdue' ? 'overdue' : 'all';
  const search = (url.searchParams.get('q') ?? '').trim().slice(0, 80);
  const after = url.searchParams.get('after') ?? undefined;
  const [commune, found] = await Promise.all([
    councilOf(locals.api, params.id),
    locals.api.ask(petitions, {
      communeId: params.id,
      first: perPage,
      ...(show !== 'all' && show !== 'overdue' ? { status: groups[show] } : {}),
      ...(show === 'overdue' ? { overdue: true } : {}),
      ...(search ? { search } : {}),
      ...(after ? { after } : {}),
    }),
  ]);
  return { commune, today: todayIn(commune.timeZone), show, search, isFirst: !after, page: found.petitions };
};
