import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

/** The address without a language leads to the language remembered, or to the one the browser asks for. */
export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ vary: 'accept-language, cookie' });
  redirect(307, `/${locals.language}`);
};
