import { defineErrors } from '#kernel';

export const documentErrors = defineErrors({
  DOCUMENT_NOT_VALID: 'conflict',
  DOCUMENT_TOO_LONG: 'invalid',
});
