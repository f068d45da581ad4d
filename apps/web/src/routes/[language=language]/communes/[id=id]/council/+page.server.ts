import { redirect } from '@sveltejs/kit';
import { dissolutions, planSession, sessions } from '#generated/operations.ts';
import { communeOf, todayIn } from '#lib/commune/commune.server.ts';
import { refused, value } from '#lib/form.server.ts';
import { addDays } from '#lib/i18n/calendar.ts';
import type { Actions, PageServerLoad } from './$types.js';

const daysBack = 400;

export const load: PageServerLoad = async ({ locals, params }) => {
  const [commune, me] = await Promise.all([communeOf(locals.api, params.id), locals.me()]);
  const today = todayIn(commune.timeZone);
  const [{ councilSessions }, { councilDissolutions }] = await Promise.all([
    locals.api.ask(sessions, { communeId: params.id, from: addDays(today, -daysBack), first: 40 }),
    locals.api.ask(dissolutions, { communeId: params.id }),
  ]);
  return {
    commune,
    dissolutions: councilDissolutions,
    today,
    next: councilSessions.filter(({ startsOn, status }) => startsOn >= today || status === 'in_session'),
    past: councilSessions.filter(({ startsOn, status }) => startsOn < today && status !== 'in_session').reverse(),
    // A hint for the screen only: the API decides.
    canPlan: me?.roles.some(({ role }) => role === 'secretary') ?? false,
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const startsOn = value(form, 'startsOn');
    const { answer, refusal } = await locals.api.act(planSession, {
      input: { requestId: value(form, 'requestId'), communeId: params.id, startsOn },
    });
    if (refusal) return refused(refusal, { startsOn }, { language: locals.language, path: url.pathname });
    redirect(303, `${url.pathname}/${answer.planSession.id}`);
  },
};
