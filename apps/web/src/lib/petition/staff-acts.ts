import type { PetitionAction } from '#generated/contract.ts';

/** Acts of those who hold a role, in the order of the procedure. */
export const staffActs = [
  'referToBureau',
  'admit',
  'requestCompletion',
  'reject',
  'schedule',
  'referToCommittee',
  'deliberate',
  'followUp',
  'close',
] as const satisfies readonly PetitionAction[];
export type StaffAct = (typeof staffActs)[number];
