import { defineErrors } from '#kernel';

export const councilErrors = defineErrors({
  SESSION_STATE_FORBIDS: 'conflict',
  SESSION_DAY_TAKEN: 'conflict',
  SESSION_IN_THE_PAST: 'invalid',
  NO_OPEN_AGENDA: 'conflict',
  NOT_ON_AN_AGENDA: 'conflict',
  ALREADY_ON_AN_AGENDA: 'conflict',
  AGENDA_NOT_DONE: 'conflict',
  COUNCIL_NOT_SITTING: 'conflict',
  COUNCIL_DISSOLVED: 'conflict',
  COUNCIL_NOT_DISSOLVED: 'conflict',
  COUNCIL_SITTING: 'conflict',
  DISSOLUTION_DAY: 'invalid',
  NO_LAW_FOR_TERRITORY: 'conflict',
});
