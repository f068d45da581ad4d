import { fileOf } from '#lib/api/file.server.ts';
import type { RequestHandler } from './$types.js';

/** A document of a dossier, for its team and those who examine it. */
export const GET: RequestHandler = ({ locals, params }) => fileOf(locals.api, params.file);
