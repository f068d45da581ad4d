import { defineErrors } from '#kernel';

export const petitionErrors = defineErrors({
  PETITION_STATE_FORBIDS: 'conflict',
  PETITION_NOT_COLLECTING: 'conflict',
  THRESHOLD_NOT_MET: 'conflict',
  ALREADY_SIGNED: 'conflict',
  NOT_SIGNED: 'conflict',
  SIGNATURE_IS_FILED: 'conflict',
  NOT_ELIGIBLE: 'forbidden',
  NAME_REFUSED: 'invalid',
  REASON_CODE_UNKNOWN: 'invalid',
  TEXT_INCOMPLETE: 'invalid',
  LANGUAGE_MISSING: 'invalid',
  NO_LAW_FOR_PETITION: 'conflict',
});
