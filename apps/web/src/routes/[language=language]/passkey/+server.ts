import { json } from '@sveltejs/kit';
import { startPasskey, startPasskeySignIn } from '#generated/operations.ts';
import type { RequestHandler } from './$types.js';

/** What the browser needs to make or use a passkey (WebAuthn). */
export const POST: RequestHandler = async ({ locals, request }) => {
  const kind = (await request.formData()).get('kind');
  const { answer, refusal } =
    kind === 'create'
      ? await locals.api.act(startPasskey, {}).then(({ answer: made, refusal: no }) => ({ answer: made?.startPasskey, refusal: no }))
      : await locals.api
          .act(startPasskeySignIn, {})
          .then(({ answer: made, refusal: no }) => ({ answer: made?.startPasskeySignIn, refusal: no }));
  if (refusal) return json({ message: refusal.message }, { status: 400 });
  return json(
    { challengeId: answer!.challengeId, options: JSON.parse(answer!.options) as unknown },
    { headers: { 'cache-control': 'no-store' } },
  );
};
