import { definePolicy, every, inCommune, type When } from '#platform';

/** Whoever files a petition does not watch over its signatures. */
const notParty: When<{ petitionerId: string }> = (actor, { petitionerId }) => actor.id !== petitionerId;
const officer = every<{ communeId: string; petitionerId: string }>(inCommune, notParty);

export const signaturePolicy = definePolicy('signature', {
  trace: { roles: ['system'], about: 'keep from which device and network a signature came, for thirty days and under a key' },
  watch: {
    roles: ['clerk', 'bureau-member', 'council-president', 'auditor'],
    when: officer,
    about: 'how many signatures come from which class of sources, and how many are marked; no person',
  },
  proposeInvalidation: { roles: ['clerk', 'bureau-member'], when: officer, about: 'propose that marked signatures no longer count' },
  confirmInvalidation: {
    roles: ['bureau-member', 'council-president'],
    when: officer,
    twoPeople: true,
    about: 'as the second person, confirm that marked signatures no longer count',
  },
  readDesks: { roles: ['clerk', 'administrator', 'auditor'], when: inCommune, about: 'devices that the commune trusts' },
  trustDesk: { roles: ['clerk', 'administrator'], when: inCommune, about: 'trust the own device as a desk where many sign, and end it' },
});
