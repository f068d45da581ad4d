import { defineErrors } from '#kernel';

export const accessErrors = defineErrors({
  SECOND_FACTOR_NEEDED: 'forbidden',
  LEVEL_TOO_LOW: 'forbidden',
});
