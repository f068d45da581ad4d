import { error } from '@sveltejs/kit';
import type { DeliberationOutcome } from '#generated/contract.ts';
import {
  adoptBudget,
  advanceBudget,
  budgetWork,
  cancelCount,
  confirmAllocation,
  decideObjection,
  declineAct,
  proposeAllocation,
  proposeProjectOnPaper,
  rehearseCount,
  reportBudget,
  retryCount,
  waitingActs,
  withdrawAct,
} from '#generated/operations.ts';
import { centsOf } from '#lib/budget/amount.ts';
import { doneActs, isMove } from '#lib/budget/moves.ts';
import { performing, whole } from '#lib/budget/perform.server.ts';
import { regulationOf } from '#lib/budget/regulation.ts';
import { onBudgets } from '#lib/budget/waiting.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { translated, value } from '#lib/form.server.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  await parent();
  const [{ budget }, { pendingActs }] = await Promise.all([locals.api.ask(budgetWork, { id: params.id }), locals.api.ask(waitingActs, {})]);
  if (!budget) error(404);
  return {
    budget,
    commune: budget.commune,
    regulation: regulationOf(budget.regulation),
    today: todayIn(budget.commune.timeZone),
    waiting: onBudgets(pendingActs).filter(({ budgetId }) => budgetId === params.id),
    done: doneActs.find((one) => one === url.searchParams.get('done')),
  };
};

const requestOf = (form: FormData): { requestId: string } => ({ requestId: value(form, 'requestId') });
const reasonsOf = (form: FormData) => {
  const reasons = translated(form, 'reasons');
  return Object.keys(reasons).length > 0 ? reasons : undefined;
};

export const actions = {
  adopt: performing('adopt', (api, form, { id }) =>
    api.act(adoptBudget, {
      input: { ...requestOf(form), budgetId: id!, adoptedOn: value(form, 'adoptedOn'), reference: value(form, 'reference') },
    }),
  ),
  advance: performing('advance', (api, form, { id }) => {
    const event = value(form, 'event');
    if (!isMove(event)) error(400);
    return api.act(advanceBudget, { input: { ...requestOf(form), budgetId: id!, event, reasons: reasonsOf(form) ?? null } });
  }),
  paper: performing('paper', (api, form, { id }) =>
    api.act(proposeProjectOnPaper, {
      input: {
        ...requestOf(form),
        budgetId: id!,
        envelopeId: value(form, 'envelopeId'),
        titles: translated(form, 'titles'),
        bodies: translated(form, 'bodies'),
        estimateCents: centsOf(value(form, 'estimate')),
        authorName: value(form, 'authorName'),
      },
    }),
  ),
  rehearse: performing('rehearse', (api, form, { id }) =>
    api.act(rehearseCount, { input: { ...requestOf(form), budgetId: id!, sample: whole(form, 'sample') } }),
  ),
  cancelCount: performing('cancelCount', (api, form) =>
    api.act(cancelCount, { input: { ...requestOf(form), countId: value(form, 'countId') } }),
  ),
  retryCount: performing('retryCount', (api, form) =>
    api.act(retryCount, { input: { ...requestOf(form), countId: value(form, 'countId') } }),
  ),
  decideObjection: performing('decideObjection', (api, form) =>
    api.act(decideObjection, {
      input: {
        ...requestOf(form),
        objectionId: value(form, 'objectionId'),
        upheld: value(form, 'upheld') === 'yes',
        reasons: translated(form, 'reasons'),
      },
    }),
  ),
  allocate: performing('allocate', (api, form, { id }) =>
    api.act(proposeAllocation, {
      input: {
        ...requestOf(form),
        budgetId: id!,
        outcome: value(form, 'outcome') as DeliberationOutcome,
        reasons: translated(form, 'reasons'),
        votes: { for: whole(form, 'for'), against: whole(form, 'against'), abstaining: whole(form, 'abstaining') },
      },
    }),
  ),
  confirm: performing('confirm', (api, form) => api.act(confirmAllocation, { input: { ...requestOf(form), actId: value(form, 'actId') } })),
  decline: performing('decline', (api, form) =>
    api.act(declineAct, { input: { ...requestOf(form), actId: value(form, 'actId'), reason: value(form, 'reason') } }),
  ),
  takeBack: performing('takeBack', (api, form) => api.act(withdrawAct, { input: { ...requestOf(form), actId: value(form, 'actId') } })),
  report: performing('report', (api, form, { id }) =>
    api.act(reportBudget, {
      input: {
        ...requestOf(form),
        budgetId: id!,
        report: translated(form, 'report'),
        meetingOn: value(form, 'meetingOn'),
        place: translated(form, 'place'),
      },
    }),
  ),
};
