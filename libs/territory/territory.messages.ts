import { z } from 'zod';
import { defineMessages } from '#platform';

export const territoryMessages = defineMessages('territory', {
  'holiday-declared': z.object({ territoryId: z.uuid(), day: z.iso.date(), reason: z.string(), withdrawn: z.boolean() }),
});
