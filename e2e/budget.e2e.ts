import { expect, type Page, test } from '@playwright/test';
import { budgetIn, expectDirection, type Language, newEmail, say, signIn, site } from './site.ts';

/** From the page of an open vote to the receipt, which the voter finds again. Steps are taken by `press`, so that a keyboard can take them too. */
async function vote(page: Page, language: Language, press: (of: ReturnType<Page['locator']>) => Promise<void>): Promise<string> {
  const budget = await budgetIn('voting');
  const t = (key: string): string => say(language, key);
  await signIn(page, newEmail(), language, `/${language}/budgets/${budget.id}`);
  await expectDirection(page, language);
  await press(
    page
      .getByRole('link', { name: t('vote.do') })
      .locator('visible=true')
      .first(),
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('vote.title'));

  // each tap is kept at once; one is taken back
  const choose = page.locator('button[name="more"]');
  for (let taken = 1; taken <= 3; taken += 1) {
    await press(choose.first());
    await expect(page.locator('.ballot-project.taken')).toHaveCount(taken);
  }
  await press(page.locator('button[name="less"]').first());
  await expect(page.locator('.ballot-project.taken')).toHaveCount(2);
  await page.reload();
  await expect(page.locator('.ballot-project.taken')).toHaveCount(2);
  await expectDirection(page, language);

  await press(page.getByRole('link', { name: t('vote.continue') }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('vote.confirm-title'));
  await press(page.getByRole('button', { name: t('vote.cast-do') }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('vote.cast'));
  await expectDirection(page, language);
  return page.locator('.receipt-code').innerText();
}

const click = (of: ReturnType<Page['locator']>): Promise<void> => of.click();

test.describe('in French without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a resident votes, and changes the ballot with the secret of the receipt only', async ({ page }) => {
    const secret = await vote(page, 'fr', click);
    expect(secret).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
    await page.getByRole('link', { name: say('fr', 'vote.back') }).click();
    await page
      .getByRole('link', { name: say('fr', 'vote.change') })
      .locator('visible=true')
      .first()
      .click();
    await page.locator('button[name="more"]').last().click();
    await page.getByRole('link', { name: say('fr', 'vote.continue') }).click();
    await page.getByLabel(say('fr', 'vote.own-secret')).fill('0000-0000-0000-0000-0000-0000-0000');
    await page.getByRole('button', { name: say('fr', 'vote.cast-again') }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByLabel(say('fr', 'vote.own-secret')).fill(secret.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: say('fr', 'vote.cast-again') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('fr', 'vote.cast'));
    expect(await page.locator('.receipt-code').innerText()).toBe(secret);
  });
});

test('in Arabic with script, with the keyboard alone, a resident votes without leaving the ballot', async ({ page }) => {
  const withKeys = async (of: ReturnType<Page['locator']>): Promise<void> => {
    await of.focus();
    await page.keyboard.press('Enter');
  };
  await vote(page, 'ar', withKeys);
});

test('why each project won is told, and the ballots are there to be counted again', async ({ page }) => {
  const budget = await budgetIn('implementation');
  await page.goto(site.web(`/fr/budgets/${budget.id}/results`));
  await expect(page.getByText(say('fr', 'result.chosen'), { exact: true }).first()).toBeVisible();
  const bundle = await page.request.get(site.web(`/fr/budgets/${budget.id}/bundle.zip`));
  expect(bundle.headers()['content-type']).toBe('application/zip');
  expect((await bundle.body()).subarray(0, 2).toString()).toBe('PK');
  const again = await page.request.get(site.web('/budgets/count-again.html'));
  expect(again.headers()['content-security-policy']).toContain('sandbox allow-scripts');
  await page.goto(site.web(`/fr/budgets/${budget.id}/ballots`));
  await expect(page.locator('.plain-list > li').first()).toBeVisible();
});
