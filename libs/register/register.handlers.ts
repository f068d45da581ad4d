import { type Handler, on } from '#platform';
import { registerMessages } from './register.messages.ts';
import { ConfirmFreeze } from './use-cases/frozen-roll.ts';
import { MatchClaims } from './use-cases/settle-claim.ts';

export const registerHandlers: Handler[] = [
  on(registerMessages['claim-recorded'], 'match-claim', MatchClaims, ({ communeId, claimId }) => ({ communeId, claimId })),
  on(registerMessages['roll-ready'], 'match-waiting-claims', MatchClaims, ({ communeId }) => ({ communeId })),
  on(registerMessages['roll-frozen'], 'confirm-freeze', ConfirmFreeze, ({ freezeId }) => ({ freezeId })),
];
