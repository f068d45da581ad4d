import { AttestIdentity, ConfirmIdentity, IntroduceMyself, RecordAssurance } from './use-cases/assurance.ts';
import { CheckSignInCode, EnterByContact, IssueSignInCode } from './use-cases/contact-sign-in.ts';
import { CorrectMyData } from './use-cases/correct-my-data.ts';
import { DelegateRole, EndDelegation } from './use-cases/delegate-role.ts';
import { DeleteMyAccount } from './use-cases/delete-my-account.ts';
import { EndOtherSessions, EndSession } from './use-cases/end-session.ts';
import { EnrolPerson } from './use-cases/enrol-person.ts';
import { ExportMyData } from './use-cases/export-my-data.ts';
import { EndRole, GrantRole } from './use-cases/grant-role.ts';
import { AddContact, ConfirmItIsMe, IssueContactCode, IssueOwnCode, RemoveContact } from './use-cases/own-contacts.ts';
import { AddPasskey, EnterByPasskey, RemovePasskey, StartPasskey, StartPasskeySignIn } from './use-cases/passkeys.ts';
import { EnterByPassword, RemovePassword, SetPassword } from './use-cases/password.ts';
import { RecordNationalIdentity } from './use-cases/record-national-identity.ts';
import { RecordArrival } from './use-cases/record-arrival.ts';
import { ConfirmFactorReset, ProposeFactorReset } from './use-cases/reset-second-factor.ts';
import { Retain } from './use-cases/retain.ts';
import { ConfirmSecondFactor, GiveSecondFactor, RemoveSecondFactor, StartSecondFactor } from './use-cases/second-factor.ts';
import { SetMyLanguage } from './use-cases/set-my-language.ts';

const signingIn = [IssueSignInCode, CheckSignInCode, EnterByContact, EnterByPassword, EnterByPasskey, StartPasskeySignIn, GiveSecondFactor];
const contacts = [IssueContactCode, AddContact, RemoveContact, IssueOwnCode, ConfirmItIsMe, RecordArrival];
const keys = [
  StartPasskey,
  AddPasskey,
  RemovePasskey,
  SetPassword,
  RemovePassword,
  StartSecondFactor,
  ConfirmSecondFactor,
  RemoveSecondFactor,
  ProposeFactorReset,
  ConfirmFactorReset,
];
const ownData = [SetMyLanguage, CorrectMyData, ExportMyData, DeleteMyAccount, EndSession, EndOtherSessions, Retain];
const assurance = [IntroduceMyself, AttestIdentity, ConfirmIdentity, RecordAssurance, RecordNationalIdentity];
const roles = [EnrolPerson, GrantRole, EndRole, DelegateRole, EndDelegation];

/** Everything that can be done about people. */
export const identityUseCases = [...signingIn, ...contacts, ...keys, ...ownData, ...assurance, ...roles];
