import { error } from '@sveltejs/kit';
import { budget as budgetOperation } from '#generated/operations.ts';
import { regulationOf } from '#lib/budget/regulation.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import type { PageServerLoad } from './$types.js';

const done = ['proposed', 'consented', 'appealed', 'objected'] as const;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { budget } = await locals.api.ask(budgetOperation, { id: params.id });
  if (!budget) error(404);
  return {
    budget,
    commune: budget.commune,
    regulation: regulationOf(budget.regulation),
    today: todayIn(budget.commune.timeZone),
    done: done.find((one) => one === url.searchParams.get('done')),
  };
};
