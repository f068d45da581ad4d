import type { RollStatus } from '#generated/contract.ts';
import type { Tone } from '#lib/petition/status.ts';

/** The colour family of a version of a roll. A state that is new to the web has none. */
export const toneOfRoll: Readonly<Partial<Record<RollStatus, Tone>>> = {
  importing: 'time',
  read: 'time',
  ready: 'act',
  superseded: '',
  failed: 'late',
  purged: '',
};
