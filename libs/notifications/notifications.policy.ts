import { definePolicy, type When } from '#platform';

const own: When<{ recipientId: string }> = (actor, { recipientId }) => actor.id === recipientId;

export const noticePolicy = definePolicy('notice', {
  post: { roles: ['system'], about: 'put a notice into mailboxes' },
  deliver: { roles: ['system'], about: 'hand mail over and keep what became of it' },
  readOwn: { roles: ['citizen'], about: 'the own mailbox' },
  markRead: { roles: ['citizen'], when: own, about: 'mark an own notice as read' },
  refuse: { roles: ['anonymous', 'citizen'], about: 'stop news by the link in a mail' },
  watch: { roles: ['administrator', 'auditor'], about: 'what became of mail: bounced, failed, uncertain' },
});
