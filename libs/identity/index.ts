export { GrantReader } from './grant.reader.ts';
export { IdentityModule } from './identity.module.ts';
export { type Contact, PersonReader } from './person.reader.ts';
export { SignIn } from './sign-in.ts';
export { EnrolPerson } from './use-cases/enrol-person.ts';
export { EndRole, GrantRole } from './use-cases/grant-role.ts';
