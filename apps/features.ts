import { CouncilsModule } from '#councils';
import { IdentityModule } from '#identity';
import { NotificationsModule } from '#notifications';
import { PetitionsModule } from '#petitions';
import { TerritoryModule } from '#territory';

/** Every feature of the system, in the order of libs/. The api, the worker, the command line and the tests load the same ones. */
export const features = [TerritoryModule, IdentityModule, NotificationsModule, CouncilsModule, PetitionsModule];
