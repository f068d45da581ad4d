import { defineErrors } from '#kernel';

export const identityErrors = defineErrors({
  EMAIL_INVALID: 'invalid',
  CODE_INVALID: 'invalid',
  TOO_MANY_REQUESTS: 'limited',
  PERSON_UNKNOWN: 'not-found',
  ROLE_NOT_YOURS_TO_GRANT: 'forbidden',
});
