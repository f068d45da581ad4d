import { redirect } from '@sveltejs/kit';
import type { DigestRhythm } from '#generated/contract.ts';
import { noticeSettings, setNoticeSettings } from '#generated/operations.ts';
import { refused, value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Clocks of the places where Jamaa is used; that of the person is always among them. */
const zones = [
  'Africa/Casablanca',
  'Africa/El_Aaiun',
  'Africa/Kinshasa',
  'Africa/Lubumbashi',
  'America/Guayaquil',
  'Pacific/Galapagos',
  'Europe/Brussels',
  'Europe/Paris',
];

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  await parent();
  const { noticeSettings: settings } = await locals.api.ask(noticeSettings, {});
  return { settings, zones: [...new Set([settings.timeZone, ...zones])], isSaved: url.searchParams.has('done') };
};

/** What was typed, as the API takes it; no quiet hours where the box says so. */
function settingsOf(form: FormData) {
  const isQuiet = value(form, 'quiet') === 'yes';
  return {
    weeklyBudget: Number(value(form, 'weeklyBudget')),
    quietFrom: isQuiet ? value(form, 'quietFrom') || null : null,
    quietTo: isQuiet ? value(form, 'quietTo') || null : null,
    digest: value(form, 'digest') as DigestRhythm,
    timeZone: value(form, 'timeZone'),
  };
}

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const form = await request.formData();
    const given = settingsOf(form);
    const { refusal } = await locals.api.act(setNoticeSettings, { input: { requestId: value(form, 'requestId'), ...given } });
    if (refusal) return refused(refusal, given, { language: locals.language, path: url.pathname });
    redirect(303, `${url.pathname}?done`);
  },
};
