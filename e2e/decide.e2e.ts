import { expect, type Page, test } from '@playwright/test';
import { expectDirection, petitionIn, say, signIn, site } from './site.ts';

/** Performs an act on the page of a file and expects its confirmation. */
async function perform(page: Page, language: 'fr' | 'ar', act: string): Promise<void> {
  await page.locator(`form[action="?/${act}"]`).getByRole('button').click();
  await expect(page.getByRole('status')).toHaveText(say(language, `act.${act}-done`));
}

test.describe('in French, with script', () => {
  test('president, bureau and secretary each do their act: passed on, admitted, on the agenda, sent to the committee', async ({
    browser,
  }) => {
    const petition = await petitionIn('submitted');
    const work = `/fr/work/${petition.id}`;
    const as = async (role: string): Promise<Page> => {
      const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
      await signIn(page, petition.staff(role), 'fr', '/fr/work');
      await page.locator(`a[href="${work}"]`).click();
      return page;
    };
    const president = await as('council-president');
    await perform(president, 'fr', 'referToBureau');

    const bureau = await as('bureau-member');
    await expect(bureau.locator('form[action="?/admit"]')).toContainText('loi organique 113-14, art. 125');
    await expect(bureau.locator('form[action="?/admit"]')).toContainText(say('fr', 'act.admit-follows'));
    await perform(bureau, 'fr', 'admit');

    const secretary = await as('secretary');
    await perform(secretary, 'fr', 'schedule');
    await secretary.getByLabel(say('fr', 'act.committee')).fill('Commission de l’environnement');
    await perform(secretary, 'fr', 'referToCommittee');

    // everybody sees it, without signing in
    const anybody = await (await browser.newContext()).newPage();
    await anybody.goto(site.web(`/fr/petitions/${petition.id}`));
    await expect(anybody.locator('.history')).toContainText('Déclaration de recevabilité');
    await expect(anybody.locator('.history')).toContainText('Commission de l’environnement');
    await anybody.locator('.history a').first().click();
    await expect(anybody.getByRole('heading', { level: 3 }).first()).toBeVisible();
    for (const page of [president, bureau, secretary, anybody]) await page.context().close();
  });
});

test.describe('in Arabic, without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the bureau proposes to reject with coded and written reasons, the president confirms, and everybody can read them', async ({
    page,
    browser,
  }) => {
    const petition = await petitionIn('under_review', 'Nador');
    await signIn(page, petition.staff('bureau-member'), 'ar', `/ar/work/${petition.id}`);
    await expectDirection(page, 'ar');
    const form = page.locator('form[action="?/reject"]');
    await form.locator('textarea[name="reasons.ar"]').fill('لا تبين العريضة المكان المقصود ولا يمكن للمجلس أن يتداول فيها كما هي.');

    // without a code it is refused, and what was written is still there
    await form.getByRole('button').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(form.locator('textarea[name="reasons.ar"]')).toHaveValue(/المكان المقصود/);

    await form.getByLabel('موضوع العريضة غير محدد بما يكفي').check();
    await perform(page, 'ar', 'reject');

    // whoever proposed is offered no confirmation, and nothing is public yet
    await expect(page.locator('form[action="?/confirm"]')).toHaveCount(0);
    await expect(page.locator('form[action="?/takeBack"]')).toBeVisible();
    await page.goto(site.web(`/ar/petitions/${petition.id}`));
    await expect(page.locator('.history')).not.toContainText('موضوع العريضة غير محدد بما يكفي');

    // another person confirms
    const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signIn(other, petition.staff('council-president'), 'ar', `/ar/work/${petition.id}`);
    await expect(other.locator('.act-card')).toContainText('المكان المقصود');
    await other.locator('form[action="?/confirm"]').getByRole('button').click();
    await expect(other.getByRole('status')).toHaveText(say('ar', 'second.confirm-done'));
    await other.context().close();
    await page.goto(site.web(`/ar/petitions/${petition.id}`));
    await expect(page.locator('.history')).toContainText('موضوع العريضة غير محدد بما يكفي');
    await expect(page.locator('.history')).toContainText('المكان المقصود');
    await expectDirection(page, 'ar');
  });
});

test('a secretary plans a session, opens its agenda and says why it was not held', async ({ page }) => {
  const petition = await petitionIn('collecting', 'Tétouan');
  const path = `/fr/communes/${petition.commune.id}/council`;
  await signIn(page, petition.staff('secretary'), 'fr', path);
  // a day that no other session takes: far away, and another one each time
  const year = 2040 + Math.floor(Math.random() * 200);
  await page.getByLabel(say('fr', 'council.starts-on')).fill(`${year}-06-15`);
  await page.getByRole('button', { name: say('fr', 'council.plan-do') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`15 juin ${year}`);
  await page.locator('form[action="?/open-agenda"]').getByRole('button').click();
  await expect(page.locator('form[action="?/freeze"]')).toBeVisible();
  await page.getByLabel(say('fr', 'session.reason')).fill('Quorum non atteint');
  await page.locator('form[action="?/not-held"]').getByRole('button').click();
  await expect(page.locator('main')).toContainText('Quorum non atteint');
  const calendar = await (await fetch(site.web(`${path}.ics`))).text();
  expect(calendar).toContain('BEGIN:VCALENDAR\r\n');
});

test('names of signers are shown to those who examine, and to nobody else', async ({ page, browser }) => {
  const petition = await petitionIn('under_review', 'Chefchaouen');
  await signIn(page, petition.staff('bureau-member'), 'fr', `/fr/work/${petition.id}/file`);
  await expect(page.getByText(say('fr', 'file-names.audited'))).toBeVisible();
  expect(await page.locator('tbody tr').count()).toBe(50);

  const other = await (await browser.newContext()).newPage();
  await signIn(other, 'bureau-member@tetouan.jamaa.test', 'fr', '/fr/work');
  const answer = await other.goto(site.web(`/fr/work/${petition.id}/file`));
  expect(answer!.status()).toBe(403);
  await other.context().close();
});
