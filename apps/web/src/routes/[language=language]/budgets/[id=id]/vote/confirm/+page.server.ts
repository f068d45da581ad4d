import { redirect } from '@sveltejs/kit';
import { castBallot } from '#generated/operations.ts';
import { ballotOf, readChoices, tooFew, writeChoices } from '#lib/budget/ballot.ts';
import { openBallot } from '#lib/budget/ballot.server.ts';
import { draftOf, dropDraft } from '#lib/budget/draft.server.ts';
import { newSecret, typedSecret } from '#lib/budget/secret.ts';
import { refused, value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { locals, params, setHeaders, url, request } = event;
  const { budget, printed, projects, regulation } = await openBallot(locals.api, locals.language, params.id);
  const choices = draftOf(event, budget.id, projects);
  const ballotPage = `/${locals.language}/budgets/${params.id}/vote`;
  // after the ballot was cast the draft is gone, and the page shows the receipt
  if (request.method === 'GET') {
    if (choices.size === 0 || regulation.secrecy === 'blind-token') redirect(303, ballotPage);
    if (!(await locals.me())) redirect(303, `/${locals.language}/sign-in?${new URLSearchParams({ to: url.pathname })}`);
  }
  setHeaders({ 'cache-control': 'private, no-store' });
  return {
    budget: { id: budget.id, titles: budget.titles, haveIVoted: budget.haveIVoted, commune: budget.commune },
    regulation,
    secret: newSecret(),
    draft: writeChoices(choices),
    tooFew: tooFew(regulation, projects, choices).map(({ names }) => names),
    chosen: printed
      .filter(({ number }) => choices.has(number))
      .map(({ number, titles, priceCents, envelopeId }) => ({
        number,
        titles,
        envelopeId,
        price: priceCents!,
        points: choices.get(number)!,
      })),
  };
};

export const actions: Actions = {
  /** Casts what was confirmed, whatever another window did to the draft meanwhile. The receipt is shown once and kept nowhere. */
  default: async (event) => {
    const { locals, params, request, url } = event;
    const form = await request.formData();
    const [draft, typed] = [value(form, 'draft'), typedSecret(value(form, 'own-secret'))];
    const secret = typed || value(form, 'secret');
    const { projects, regulation } = await openBallot(locals.api, locals.language, params.id);
    const ballot = ballotOf(regulation, projects, readChoices(draft, projects));
    const { answer, refusal } = await locals.api.act(castBallot, {
      input: { requestId: value(form, 'requestId'), budgetId: params.id, ballot, secret },
    });
    if (refusal) return refused(refusal, { typed }, { language: locals.language, path: url.pathname });
    dropDraft(event, params.id);
    return { receipt: answer.castBallot, secret };
  },
};
