import { machine } from '#kernel';
import './register.errors.ts';

/** Whom a roll lists. An electoral list is not a list of residents, and a list of those who work in a commune is neither. */
export const rollCategories = ['resident', 'activity', 'elector'] as const;
export type RollCategory = (typeof rollCategories)[number];

export type RollState = 'importing' | 'read' | 'ready' | 'superseded' | 'failed' | 'purged';
export type RollEvent = 'finish' | 'enforce' | 'fail' | 'supersede' | 'purge';

/** A version of a roll is whole or it is nothing: only one that a second person put in force answers questions. */
export const rollMachine = machine<RollState, RollEvent, undefined>({
  name: 'roll-version',
  initial: 'importing',
  terminal: ['failed', 'purged'],
  forbids: 'ROLL_STATE_FORBIDS',
  arrows: {
    importing: { finish: { to: 'read' }, fail: { to: 'failed' } },
    read: { enforce: { to: 'ready' }, fail: { to: 'failed' } },
    ready: { supersede: { to: 'superseded' } },
    superseded: { purge: { to: 'purged' } },
    failed: {},
    purged: {},
  },
});

export interface RollCounts {
  /** Lines of the file after the header, empty ones not counted. */
  readonly linesRead: number;
  readonly accepted: number;
  readonly refused: number;
}

/** Why a finished import does not become a roll; undefined when it does. Half of a file refused is a wrong file, not a bad one. */
export function notARoll({ accepted, refused }: RollCounts): 'ROLL_EMPTY' | 'ROLL_MOSTLY_REFUSED' | undefined {
  if (refused > accepted) return 'ROLL_MOSTLY_REFUSED';
  return accepted === 0 ? 'ROLL_EMPTY' : undefined;
}
