import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** The short address of a petition, for posters, messages and mails: it opens in the reader's own language. */
export const GET: RequestHandler = ({ params, locals }) => redirect(307, `/${locals.language}/petitions/${params.id}`);
