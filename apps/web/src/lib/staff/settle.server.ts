import { declineAct, withdrawAct } from '#generated/operations.ts';
import type { ConfirmActInput } from '#generated/contract.ts';
import type { Api, Outcome } from '#lib/api/api.server.ts';
import { value } from '#lib/form.server.ts';

interface Asked {
  readonly locals: { readonly api: Api };
}
const actIn = (form: FormData): ConfirmActInput => ({ requestId: value(form, 'requestId'), actId: value(form, 'actId') });

/** What a second person does with an act, and whoever proposed it: the acts of `Waiting.svelte`. */
export const settlements = (confirm: (api: Api, input: ConfirmActInput) => Promise<Outcome<unknown>>) => ({
  confirm: ({ locals }: Asked, form: FormData) => confirm(locals.api, actIn(form)),
  decline: ({ locals }: Asked, form: FormData): Promise<Outcome<unknown>> =>
    locals.api.act(declineAct, { input: { ...actIn(form), reason: value(form, 'reason') } }),
  takeBack: ({ locals }: Asked, form: FormData): Promise<Outcome<unknown>> => locals.api.act(withdrawAct, { input: actIn(form) }),
});
