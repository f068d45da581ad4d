import { confirmDissolution, dissolutions, proposeDissolution, recordInstallation, waitingActs } from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { actsOf, translated, value } from '#lib/form.server.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { place } = await parent();
  const { councilDissolutions } = await locals.api.ask(dissolutions, { communeId: params.id });
  const { pendingActs } = await locals.api.ask(waitingActs, {});
  const waiting = pendingActs.filter(({ action, communeId }) => action === 'council.confirmDissolution' && communeId === params.id);
  return { waiting, list: councilDissolutions, today: todayIn(place.timeZone), done: url.searchParams.has('done') };
};

const of = (id: string | undefined, form: FormData) => ({ requestId: value(form, 'requestId'), communeId: id! });

export const actions = actsOf({
  dissolve: ({ locals, params }, form) => {
    const act = { dissolvedOn: value(form, 'dissolvedOn'), legalRef: value(form, 'legalRef'), reasons: translated(form, 'reasons') };
    return locals.api.act(proposeDissolution, { input: { ...of(params['id'], form), ...act } });
  },
  confirm: ({ locals }, form) =>
    locals.api.act(confirmDissolution, { input: { requestId: value(form, 'requestId'), actId: value(form, 'actId') } }),
  install: ({ locals, params }, form) =>
    locals.api.act(recordInstallation, { input: { ...of(params['id'], form), installedOn: value(form, 'installedOn') } }),
});
