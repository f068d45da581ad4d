import { defineErrors } from '#kernel';

export const territoryErrors = defineErrors({
  TERRITORY_PARENT_UNKNOWN: 'invalid',
  HOLIDAY_ALREADY_DECLARED: 'conflict',
});
