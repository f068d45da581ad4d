import { type Actor, roles, type StaffRole } from '#kernel';
import { definePolicy, inCommune, type When } from '#platform';

const overTerritory: When<{ territoryAndAbove: readonly string[] }> = (actor, { territoryAndAbove }, [role]) =>
  role === 'system' || actor.holdsOver('administrator', territoryAndAbove);

/** Roles whose holder may lend them; who gives roles and who watches does not lend that. */
export const delegable = ['clerk', 'bureau-member', 'council-president', 'secretary'] as const satisfies StaffRole[];

const ownGrant: When<{ holderId: string; role: StaffRole; territoryId: string }> = (actor, grant, [role]) =>
  grant.holderId === actor.id && grant.role === role && holdsBy(actor, grant);

const holdsBy = (actor: Actor, { role, territoryId }: { role: StaffRole; territoryId: string }): boolean =>
  actor.grants.some((held) => held.role === role && held.territoryId === territoryId);

export const identityPolicy = definePolicy('identity', {
  signIn: {
    roles: ['anonymous', 'citizen'],
    about: 'ask for a code, and sign in with it, with a password, a passkey or the national identity',
  },
  signOut: { roles: ['anonymous', 'citizen'], about: 'end the own session' },
  readOwn: { roles: [...roles], about: 'who I am and which roles I hold' },
  giveSecondFactor: { roles: ['citizen'], about: 'give the second factor of the own account' },
  changeOwn: { roles: ['citizen'], about: 'the own name, language, contacts, sessions and keys' },
  exportOwn: { roles: ['citizen'], level: 1, about: 'see and take away everything that is held of oneself' },
  eraseOwn: { roles: ['citizen'], level: 1, about: 'leave: the own account is erased; counts, receipts and audits stay' },
  recordArrival: { roles: ['system'], about: 'keep that what is sent to a mailbox or phone is refused, or arrives again' },
  retain: { roles: ['system'], about: 'delete what is past its time' },
  grantRole: { roles: ['administrator', 'system'], when: overTerritory, about: 'give or end a role in a territory one administers' },
  delegateRole: { roles: delegable, when: ownGrant, level: 2, about: 'lend a role one holds, for days within the own, and take it back' },
  enrol: { roles: ['system'], about: 'make a person known before they sign in' },
  proposeFactorReset: {
    roles: ['administrator'],
    when: inCommune,
    about: 'propose that a lost second factor is taken away, having made sure who asks',
  },
  confirmFactorReset: {
    roles: ['administrator'],
    when: inCommune,
    twoPeople: true,
    about: 'as the second administrator, take a lost second factor away',
  },
  readRoles: { roles: ['administrator', 'auditor'], about: 'who holds which role in the own communes' },
});

export const assurancePolicy = definePolicy('assurance', {
  introduce: { roles: ['citizen'], about: 'a code by which a clerk at the counter finds the own account' },
  attest: { roles: ['clerk'], when: inCommune, about: 'propose that a person was seen with an identity document' },
  confirm: {
    roles: ['clerk', 'secretary', 'administrator'],
    when: inCommune,
    twoPeople: true,
    about: 'as the second person, confirm who was seen',
  },
  record: { roles: ['system'], about: 'keep what proved who a person is: the roll, a paper, the national identity' },
});
