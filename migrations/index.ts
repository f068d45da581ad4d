import { Platform1700000000001 } from './0001-platform.ts';
import { Territory1700000000002 } from './0002-territory.ts';
import { Identity1700000000003 } from './0003-identity.ts';
import { Notifications1700000000004 } from './0004-notifications.ts';
import { Councils1700000000005 } from './0005-councils.ts';
import { Petitions1700000000006 } from './0006-petitions.ts';
import { Register1700000000007 } from './0007-register.ts';
import { FilesAndOrganisations1700000000008 } from './0008-files-and-organisations.ts';
import { People1700000000009 } from './0009-people.ts';
import { Budgets1700000000012 } from './0012-budgets.ts';
import { PetitionsUnderEveryLaw1700000000013 } from './0013-petitions-under-every-law.ts';
import { ReviewAndFraud1700000000014 } from './0014-review-and-fraud.ts';
import { DocumentsAndPaper1700000000015 } from './0015-documents-and-paper.ts';
import { NoticesAndPreChecks1700000000016 } from './0016-notices-and-pre-checks.ts';
import { BlindTokens1700000000018 } from './0018-blind-tokens.ts';
import { RollsByTwoPeople1700000000019 } from './0019-rolls-by-two-people.ts';
import { Moderation1700000000020 } from './0020-moderation.ts';
import { CouncilsGrown1700000000021 } from './0021-councils-grown.ts';
import { ActionPlans1700000000026 } from './0026-action-plans.ts';
import { ChainOfEffect1700000000022 } from './0022-chain-of-effect.ts';
import { Charters1700000000025 } from './0025-charters.ts';
import { PaperIsForgotten1700000000028 } from './0028-paper-is-forgotten.ts';
import { Consultations1700000000023 } from './0023-consultations.ts';
import { moveZoneOfTheRegister, PeopleAndRegister1700000000017 } from './0017-people-and-register.ts';
import { VotersOnPaper1700000000027 } from './0027-voters-on-paper.ts';

/** All migrations in their order; forward only. */
export const migrations = [
  Platform1700000000001,
  Territory1700000000002,
  Identity1700000000003,
  Notifications1700000000004,
  Councils1700000000005,
  Petitions1700000000006,
  Register1700000000007,
  FilesAndOrganisations1700000000008,
  People1700000000009,
  Budgets1700000000012,
  PetitionsUnderEveryLaw1700000000013,
  ReviewAndFraud1700000000014,
  DocumentsAndPaper1700000000015,
  NoticesAndPreChecks1700000000016,
  PeopleAndRegister1700000000017,
  BlindTokens1700000000018,
  RollsByTwoPeople1700000000019,
  Moderation1700000000020,
  CouncilsGrown1700000000021,
  ChainOfEffect1700000000022,
  Consultations1700000000023,
  Charters1700000000025,
  ActionPlans1700000000026,
  VotersOnPaper1700000000027,
  PaperIsForgotten1700000000028,
];

/** For the spec of the register's zone. */
export { moveZoneOfTheRegister };
