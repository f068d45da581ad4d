import { z } from 'zod';
import { defineMessages } from '#platform';

/** Facts of the register; ids only. */
export const registerMessages = defineMessages('register', {
  'roll-ready': z.object({ communeId: z.uuid(), versionId: z.uuid() }),
  'claim-recorded': z.object({ communeId: z.uuid(), claimId: z.uuid() }),
  /** Who a person is on the roll is known from now on; what the roll says is not told. */
  'person-recognised': z.object({ communeId: z.uuid(), personId: z.uuid() }),
  'roll-frozen': z.object({ freezeId: z.uuid() }),
});
