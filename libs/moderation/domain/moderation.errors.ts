import { defineErrors } from '#kernel';

export const moderationErrors = defineErrors({
  MODERATION_STATE_FORBIDS: 'conflict',
  MODERATION_KIND_UNKNOWN: 'invalid',
  TEXT_REPORTED_ALREADY: 'conflict',
  TOO_MANY_REPORTS: 'limited',
});
