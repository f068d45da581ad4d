import type { PurposeTag } from '#generated/contract.ts';
import { organisations } from '#generated/operations.ts';
import { communeOf } from '#lib/commune/commune.server.ts';
import { purposeTags } from '#lib/organisation/words.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const search = (url.searchParams.get('q') ?? '').trim().slice(0, 80);
  const tag = purposeTags.find((one) => one === url.searchParams.get('tag'));
  const after = url.searchParams.get('after');
  const [commune, found] = await Promise.all([
    communeOf(locals.api, params.id),
    locals.api.ask(organisations, {
      communeId: params.id,
      ...(search ? { search } : {}),
      ...(tag ? { tag: tag as PurposeTag } : {}),
      ...(after ? { after } : {}),
    }),
  ]);
  return { commune, search, tag, ...found.organisations };
};
