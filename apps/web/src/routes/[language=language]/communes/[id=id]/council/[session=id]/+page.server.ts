import { error, redirect } from '@sveltejs/kit';
import {
  closeSession,
  conveneSession,
  councilSession,
  freezeAgenda,
  openAgenda,
  openSession,
  sessionNotHeld,
} from '#generated/operations.ts';
import { nextActs, type SessionAct, sessionActs } from '#lib/commune/session.ts';
import { refused, value } from '#lib/form.server.ts';
import type { PageServerLoad, RequestEvent } from './$types.js';

const inRoles: Readonly<Record<SessionAct, readonly string[]>> = {
  'open-agenda': ['secretary', 'council_president'],
  freeze: ['secretary', 'council_president'],
  convene: ['council_president'],
  open: ['secretary', 'council_president'],
  close: ['secretary', 'council_president'],
  'not-held': ['secretary'],
};

export const load: PageServerLoad = async ({ locals, params }) => {
  const [{ councilSession: session }, me] = await Promise.all([locals.api.ask(councilSession, { id: params.session }), locals.me()]);
  if (!session || session.commune.id !== params.id) error(404);
  const held = me?.roles.map(({ role }) => role as string) ?? [];
  // A hint for the screen only: the API decides.
  const acts = nextActs[session.status].filter((act) => inRoles[act].some((role) => held.includes(role)));
  return { session, commune: session.commune, acts };
};

const byAct = { 'open-agenda': openAgenda, freeze: freezeAgenda, convene: conveneSession, open: openSession, close: closeSession } as const;

async function perform(act: SessionAct, { locals, params, request, url }: RequestEvent) {
  const form = await request.formData();
  const input = { requestId: value(form, 'requestId'), sessionId: params.session };
  const { refusal } =
    act === 'not-held'
      ? await locals.api.act(sessionNotHeld, { input: { ...input, reason: value(form, 'reason') } })
      : await locals.api.act<{ input: typeof input }, unknown>(byAct[act], { input });
  if (refusal) return refused(refusal, { act }, { language: locals.language, path: url.pathname });
  redirect(303, url.pathname);
}

export const actions = Object.fromEntries(sessionActs.map((act) => [act, (event: RequestEvent) => perform(act, event)])) as unknown as {
  [Act in SessionAct]: (event: RequestEvent) => ReturnType<typeof perform>;
};
