import { machine } from '#kernel';
import './register.errors.ts';

export type AdditionState = 'proposed' | 'added' | 'refused';

/** Somebody who was forgotten by a frozen roll: one person proposes, another decides, both with reasons, and nothing is undone. */
export const additionMachine = machine<AdditionState, 'add' | 'refuse', undefined>({
  name: 'late-addition',
  initial: 'proposed',
  terminal: ['added', 'refused'],
  forbids: 'ADDITION_STATE_FORBIDS',
  arrows: { proposed: { add: { to: 'added' }, refuse: { to: 'refused' } }, added: {}, refused: {} },
});
