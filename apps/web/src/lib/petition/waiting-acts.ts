import type { WaitingActsAnswer } from '#generated/operations.ts';

type Waiting = WaitingActsAnswer['pendingActs'][number];
type Words = Partial<Record<'fr' | 'ar' | 'en' | 'es', string>>;

/** Acts on a petition that wait for a second person, by the action that confirms them. */
export const secondActs = {
  'petition.confirmRejection': 'reject',
  'petition.confirmDecision': 'deliberate',
  'signature.confirmInvalidation': 'invalidate',
} as const;
export type SecondAct = (typeof secondActs)[keyof typeof secondActs];

export interface WaitingAct {
  readonly id: string;
  readonly act: SecondAct;
  readonly petitionId: string;
  readonly proposedAt: string;
  readonly expiresAt: string;
  readonly isOwn: boolean;
  /** What will be done, as it was proposed. */
  readonly reasonCodes: readonly string[];
  readonly outcome: 'adopted' | 'partly-adopted' | 'refused' | 'postponed' | null;
  readonly votes: { readonly for: number; readonly against: number; readonly abstaining: number } | null;
  readonly counts: readonly { readonly reason: Suspected; readonly count: number }[];
  readonly reasons: Words;
}
export type Suspected = 'many-from-one-device' | 'too-fast' | 'many-from-one-network';

/** Those on petitions; acts on other things have screens of their own. */
export const onPetitions = (acts: readonly Waiting[]): WaitingAct[] =>
  acts.flatMap((one) => {
    const act = secondActs[one.action as keyof typeof secondActs];
    return act && one.subjectType === 'petition' ? [read(one, act)] : [];
  });

function read({ id, subjectId, payload, proposedAt, expiresAt, isOwn }: Waiting, act: SecondAct): WaitingAct {
  const frozen = JSON.parse(payload) as Partial<WaitingAct> & { grounds?: Words };
  const { reasonCodes = [], outcome = null, votes = null, counts = [] } = frozen;
  const reasons = act === 'invalidate' ? (frozen.grounds ?? {}) : (frozen.reasons ?? {});
  return { id, act, petitionId: subjectId, proposedAt, expiresAt, isOwn, reasonCodes, outcome, votes, counts, reasons };
}
