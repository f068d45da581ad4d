import type { DeliberationOutcome, FollowUpKind, PetitionInput } from '#generated/contract.ts';
import {
  admitPetition,
  closePetition,
  followUpPetition,
  proposeDecision,
  proposeRejection,
  referToBureau,
  referToCommittee,
  requestCompletion,
  schedulePetition,
} from '#generated/operations.ts';
import type { Api, Outcome } from '#lib/api/api.server.ts';
import { translated, value, values } from '#lib/form.server.ts';
import type { StaffAct } from './staff-acts.ts';

type Perform = (api: Api, input: PetitionInput, form: FormData) => Promise<Outcome<unknown>>;

/** Whole numbers only; anything else becomes −1, which the API refuses with its own words. */
const whole = (form: FormData, name: string): number => (/^\d{1,4}$/.test(value(form, name)) ? Number(value(form, name)) : -1);

/** Each act of a role: the form it takes and the operation it sends. */
export const performers: Readonly<Record<StaffAct, Perform>> = {
  referToBureau: (api, input) => api.act(referToBureau, { input }),
  admit: (api, input) => api.act(admitPetition, { input }),
  requestCompletion: (api, input, form) =>
    api.act(requestCompletion, { input: { ...input, missing: translated(form, 'missing'), dueOn: value(form, 'dueOn') } }),
  reject: (api, input, form) =>
    api.act(proposeRejection, { input: { ...input, reasonCodes: values(form, 'reasonCodes'), reasons: translated(form, 'reasons') } }),
  schedule: (api, input) => api.act(schedulePetition, { input }),
  referToCommittee: (api, input, form) => api.act(referToCommittee, { input: { ...input, committee: value(form, 'committee') } }),
  deliberate: (api, input, form) =>
    api.act(proposeDecision, {
      input: {
        ...input,
        outcome: value(form, 'outcome') as DeliberationOutcome,
        reasons: translated(form, 'reasons'),
        votes: { for: whole(form, 'for'), against: whole(form, 'against'), abstaining: whole(form, 'abstaining') },
      },
    }),
  followUp: (api, input, form) =>
    api.act(followUpPetition, {
      input: { ...input, kind: value(form, 'kind') as FollowUpKind, text: translated(form, 'text'), dueOn: value(form, 'dueOn') || null },
    }),
  close: (api, input, form) => api.act(closePetition, { input: { ...input, summary: translated(form, 'summary') } }),
};
