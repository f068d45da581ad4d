import { error } from '@sveltejs/kit';
import {
  abandonProject,
  assessProject,
  budgetProject,
  decideProjectAppeal,
  judgeProject,
  proposeMerge,
  recordDelivery,
} from '#generated/operations.ts';
import type { Api, Outcome } from '#lib/api/api.server.ts';
import { centsOf } from '#lib/budget/amount.ts';
import { doneActs } from '#lib/budget/moves.ts';
import { performing } from '#lib/budget/perform.server.ts';
import { regulationOf } from '#lib/budget/regulation.ts';
import { translated, value } from '#lib/form.server.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  await parent();
  const { budget } = await locals.api.ask(budgetProject, { id: params.id });
  const project = budget?.projects.find(({ id }) => id === params.project);
  if (!budget || !project) error(404);
  const { projects, ...rest } = budget;
  const mayMerge = projects.filter(
    ({ id, envelopeId, status }) =>
      id !== project.id && envelopeId === project.envelopeId && (status === 'admissible' || status === 'feasible'),
  );
  return {
    budget: rest,
    commune: budget.commune,
    regulation: regulationOf(budget.regulation),
    project,
    mergeable: mayMerge.map(({ id, number, titles }) => ({ id, number, titles })),
    history: budget.history.filter(({ projectId }) => projectId === project.id),
    done: doneActs.find((one) => one === url.searchParams.get('done')),
  };
};

const ofProject = (form: FormData, params: Readonly<Record<string, string>>) => ({
  requestId: value(form, 'requestId'),
  projectId: params['project']!,
});

/** Photos are sent first; what the API refuses of one is refused of the whole entry. */
async function photosOf(api: Api, form: FormData): Promise<Outcome<string[]>> {
  const files = form.getAll('photos').filter((one): one is File => one instanceof File && one.size > 0);
  const ids: string[] = [];
  for (const file of files) {
    const { answer, refusal } = await api.upload(file);
    if (refusal) return { refusal };
    ids.push(answer.id);
  }
  return { answer: ids };
}

export const actions = {
  judge: performing('judge', (api, form, params) => {
    const verdict = value(form, 'verdict') === 'admit' ? 'admit' : 'refuse';
    const reasons = verdict === 'refuse' ? { reasons: translated(form, 'reasons') } : {};
    return api.act(judgeProject, { input: { ...ofProject(form, params), verdict, ...reasons } });
  }),
  assess: performing('assess', (api, form, params) => {
    const isFeasible = value(form, 'verdict') === 'feasible';
    const said = isFeasible ? { priceCents: centsOf(value(form, 'price')) ?? -1 } : { reasons: translated(form, 'reasons') };
    return api.act(assessProject, { input: { ...ofProject(form, params), verdict: isFeasible ? 'feasible' : 'unfeasible', ...said } });
  }),
  merge: performing('merge', (api, form, params) =>
    api.act(proposeMerge, { input: { ...ofProject(form, params), intoId: value(form, 'intoId') } }),
  ),
  decideAppeal: performing('decideAppeal', (api, form, params) =>
    api.act(decideProjectAppeal, {
      input: { ...ofProject(form, params), granted: value(form, 'granted') === 'yes', reasons: translated(form, 'reasons') },
    }),
  ),
  deliver: performing('deliver', async (api, form, params) => {
    const photos = await photosOf(api, form);
    if (photos.refusal) return photos;
    const cents = (name: string): number => centsOf(value(form, name)) ?? 0;
    return api.act(recordDelivery, {
      input: {
        ...ofProject(form, params),
        plannedCents: cents('planned'),
        committedCents: cents('committed'),
        paidCents: cents('paid'),
        note: translated(form, 'note'),
        photoIds: photos.answer,
        isDelivered: form.get('isDelivered') === 'yes',
      },
    });
  }),
  abandon: performing('abandon', (api, form, params) =>
    api.act(abandonProject, { input: { ...ofProject(form, params), reasons: translated(form, 'reasons') } }),
  ),
};
