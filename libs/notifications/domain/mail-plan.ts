import { addDays, dayOf, instantAt, timeOfDay, type TimeOfDay, weekdayOf } from '#kernel';

/** What a person bears of mail. Proposed by the project (P); no law says it. */
export interface MailSettings {
  /** Mails of news, digests among them, in any seven days; 0 for none: the mailbox of the site has everything. */
  readonly weeklyBudget: number;
  /** No news between the two by the person's clock; null for at any hour. The first is in, the second is not. */
  readonly quietFrom: TimeOfDay | null;
  readonly quietTo: TimeOfDay | null;
  /** How often what was held back may come, in one mail. */
  readonly digest: 'daily' | 'weekly';
  readonly timeZone: string;
}

export const usualSettings = {
  weeklyBudget: 2,
  quietFrom: '21:00',
  quietTo: '08:00',
  digest: 'daily',
} as const satisfies Partial<MailSettings>;
export const mostPerWeek = 20;
/** Quiet hours leave a part of the day in which a digest can come. */
export const longestQuietHours = 16;

/** Why a notice was not sent by itself. `earlier-held`: nothing overtakes what waits already. */
export type HeldBecause = 'quiet-hours' | 'budget' | 'earlier-held';

/** What is known of a person when a mail of news is due. */
export interface MailFacts {
  readonly now: Date;
  readonly settings: MailSettings;
  /** When mails of news and digests were handed over in the last seven days. */
  readonly sentAt: readonly Date[];
  /** When the digest that waits is to go; undefined where nothing is held back. */
  readonly digestAt?: Date;
}

export type NewsPlan =
  | { readonly act: 'send' }
  | { readonly act: 'hold'; readonly because: HeldBecause; readonly digestAt: Date }
  | { readonly act: 'mailbox-only' };

export type DigestPlan = { readonly act: 'send' } | { readonly act: 'mailbox-only' } | { readonly act: 'wait'; readonly until: Date };

const week = 7 * 86_400_000;
/** Where there are no quiet hours, a digest comes in the morning. */
const morning = '08:00';

/** What to do with one mail of news. What is owed by law is never asked about here: it leaves at once. */
export function planNews(facts: MailFacts): NewsPlan {
  const { now, settings, digestAt } = facts;
  if (settings.weeklyBudget === 0) return { act: 'mailbox-only' };
  if (digestAt) return { act: 'hold', because: 'earlier-held', digestAt };
  const because = isQuiet(now, settings) ? 'quiet-hours' : hasRoom(facts, now) ? undefined : 'budget';
  return because ? { act: 'hold', because, digestAt: nextDigest(facts) } : { act: 'send' };
}

/** What to do with a digest whose moment has come: the worker may be late, or the settings have changed. */
export function planDigest(facts: MailFacts): DigestPlan {
  const { now, settings } = facts;
  if (settings.weeklyBudget === 0) return { act: 'mailbox-only' };
  return !isQuiet(now, settings) && hasRoom(facts, now) ? { act: 'send' } : { act: 'wait', until: nextDigest(facts) };
}

/**
 * The first moment after now at which a digest may come: the end of the quiet hours, each day or on Mondays, with room in the
 * budget. At most fourteen days away, since after seven nothing counts any more. Only for a budget above zero.
 */
export function nextDigest(facts: MailFacts): Date {
  const { now, settings } = facts;
  const { timeZone, quietTo, digest } = settings;
  for (let day = dayOf(now, timeZone); ; day = addDays(day, 1)) {
    const moment = instantAt(day, quietTo ?? morning, timeZone);
    const isOne = moment > now && (digest === 'daily' || weekdayOf(day) === 1);
    if (isOne && hasRoom(facts, moment)) return moment;
  }
}

/** Whether the person wants no news at that hour. */
export function isQuiet(at: Date, { quietFrom, quietTo, timeZone }: MailSettings): boolean {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return false;
  const time = timeOfDay(at, timeZone);
  return quietFrom < quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}

const hasRoom = ({ settings, sentAt }: MailFacts, at: Date): boolean =>
  sentAt.filter((sent) => sent.getTime() > at.getTime() - week).length < settings.weeklyBudget;

/** Hours between two times of the clock, forwards. */
export function quietLength(from: TimeOfDay, to: TimeOfDay): number {
  const minutes = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return ((minutes(to) - minutes(from) + 1440) % 1440) / 60;
}
