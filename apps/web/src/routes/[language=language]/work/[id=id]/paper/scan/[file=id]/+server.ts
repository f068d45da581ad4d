import { fileOf } from '#lib/api/file.server.ts';
import type { RequestHandler } from './$types.js';

/** The scan of a sheet. */
export const GET: RequestHandler = ({ locals, params }) => fileOf(locals.api, params.file);
