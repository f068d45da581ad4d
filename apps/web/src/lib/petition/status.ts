import type { PetitionStatus } from '#generated/contract.ts';

/** The colour family of a state: whose turn it is. */
export type Tone = 'act' | 'time' | 'late' | 'council' | '';

const tones: Readonly<Record<PetitionStatus, Tone>> = {
  draft: '',
  collecting: 'act',
  ready: 'act',
  expired: '',
  withdrawn: '',
  submitted: 'time',
  under_review: 'time',
  completion_requested: 'act',
  admissible: 'council',
  inadmissible: '',
  scheduled: 'council',
  in_committee: 'council',
  deliberated: 'council',
  answered: 'council',
  in_force: 'council',
  in_follow_up: 'act',
  closed: '',
};

export const toneOf = (status: PetitionStatus, isOverdue: boolean): Tone => (isOverdue ? 'late' : tones[status]);

/** The six stages that everybody sees; a petition that stopped keeps the stage at which it stopped. */
export const stages = ['collect', 'file', 'examine', 'agenda', 'decide', 'follow'] as const;
export type Stage = (typeof stages)[number];

const reached: Readonly<Record<PetitionStatus, readonly [Stage, 'stopped' | 'done' | 'now']>> = {
  draft: ['collect', 'now'],
  collecting: ['collect', 'now'],
  ready: ['file', 'now'],
  expired: ['collect', 'stopped'],
  withdrawn: ['collect', 'stopped'],
  submitted: ['examine', 'now'],
  under_review: ['examine', 'now'],
  completion_requested: ['examine', 'now'],
  inadmissible: ['examine', 'stopped'],
  admissible: ['agenda', 'now'],
  scheduled: ['decide', 'now'],
  in_committee: ['decide', 'now'],
  deliberated: ['follow', 'now'],
  answered: ['follow', 'now'],
  in_force: ['follow', 'done'],
  in_follow_up: ['follow', 'now'],
  closed: ['follow', 'done'],
};

export interface StageView {
  readonly stage: Stage;
  readonly state: 'done' | 'now' | 'stopped' | 'ahead';
}

/** Each stage with how far the petition is. */
export function stagesOf(status: PetitionStatus): StageView[] {
  const [at, state] = reached[status];
  const place = stages.indexOf(at);
  return stages.map((stage, index) => ({ stage, state: index < place ? 'done' : index === place ? state : 'ahead' }));
}

/** Groups of states by which people look for petitions. */
export const groups = {
  open: ['collecting', 'ready'],
  pending: ['submitted', 'under_review', 'completion_requested', 'admissible', 'scheduled', 'in_committee'],
  decided: ['deliberated', 'answered', 'in_force', 'in_follow_up', 'closed', 'inadmissible'],
  ended: ['expired', 'withdrawn'],
} as const satisfies Record<string, readonly PetitionStatus[]>;
export type Group = keyof typeof groups;

export const isGroup = (text: string | null): text is Group => text !== null && Object.hasOwn(groups, text);
