import { commune, territories } from '#generated/operations.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  const search = (url.searchParams.get('q') ?? '').trim().slice(0, 80);
  const remembered = cookies.get('jamaa-commune');
  const [regions, found, mine] = await Promise.all([
    locals.api.ask(territories, { kind: 'region', first: 20 }),
    search ? locals.api.ask(territories, { kind: 'commune', search, first: 20 }) : undefined,
    remembered ? locals.api.act(commune, { id: remembered }) : undefined,
  ]);
  return {
    search,
    regions: regions.territories,
    found: found?.territories,
    remembered: mine?.answer?.territory ?? null,
    hasLeft: url.searchParams.has('left'),
  };
};
