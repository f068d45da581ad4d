import { machine } from '#kernel';
import './register.errors.ts';

export type RemovalState = 'proposed' | 'removed' | 'refused';

/** Somebody who is wrongly on a frozen roll: one person proposes, another decides, both with reasons, and nothing is undone. */
export const removalMachine = machine<RemovalState, 'remove' | 'refuse', undefined>({
  name: 'late-removal',
  initial: 'proposed',
  terminal: ['removed', 'refused'],
  forbids: 'REMOVAL_STATE_FORBIDS',
  arrows: { proposed: { remove: { to: 'removed' }, refuse: { to: 'refused' } }, removed: {}, refused: {} },
});
