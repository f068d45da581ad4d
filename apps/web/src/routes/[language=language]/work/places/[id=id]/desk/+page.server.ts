import { setDesk } from '#generated/operations.ts';
import { actsOf, translated, value } from '#lib/form.server.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ url }) => ({ done: url.searchParams.has('done') });

const of = (id: string | undefined, form: FormData) => ({ requestId: value(form, 'requestId'), territoryId: id! });

export const actions = actsOf({
  set: ({ locals, params }, form) => {
    const reach = { phone: value(form, 'phone') || null, email: value(form, 'email') || null };
    const desk = { address: translated(form, 'address'), hours: translated(form, 'hours'), ...reach };
    return locals.api.act(setDesk, { input: { ...of(params['id'], form), desk } });
  },
  close: ({ locals, params }, form) => locals.api.act(setDesk, { input: { ...of(params['id'], form), desk: null } }),
});
