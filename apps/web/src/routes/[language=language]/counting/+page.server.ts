import { counter } from '#generated/operations.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => {
  const { signatureCounter } = await locals.api.ask(counter, {});
  return { counter: signatureCounter };
};
