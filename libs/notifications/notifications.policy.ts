import { definePolicy, type When } from '#platform';

const own: When<{ recipientId: string }> = (actor, { recipientId }) => actor.id === recipientId;

/** Roles that see what does not arrive in their territories. */
export const watching = ['clerk', 'council-president', 'secretary', 'administrator', 'auditor'] as const;

export const noticePolicy = definePolicy('notice', {
  post: { roles: ['system'], about: 'put a notice into mailboxes' },
  deliver: { roles: ['system'], about: 'hand mail over and keep what became of it' },
  readOwn: { roles: ['citizen'], about: 'the own mailbox' },
  markRead: { roles: ['citizen'], when: own, about: 'mark an own notice as read' },
  stopNews: { roles: ['citizen'], when: own, about: 'stop mail of news on the subject of an own notice' },
  setOwn: { roles: ['citizen'], when: own, about: 'how much mail one bears, and when' },
  refuse: { roles: ['anonymous', 'citizen'], about: 'stop news by the link in a mail' },
  watchTerritory: { roles: [...watching], about: 'how much mail of the own territories does not arrive, and in which matters' },
  watch: { roles: ['administrator', 'auditor'], about: 'what became of mail: bounced, failed, uncertain' },
});
