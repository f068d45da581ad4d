import { defineErrors } from '#kernel';

export const fourEyesErrors = defineErrors({
  SAME_PERSON: 'forbidden',
  ACT_WAITS_ALREADY: 'conflict',
  ACT_SETTLED: 'conflict',
  ACT_EXPIRED: 'conflict',
});
