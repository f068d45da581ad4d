import { redirect } from '@sveltejs/kit';
import { safePath } from '#lib/safe-path.ts';
import { isTheme } from '#lib/theme.ts';
import type { RequestHandler } from './$types.js';

const yearInSeconds = 31_536_000;

export const POST: RequestHandler = async ({ request, cookies, locals, url }) => {
  const form = await request.formData();
  const theme = form.get('theme');
  const options = { path: '/', sameSite: 'lax', secure: url.protocol === 'https:' } as const;
  if (theme === 'auto') cookies.delete('jamaa-theme', options);
  else if (isTheme(theme)) cookies.set('jamaa-theme', theme, { ...options, maxAge: yearInSeconds });
  redirect(303, safePath(form.get('to'), `/${locals.language}`));
};

export const GET: RequestHandler = ({ locals }) => redirect(303, `/${locals.language}`);
