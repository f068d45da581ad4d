import { defineErrors } from '#kernel';

export const noticeErrors = defineErrors({
  REFUSAL_LINK_INVALID: 'invalid',
  TIME_ZONE_UNKNOWN: 'invalid',
  QUIET_HOURS_HALF: 'invalid',
  QUIET_HOURS_TOO_LONG: 'invalid',
});
