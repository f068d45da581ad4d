/** Events of a project that its page tells. */
export const projectEvents = [
  'propose',
  'admit',
  'refuse',
  'merge',
  'declareFeasible',
  'declareUnfeasible',
  'appeal',
  'grantAppeal',
  'denyAppeal',
  'putOnBallot',
  'win',
  'keepInReserve',
  'lose',
  'promote',
  'fund',
  'start',
  'deliver',
  'abandon',
  'countAgain',
] as const;
export type ProjectEvent = (typeof projectEvents)[number];
export const isProjectEvent = (event: string): event is ProjectEvent => projectEvents.includes(event as ProjectEvent);
