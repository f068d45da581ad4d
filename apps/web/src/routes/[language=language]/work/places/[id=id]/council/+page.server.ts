import { dissolutions, recordDissolution, recordInstallation } from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { actsOf, translated, value } from '#lib/form.server.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { place } = await parent();
  const { councilDissolutions } = await locals.api.ask(dissolutions, { communeId: params.id });
  return { list: councilDissolutions, today: todayIn(place.timeZone), done: url.searchParams.has('done') };
};

const of = (id: string | undefined, form: FormData) => ({ requestId: value(form, 'requestId'), communeId: id! });

export const actions = actsOf({
  dissolve: ({ locals, params }, form) => {
    const act = { dissolvedOn: value(form, 'dissolvedOn'), legalRef: value(form, 'legalRef'), reasons: translated(form, 'reasons') };
    return locals.api.act(recordDissolution, { input: { ...of(params['id'], form), ...act } });
  },
  install: ({ locals, params }, form) =>
    locals.api.act(recordInstallation, { input: { ...of(params['id'], form), installedOn: value(form, 'installedOn') } }),
});
