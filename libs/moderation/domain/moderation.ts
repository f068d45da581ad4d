import './moderation.errors.ts';
import { DomainError, machine } from '#kernel';

/** Where a text of a citizen stands for its readers. Only `shown` is read by everybody. */
export const textStates = ['shown', 'held', 'hidden', 'contested', 'upheld'] as const;
export type TextState = (typeof textStates)[number];

export const moderationActs = ['hold', 'hide', 'show', 'keep', 'appeal', 'restore', 'uphold'] as const;
export type ModerationAct = (typeof moderationActs)[number];

/**
 * Why a text is not shown; the list is closed, and says nothing about an opinion. That a text is against the council, a person who
 * decides, or a project is none of these reasons. `private-life`: loi 31-13 art. 7 and loi 09-08 (domain paper §4.2, §4.3).
 */
export const hidingReasons = ['private-life', 'insult', 'hatred', 'threat', 'unlawful', 'advertising', 'off-topic', 'repeated'] as const;
export type HidingReason = (typeof hidingReasons)[number];

/**
 * What staff does with a text, and its author against it. Hiding takes effect at once, because it protects third persons; an appeal
 * is decided by somebody else, and ends the matter when it is refused.
 */
export const moderationMachine = machine<TextState, ModerationAct, undefined>({
  name: 'moderated text',
  initial: 'shown',
  terminal: ['upheld'],
  forbids: 'MODERATION_STATE_FORBIDS',
  arrows: {
    shown: { hold: { to: 'held' }, hide: { to: 'hidden' }, keep: { to: 'shown' } },
    held: { show: { to: 'shown' }, hide: { to: 'hidden' } },
    hidden: { show: { to: 'shown' }, appeal: { to: 'contested' } },
    contested: { restore: { to: 'shown' }, uphold: { to: 'upheld' } },
    upheld: {},
  },
});

/** Acts that everybody reads in the public log. That a text waited, or was reported, is not a judgement and is not among them. */
export const publicActs = ['hide', 'show', 'appeal', 'restore', 'uphold'] as const satisfies ModerationAct[];

/** Reports of one person in a day. A reader who finds more than that says so once, to a person at the desk. */
export const reportsADay = 10;

/** May a person report another text now? Throws TOO_MANY_REPORTS. */
export function mayReport(reportsInTheLastDay: number): void {
  if (reportsInTheLastDay >= reportsADay) throw new DomainError('TOO_MANY_REPORTS', { max: reportsADay });
}
