import { BudgetsModule } from '#budgets';
import { ChainModule } from '#chain';
import { ChartersModule } from '#charters';
import { ConsultationsModule } from '#consultations';
import { CouncilsModule } from '#councils';
import { DocumentsModule } from '#documents';
import { IdentityModule } from '#identity';
import { ModerationModule } from '#moderation';
import { NotificationsModule } from '#notifications';
import { OrganisationsModule } from '#organisations';
import { PetitionsModule } from '#petitions';
import { PlansModule } from '#plans';
import { RegisterModule } from '#register';
import { TerritoryModule } from '#territory';

/** Every feature of the system, in the order of libs/. The api, the worker, the command line and the tests load the same ones. */
export const features = [
  TerritoryModule,
  DocumentsModule,
  IdentityModule,
  OrganisationsModule,
  RegisterModule,
  NotificationsModule,
  ModerationModule,
  ChainModule,
  CouncilsModule,
  PlansModule,
  PetitionsModule,
  ChartersModule,
  ConsultationsModule,
  BudgetsModule,
];
