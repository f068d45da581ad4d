import { Module } from '@nestjs/common';
import { Actor } from '#kernel';
import { declareSdl, Engines, HandlerRegistry, UseCases } from '#platform';
import { IdentityModule } from '#identity';
import { TerritoryModule } from '#territory';
import { ClaimStore } from './claim.store.ts';
import { EntryStore } from './entry.store.ts';
import { FreezeStore } from './freeze.store.ts';
import { IdNumbers } from './id-numbers.ts';
import { KeyStore } from './key.store.ts';
import { NumberStore } from './number.store.ts';
import { PurgeStore } from './purge.store.ts';
import { QuestionStore } from './question.store.ts';
import { RegisterDatabase } from './register-database.ts';
import { RegisterTerritories } from './register-territories.ts';
import { RegisterVault } from './register-vault.ts';
import './domain/register.errors.ts';
import { registerHandlers } from './register.handlers.ts';
import { RegisterReader } from './register.reader.ts';
import {
  LateAdditionResolver,
  MyRegisterResolver,
  RefusedLineResolver,
  RegisterQuestionResolver,
  RegisterResolver,
  RollFreezeResolver,
  RollVersionResolver,
} from './register.resolver.ts';
import { OwnRegister } from './own-register.ts';
import { PaperFacts } from './paper-facts.ts';
import { PaperSigners } from './paper-signers.ts';
import { Register } from './register.ts';
import { RollImport } from './roll-import.ts';
import { RollTermsReader } from './roll-terms.ts';
import { RollUploadController } from './roll-upload.controller.ts';
import { RollStore } from './roll.store.ts';
import { SettingsStore } from './settings.store.ts';
import { LateRemovalResolver, RegisterSecondPersonResolver } from './register-second-person.resolver.ts';
import { RemovalStore } from './removal.store.ts';
import { ConfirmRoll, ProposeRoll } from './use-cases/enforce-roll.ts';
import { DecideLateRemoval, ProposeLateRemoval } from './use-cases/late-removal.ts';
import { ClaimRollEntry } from './use-cases/claim-roll-entry.ts';
import { ConfirmFreeze, VerifyFreeze } from './use-cases/frozen-roll.ts';
import { AppendRollLines, EndRollImport, StartRollImport } from './use-cases/import-roll.ts';
import { DecideLateAddition, ProposeLateAddition } from './use-cases/late-addition.ts';
import { PurgeRegister } from './use-cases/purge-register.ts';
import { RotateRegisterKeys } from './use-cases/rotate-register-keys.ts';
import { SetRegisterSettings } from './use-cases/set-register-settings.ts';
import { ClaimMatching, ConfirmClaim, EndRollLink, MatchClaims } from './use-cases/settle-claim.ts';

declareSdl(new URL('register.graphql', import.meta.url));

const zone = [RegisterDatabase, RegisterVault, KeyStore, SettingsStore, RollStore, EntryStore, ClaimStore, FreezeStore, RemovalStore];
const more = [
  NumberStore,
  QuestionStore,
  PurgeStore,
  RegisterReader,
  RegisterTerritories,
  RollTermsReader,
  PaperFacts,
  ClaimMatching,
  OwnRegister,
];
const doors = [Register, PaperSigners, IdNumbers, RollImport];
const imports = [SetRegisterSettings, StartRollImport, AppendRollLines, EndRollImport];
const acts = [ClaimRollEntry, MatchClaims, ConfirmClaim, EndRollLink, ConfirmFreeze, VerifyFreeze, ProposeLateAddition, DecideLateAddition];
const ofTwo = [ProposeRoll, ConfirmRoll, ProposeLateRemoval, DecideLateRemoval];
const upkeep = [PurgeRegister, RotateRegisterKeys];
const resolvers = [
  RegisterResolver,
  RollVersionResolver,
  RefusedLineResolver,
  RollFreezeResolver,
  LateAdditionResolver,
  RegisterSecondPersonResolver,
  LateRemovalResolver,
];
const own = [MyRegisterResolver, RegisterQuestionResolver];

const anHour = 3_600_000;

@Module({
  imports: [TerritoryModule, IdentityModule],
  controllers: [RollUploadController],
  providers: [...zone, ...more, ...doors, ...imports, ...acts, ...ofTwo, ...upkeep, ...resolvers, ...own],
  exports: doors,
})
export class RegisterModule {
  constructor(handlers: HandlerRegistry, engines: Engines, useCases: UseCases) {
    handlers.register(...registerHandlers);
    engines.add('register-purge', anHour, async () => {
      await useCases.run(PurgeRegister, Actor.system('register-purge'), {});
      return false;
    });
  }
}
