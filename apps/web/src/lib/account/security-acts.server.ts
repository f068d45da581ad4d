import {
  addContact,
  addPasskey,
  confirmItIsMe,
  confirmSecondFactor,
  correctMyData,
  endOtherSessions,
  endSession,
  removeContact,
  removePasskey,
  removePassword,
  removeSecondFactor,
  requestConfirmationCode,
  requestContactCode,
  setPassword,
  startSecondFactor,
} from '#generated/operations.ts';
import type { Api } from '#lib/api/api.server.ts';
import type { Refusal } from '#lib/api/refusal.ts';
import { value } from '#lib/form.server.ts';
import { typedContact } from './contact.ts';

/** What an act shows instead of the page: a further field to fill, or a secret that is shown once. */
export type Shown =
  | { readonly kind: 'confirm-code'; readonly contactId: string }
  | { readonly kind: 'contact-code'; readonly contact: string }
  | { readonly kind: 'factor'; readonly secret: string; readonly uri: string }
  | { readonly kind: 'recovery'; readonly codes: readonly string[] };

type Perform = (api: Api, form: FormData) => Promise<{ readonly refusal?: Refusal; readonly shown?: Shown }>;

const id = (form: FormData) => ({ requestId: value(form, 'requestId') });

/** Acts of the page on which an account is protected, by the name of their form. */
export const acts = {
  askConfirm: async (api, form) => {
    const contactId = value(form, 'contactId');
    const { refusal } = await api.act(requestConfirmationCode, { input: { ...id(form), contactId } });
    return refusal ? { refusal } : { shown: { kind: 'confirm-code', contactId } };
  },
  confirm: (api, form) =>
    api.act(confirmItIsMe, { input: { ...id(form), contactId: value(form, 'contactId'), code: value(form, 'code') } }),
  name: (api, form) => api.act(correctMyData, { input: { ...id(form), name: value(form, 'name') } }),
  askContact: async (api, form) => {
    const contact = value(form, 'contact');
    const { refusal } = await api.act(requestContactCode, { input: { ...id(form), ...typedContact(contact) } });
    return refusal ? { refusal } : { shown: { kind: 'contact-code', contact } };
  },
  addContact: (api, form) =>
    api.act(addContact, { input: { ...id(form), ...typedContact(value(form, 'contact')), code: value(form, 'code') } }),
  removeContact: (api, form) => api.act(removeContact, { input: { ...id(form), contactId: value(form, 'contactId') } }),
  notices: (api, form) => api.act(correctMyData, { input: { ...id(form), noticeContactId: value(form, 'contactId') } }),
  startFactor: async (api) => {
    const { answer, refusal } = await api.act(startSecondFactor, {});
    return refusal ? { refusal } : { shown: { kind: 'factor', ...answer.startSecondFactor } };
  },
  confirmFactor: async (api, form) => {
    const { answer, refusal } = await api.act(confirmSecondFactor, { input: { ...id(form), code: value(form, 'code') } });
    return refusal ? { refusal } : { shown: { kind: 'recovery', codes: answer.confirmSecondFactor.codes } };
  },
  removeFactor: (api) => api.act(removeSecondFactor, {}),
  password: (api, form) => api.act(setPassword, { input: { ...id(form), password: String(form.get('password') ?? '') } }),
  removePassword: (api) => api.act(removePassword, {}),
  addPasskey: (api, form) => {
    const input = { ...id(form), challengeId: value(form, 'challengeId'), response: value(form, 'response'), label: value(form, 'label') };
    return api.act(addPasskey, { input });
  },
  removePasskey: (api, form) => api.act(removePasskey, { input: { ...id(form), passkeyId: value(form, 'passkeyId') } }),
  endSession: (api, form) => api.act(endSession, { input: { ...id(form), sessionId: value(form, 'sessionId') } }),
  endOthers: (api) => api.act(endOtherSessions, {}),
} as const satisfies Record<string, Perform>;

export type SecurityAct = keyof typeof acts;

export const isSecurityAct = (text: string | null): text is SecurityAct => text !== null && Object.hasOwn(acts, text);

export const performSecurityAct = (act: SecurityAct, api: Api, form: FormData): ReturnType<Perform> => (acts[act] as Perform)(api, form);
