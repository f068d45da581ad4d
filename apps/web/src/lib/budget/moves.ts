import type { BudgetEvent, BudgetMove } from '#generated/contract.ts';

/** Steps that an officer takes by hand, in the order of the process; the others have forms of their own, or happen by themselves. */
export const moves = [
  'openIdeas',
  'closeIdeas',
  'startFeasibility',
  'publishBallot',
  'openVoting',
  'closeVoting',
  'recount',
  'finalise',
  'sendToCouncil',
  'close',
  'abandon',
] as const satisfies readonly BudgetMove[];
export type Move = (typeof moves)[number];

export const movesOf = (next: readonly BudgetEvent[]): Move[] => moves.filter((move) => next.includes(move));
export const isMove = (text: string): text is Move => moves.includes(text as Move);

/** Steps whose reasons are owed to the public. */
export const needsReasons = (move: Move): boolean => move === 'abandon' || move === 'recount';

/** What the page says was done. */
export const doneActs = [
  'drafted',
  'revised',
  'advance',
  'adopt',
  'rehearse',
  'cancelCount',
  'retryCount',
  'decideObjection',
  'allocate',
  'confirm',
  'decline',
  'takeBack',
  'report',
  'paper',
  'judge',
  'assess',
  'merge',
  'decideAppeal',
  'deliver',
  'abandon',
] as const;
