import { defineErrors } from '#kernel';

export const fileErrors = defineErrors({
  FILE_EMPTY: 'invalid',
  FILE_TOO_LARGE: 'invalid',
  FILE_NAME_REFUSED: 'invalid',
  FILE_TYPE_REFUSED: 'invalid',
  FILE_DAMAGED: 'invalid',
  FILE_HIDES_ANOTHER: 'invalid',
  IMAGE_TOO_LARGE: 'invalid',
  FILE_UNKNOWN: 'not-found',
  FILE_ALREADY_ATTACHED: 'conflict',
  FILE_SCAN_PENDING: 'conflict',
  FILE_INFECTED: 'conflict',
  UPLOAD_FROM_ELSEWHERE: 'forbidden',
  TOO_MANY_UPLOADS: 'limited',
});
