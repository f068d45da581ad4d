import type { WaitingActsAnswer } from '#generated/operations.ts';

type Waiting = WaitingActsAnswer['pendingActs'][number];

/** An act on a person or a roll that waits for a second person, with what will be done. */
export interface WaitingOffice {
  readonly id: string;
  readonly subjectId: string;
  readonly proposedAt: string;
  readonly expiresAt: string;
  readonly isOwn: boolean;
  /** What was frozen when it was proposed. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Those of one action in one place, the next to expire first. */
export const waitingFor = (acts: readonly Waiting[], action: string, communeId: string): WaitingOffice[] =>
  acts
    .filter((act) => act.action === action && act.communeId === communeId)
    .map(({ id, subjectId, payload, proposedAt, expiresAt, isOwn }) => ({
      ...{ id, subjectId, proposedAt, expiresAt, isOwn },
      payload: JSON.parse(payload) as Record<string, unknown>,
    }));

/** The rooms in which such acts are confirmed. */
const offices = {
  'assurance.confirm': { room: 'counter', title: 'web.counter.seen' },
  'identity.confirmFactorReset': { room: 'roles', title: 'web.place-roles.reset' },
} as const;

/** Acts that wait in a room of work, with the path to it. */
export const inOffices = (acts: readonly Waiting[]) =>
  acts.flatMap(({ id, action, communeId, expiresAt, isOwn }) => {
    const office = offices[action as keyof typeof offices];
    return office ? [{ id, expiresAt, isOwn, title: office.title, path: `/work/places/${communeId}/${office.room}` }] : [];
  });
