import { defineErrors } from '#kernel';

export const identityErrors = defineErrors({
  EMAIL_INVALID: 'invalid',
  PHONE_INVALID: 'invalid',
  CONTACT_MISSING: 'invalid',
  CONTACT_SHARED: 'conflict',
  CODE_INVALID: 'invalid',
  TOO_MANY_REQUESTS: 'limited',
  PERSON_UNKNOWN: 'not-found',
  ROLE_NOT_YOURS_TO_GRANT: 'forbidden',
});
