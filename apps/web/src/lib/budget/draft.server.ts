import type { Cookies } from '@sveltejs/kit';
import { type Choices, type OnBallot, readChoices, writeChoices } from './ballot.ts';

/** The draft of a ballot stays on the voter's device, for a day: the server keeps nothing of it. */
const dayInSeconds = 86_400;
const prefix = 'jamaa-ballot-';
const nameOf = (budgetId: string): string => prefix + budgetId;

interface At {
  readonly cookies: Cookies;
  readonly url: URL;
}

export const draftOf = ({ cookies }: At, budgetId: string, projects: readonly OnBallot[]): Choices =>
  readChoices(cookies.get(nameOf(budgetId)), projects);

export function keepDraft({ cookies, url }: At, budgetId: string, choices: Choices): void {
  if (choices.size === 0) return dropDraft({ cookies, url }, budgetId);
  const options = { path: '/', maxAge: dayInSeconds, sameSite: 'lax', httpOnly: true, secure: url.protocol === 'https:' } as const;
  cookies.set(nameOf(budgetId), writeChoices(choices), options);
}

export const dropDraft = ({ cookies }: At, budgetId: string): void => cookies.delete(nameOf(budgetId), { path: '/' });

/** Whoever signs out leaves no draft to the next one on the same device. */
export function dropDrafts(at: At): void {
  for (const { name } of at.cookies.getAll()) if (name.startsWith(prefix)) dropDraft(at, name.slice(prefix.length));
}
