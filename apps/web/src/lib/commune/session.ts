import type { AgendaItemStatus, SessionStatus } from '#generated/contract.ts';
import type { TextKey } from '#lib/i18n/translator.ts';
import type { Tone } from '#lib/petition/status.ts';

export const sessionKey = (status: SessionStatus) =>
  `session.status.${status.replaceAll('_', '-')}` as Extract<TextKey, `session.status.${string}`>;
export const itemKey = (status: AgendaItemStatus) => `agenda-item.status.${status}` as const;

export const sessionTone: Readonly<Record<SessionStatus, Tone>> = {
  planned: '',
  agenda_open: 'act',
  agenda_frozen: 'time',
  convened: 'council',
  in_session: 'council',
  closed: '',
  deliberations_published: '',
  not_held: 'late',
};

export const sessionActs = ['open-agenda', 'freeze', 'convene', 'open', 'close', 'not-held'] as const;
export type SessionAct = (typeof sessionActs)[number];

/** What can be done next with a session, in the order of the law; the API decides who may. */
export const nextActs: Readonly<Record<SessionStatus, readonly SessionAct[]>> = {
  planned: ['open-agenda', 'not-held'],
  agenda_open: ['freeze', 'not-held'],
  agenda_frozen: ['convene', 'not-held'],
  convened: ['open', 'not-held'],
  in_session: ['close'],
  closed: [],
  deliberations_published: [],
  not_held: [],
};
