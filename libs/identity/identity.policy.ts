import { roles } from '#kernel';
import { definePolicy, type When } from '#platform';

const overTerritory: When<{ territoryAndAbove: readonly string[] }> = (actor, { territoryAndAbove }, [role]) =>
  role === 'system' || actor.holdsOver('administrator', territoryAndAbove);

export const identityPolicy = definePolicy('identity', {
  signIn: { roles: ['anonymous', 'citizen'], about: 'ask for a code and sign in with it' },
  signOut: { roles: ['anonymous', 'citizen'], about: 'end the own session' },
  readOwn: { roles: [...roles], about: 'who I am and which roles I hold' },
  changeOwn: { roles: ['citizen'], about: 'the own language' },
  grantRole: { roles: ['administrator', 'system'], when: overTerritory, about: 'give or end a role in a territory one administers' },
  enrol: { roles: ['system'], about: 'make a person known before they sign in' },
  readRoles: { roles: ['administrator', 'auditor'], about: 'who holds which role in the own communes' },
});
