import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { petitionStories } from '../apps/cli/demo/petition-stories.ts';

export const languages = ['fr', 'ar', 'en', 'es'] as const;
export type Language = (typeof languages)[number];

const address = (name: string): string => process.env[name]!.replace(/\/$/, '');
/** Addresses are known once everything runs. */
export const site = {
  web: (path: string): string => address('WEB_URL') + path,
  api: (): string => `${address('API_URL')}/graphql`,
};

const catalogues = new Map<Language, Record<string, string>>();

/** A text of the web that takes no value, as its catalogue has it. */
export function say(language: Language, key: string): string {
  const texts =
    catalogues.get(language) ?? JSON.parse(readFileSync(new URL(`../apps/web/locales/${language}.json`, import.meta.url), 'utf8'));
  catalogues.set(language, texts);
  const text = texts[`web.${key}`];
  if (text === undefined || text.includes('{')) throw new Error(`web.${key} is no plain text`);
  return text;
}

/** Asks the API in its own words; open in development. */
export async function ask<Answer>(query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(site.api(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-locale': 'fr' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}

export interface Found {
  readonly id: string;
  readonly title: string;
  readonly commune: { readonly id: string; readonly name: string };
  /** Address of the petitioner in the demonstration. */
  readonly petitioner: string;
  /** Address of whoever holds a role in its commune. */
  readonly staff: (role: string) => string;
}

const withoutAccents = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');

/** A petition of the demonstration in a state. Says so where every one of them has moved on: the journeys need fresh data. */
export async function petitionIn(status: string, commune?: string): Promise<Found> {
  const { petitions } = await ask<{ petitions: { items: Omit<Found, 'petitioner' | 'staff'>[] } }>(
    'query ($status: [PetitionStatus!]) { petitions(status: $status, first: 50) { items { id title commune { id name } } } }',
    { status: [status] },
  );
  for (const one of petitions.items) {
    const index = petitionStories.findIndex(({ title }) => title.fr === one.title);
    if (index < 0 || (commune && one.commune.name !== commune)) continue;
    const petitioner = ['fatima@jamaa.test', 'youssef@jamaa.test'][index] ?? `citizen-${index}@jamaa.test`;
    return { ...one, petitioner, staff: (role) => `${role}@${withoutAccents(one.commune.name)}.jamaa.test` };
  }
  throw new Error(`no petition of the demonstration is ${status} any more: start from fresh data`);
}

export interface FoundBudget {
  readonly id: string;
  readonly commune: { readonly id: string; readonly name: string };
  readonly projects: readonly { readonly id: string; readonly status: string }[];
  readonly staff: (role: string) => string;
}

/** A participatory budget of the demonstration in a phase. */
export async function budgetIn(status: string): Promise<FoundBudget> {
  const { budgets } = await ask<{ budgets: { items: (Omit<FoundBudget, 'staff'> & { status: string })[] } }>(
    '{ budgets(first: 50) { items { id status commune { id name } projects { id status } } } }',
  );
  const found = budgets.items.find((one) => one.status === status);
  if (!found) throw new Error(`no participatory budget of the demonstration is ${status} any more: start from fresh data`);
  return { ...found, staff: (role) => `${role}@${withoutAccents(found.commune.name)}.jamaa.test` };
}

export async function communeNamed(name: string): Promise<string> {
  const { territories } = await ask<{ territories: { id: string }[] }>(
    'query ($search: String) { territories(search: $search, first: 1) { id } }',
    { search: name },
  );
  return territories[0]!.id;
}

export const newEmail = (): string => `${randomUUID().slice(0, 8)}@journey.test`;

interface Mail {
  readonly number: number;
  readonly subject: string;
  readonly text: string;
}

const mailsTo = async (email: string): Promise<Mail[]> =>
  (await (await fetch(`${address('MAIL_PAGE_URL')}/mails.json?${new URLSearchParams({ to: email })}`)).json()) as Mail[];

const codeIn = ({ subject, text }: Mail): string | undefined => /(?<!\d)(\d{6})(?!\d)/.exec(`${subject} ${text}`)?.[1];

/** The code that reaches a mailbox because of what is done. */
export async function codeSentBy(email: string, act: () => Promise<unknown>): Promise<string> {
  const before = (await mailsTo(email))[0]?.number ?? -1;
  await act();
  let code: string | undefined;
  await expect
    .poll(
      async () =>
        (code = (await mailsTo(email))
          .filter(({ number }) => number > before)
          .map(codeIn)
          .find(Boolean)),
      { timeout: 20_000 },
    )
    .toBeTruthy();
  return code!;
}

/** Signs in by the pages, without a password, and goes on to a path. */
export async function signIn(page: Page, email: string, language: Language, onward = `/${language}/me`): Promise<void> {
  await page.goto(site.web(`/${language}/sign-in?${new URLSearchParams({ to: onward })}`));
  await page.locator('#contact').fill(email);
  const code = await codeSentBy(email, () => page.getByRole('button', { name: say(language, 'sign.send-code') }).click());
  await page.getByLabel(say(language, 'sign.code')).fill(code);
  await page
    .getByRole('main')
    .getByRole('button', { name: say(language, 'frame.sign-in') })
    .click();
  await page.waitForURL(site.web(onward));
}

/** An Arabic page reads from right to left, the others from left to right, and none is wider than its window. */
export async function expectDirection(page: Page, language: Language): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
  expect(
    await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth),
    `${page.url()} is wider than its window`,
  ).toBeLessThanOrEqual(0);
}
