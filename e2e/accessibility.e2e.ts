import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible, withAxe } from './axe.ts';
import { ask, budgetIn, codeSentBy, type Language, languages, newEmail, petitionIn, say, signIn, site } from './site.ts';

test.describe.configure({ mode: 'parallel' });
test.beforeEach(({ context }) => withAxe(context));

async function visitAll(page: Page, language: Language, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(site.web(`/${language}${path}`));
    await expectAccessible(page, language);
  }
}

const association = async (): Promise<{ id: string; seat: { id: string } }> =>
  (
    await ask<{ organisations: { items: { id: string; seat: { id: string } }[] } }>(
      'query { organisations(first: 50) { items { id seat { id } } } }',
    )
  ).organisations.items.at(-1)!;

/** The association of the demonstration, which was verified first, its commune’s list, and a region with petitions of its own. */
async function associationPaths(): Promise<string[]> {
  const [{ id, seat }, { territories }] = await Promise.all([
    association(),
    ask<{ territories: { id: string }[] }>('query { territories(kind: region, search: "Oriental") { id } }'),
  ]);
  const region = territories[0]!.id;
  return [`/associations/${id}`, `/communes/${seat.id}/associations`, `/places/${region}`, `/communes/${region}/petitions/new`];
}

/** Pages that everybody sees, of petitions in every state. */
async function publicPaths(): Promise<string[]> {
  const states = ['collecting', 'under_review', 'inadmissible', 'in_committee', 'deliberated', 'closed'];
  const petitions = await Promise.all(states.map((state) => petitionIn(state)));
  const [voting, built, ideas] = await Promise.all(['voting', 'implementation', 'ideas_open'].map((phase) => budgetIn(phase)));
  const { commune } = petitions.find((_, index) => states[index] === 'deliberated')!;
  return [
    '',
    '?q=tet',
    `/communes/${commune.id}`,
    `/communes/${commune.id}/petitions`,
    `/communes/${commune.id}/petitions?q=zzzz`,
    `/communes/${commune.id}/petitions/new`,
    `/communes/${commune.id}/council`,
    `/communes/${commune.id}/associations/new`,
    ...(await associationPaths()),
    `/communes/${voting!.commune.id}/budgets`,
    ...[voting, built, ideas].map((budget) => `/budgets/${budget!.id}`),
    `/budgets/${voting!.id}/vote`,
    `/budgets/${built!.id}/results`,
    `/budgets/${built!.id}/ballots`,
    `/budgets/${built!.id}/projects/${built!.projects.find(({ status }) => status === 'delivered')!.id}`,
    ...petitions.map(({ id }) => `/petitions/${id}`),
    `/petitions/${petitions[0]!.id}/sign`,
    '/verify',
    '/verify?number=2026-MA-1-0001&code=AAAA',
    '/help',
    '/counting',
    '/sign-in',
    '/design',
    '/nowhere',
  ];
}

const signedIn = async (browser: Browser, email: string, width: number): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  await withAxe(context);
  const page = await context.newPage();
  await signIn(page, email, 'fr');
  return { context, page };
};

for (const language of languages) {
  test(`public pages in ${language} on a phone of 360 pixels`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width: 360, height: 740 });
    await visitAll(page, language, await publicPaths());
  });

  test(`pages of a citizen and of staff in ${language}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const asked = await petitionIn('under_review');
    const deliberated = await petitionIn('deliberated', 'Tétouan');
    const staff = await signedIn(browser, asked.staff('bureau-member'), 360);
    await visitAll(staff.page, language, ['/work', `/work/${asked.id}`, `/work/${asked.id}/file`, '/me', '/me/mailbox']);
    await staff.context.close();
    const secretary = await signedIn(browser, deliberated.staff('secretary'), 1280);
    await visitAll(secretary.page, language, ['/work/mail', `/work/${deliberated.id}`, `/communes/${deliberated.commune.id}/council`]);
    await secretary.page.locator('article a').first().click();
    await expectAccessible(secretary.page, language);
    await secretary.context.close();
    const [ideas, built] = [await budgetIn('ideas_open'), await budgetIn('implementation')];
    const clerk = await signedIn(browser, built.staff('clerk'), 360);
    await visitAll(clerk.page, language, [
      '/work/budgets',
      `/work/budgets/new?commune=${built.commune.id}`,
      `/work/budgets/${built.id}`,
      `/work/budgets/${built.id}/projects/${built.projects.find(({ status }) => status === 'funded' || status === 'in_progress')!.id}`,
      `/budgets/${ideas.id}/propose`,
    ]);
    await clerk.context.close();
    const citizen = await signedIn(browser, 'fatima@jamaa.test', 360);
    await visitAll(citizen.page, language, [
      '/me',
      '/me/mailbox',
      '/me/notices',
      '/me/security',
      '/me/data',
      `/communes/${deliberated.commune.id}/petitions/new`,
    ]);
    await citizen.context.close();
  });
}

// one language of each direction: the pages are the same in the others, and their words come from the same catalogues
for (const language of ['fr', 'ar'] as const) {
  test(`rooms of an association, of the counter and of an administrator in ${language}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const { id, seat } = await association();
    const collecting = await petitionIn('collecting', 'Tétouan');
    const place = `/work/places/${seat.id}`;
    const rooms: [string, number, string[]][] = [
      [
        'association@jamaa.test',
        360,
        [
          '/me/associations?seat=tet',
          `/me/associations/${id}?place=tet`,
          `/me/associations/${id}/edit`,
          `/communes/${seat.id}/petitions/new?as=${id}`,
          '/me/identity?commune=tet',
        ],
      ],
      [
        'clerk@tetouan.jamaa.test',
        1280,
        ['/work/associations', `/work/associations/${id}`, `${place}/counter`, `/work/${collecting.id}/paper`],
      ],
      [
        'administrator@tetouan.jamaa.test',
        360,
        [
          place,
          `${place}/roles`,
          `${place}/rolls?category=resident&asOf=2026-01-01`,
          `${place}/desk`,
          `${place}/council`,
          '/me/roles',
          '/work/mail',
        ],
      ],
    ];
    for (const [email, width, paths] of rooms) {
      const { context, page } = await signedIn(browser, email, width);
      await visitAll(page, language, paths);
      await context.close();
    }
  });
}

test('public pages in the dark, on a wide window', async ({ browser }) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ colorScheme: 'dark', viewport: { width: 1280, height: 900 } });
  await withAxe(context);
  await visitAll(await context.newPage(), 'fr', await publicPaths());
  await context.close();
});

test('the steps of signing, each with its error', async ({ page }) => {
  const petition = await petitionIn('collecting', 'Tétouan');
  const email = newEmail();
  await page.goto(site.web(`/ar/petitions/${petition.id}/sign`));
  await page.getByLabel(say('ar', 'sign.name')).fill('=1+1');
  await page.locator('input[name="capacity"]').first().check();
  await page.locator('input[name="meetsConditions"]').check();
  await page.locator('#contact').fill(email);
  const code = await codeSentBy(email, () => page.getByRole('button', { name: say('ar', 'sign.send-code') }).click());
  await expectAccessible(page, 'ar');
  await page.getByLabel(say('ar', 'sign.code')).fill(code);
  await page.getByRole('button', { name: say('ar', 'sign.do') }).click();
  // a formula is no name: back to the first step, signed in, with the field named
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel(say('ar', 'sign.name'))).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page, 'ar');
  await page.getByLabel(say('ar', 'sign.name')).fill('سناء برادة');
  await page.getByRole('button', { name: say('ar', 'sign.do') }).click();
  await expect(page.locator('.receipt')).toBeVisible();
  await expectAccessible(page, 'ar');
  await page.goto(site.web(`/ar/petitions/${petition.id}/withdraw`));
  await expectAccessible(page, 'ar');
});

test('everything can be done with the keyboard: skip to the content, open a menu, leave it', async ({ page }) => {
  await page.goto(site.web('/fr'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: say('fr', 'frame.skip') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  const menu = page.locator('details.menu').first();
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveAttribute('open', '');
  await page.keyboard.press('Escape');
  await expect(menu).not.toHaveAttribute('open', '');
  await expect(menu.locator('summary')).toBeFocused();
});
