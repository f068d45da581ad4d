import { redirect } from '@sveltejs/kit';
import { fits, roomOf, tapped } from '#lib/budget/ballot.ts';
import { openBallot } from '#lib/budget/ballot.server.ts';
import { draftOf, dropDraft, keepDraft } from '#lib/budget/draft.server.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { locals, params, setHeaders } = event;
  const { budget, printed, projects, regulation } = await openBallot(locals.api, locals.language, params.id);
  const choices = draftOf(event, budget.id, projects);
  setHeaders({ 'cache-control': 'private, no-store' });
  return {
    budget: { id: budget.id, titles: budget.titles, orderSeed: budget.orderSeed, haveIVoted: budget.haveIVoted, commune: budget.commune },
    regulation,
    today: todayIn(budget.commune.timeZone),
    count: choices.size,
    envelopes: regulation.envelopes.map((envelope) => ({
      ...envelope,
      room: roomOf(regulation, envelope, projects, choices),
      projects: printed
        .filter(({ envelopeId }) => envelopeId === envelope.id)
        .map(({ id, number, titles, bodies, priceCents }) => ({
          ...{ id, number, titles, bodies, price: priceCents! },
          points: choices.get(number) ?? 0,
          fits: fits(regulation, envelope, projects, choices, { number, envelopeId: envelope.id, price: priceCents! }),
        })),
    })),
  };
};

export const actions: Actions = {
  /** One tap: kept at once, on the voter's device. */
  tap: async (event) => {
    const { locals, params, request, url } = event;
    const form = await request.formData();
    const [by, project = ''] = (value(form, 'more') ? `more ${value(form, 'more')}` : `less ${value(form, 'less')}`).split(' ');
    const { projects, regulation } = await openBallot(locals.api, locals.language, params.id);
    const choices = draftOf(event, params.id, projects);
    keepDraft(event, params.id, tapped(regulation, projects, choices, Number(project), by as 'more' | 'less'));
    redirect(303, `${url.pathname}#p-${Number(project)}`);
  },
  empty: (event) => {
    dropDraft(event, event.params.id);
    redirect(303, event.url.pathname);
  },
};
