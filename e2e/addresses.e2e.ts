import { expect, test } from '@playwright/test';
import { languages, petitionIn, say, site } from './site.ts';

test('the address without a language leads to the one the browser asks for, then to the one remembered', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'ar-MA' });
  const page = await context.newPage();
  await page.goto(site.web('/'));
  await expect(page).toHaveURL(site.web('/ar'));
  await page.locator('.foot a[hreflang=es]').click();
  await expect(page).toHaveURL(site.web('/es'));
  await page.goto(site.web('/'));
  await expect(page).toHaveURL(site.web('/es'));
  await context.close();
});

test('changing the language keeps the page and its question', async ({ page }) => {
  const { commune } = await petitionIn('collecting', 'Tétouan');
  await page.goto(site.web(`/fr/communes/${commune.id}/petitions?show=open&q=al`));
  await page.locator('.foot a[hreflang=ar]').click();
  await expect(page).toHaveURL(site.web(`/ar/communes/${commune.id}/petitions?show=open&q=al`));
  await expect(page.getByRole('searchbox')).toHaveValue('al');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the reader chooses dark, which stays, and light again', async ({ page }) => {
    await page.goto(site.web('/fr/help'));
    await page.getByRole('button', { name: say('fr', 'frame.theme-dark') }).click();
    await expect(page).toHaveURL(site.web('/fr/help'));
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.goto(site.web('/fr/verify'));
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('button', { name: say('fr', 'frame.theme-auto') }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'auto');
  });

  test('a commune is found by its region too, and is remembered', async ({ page }) => {
    await page.goto(site.web('/fr'));
    await page.getByRole('link', { name: 'Tanger-Tétouan-Al Hoceima' }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Chefchaouen/ })
      .click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Chefchaouen/ })
      .last()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chefchaouen');
    await page.locator('.brand').click();
    await expect(page.getByText(say('fr', 'home.my-commune'))).toBeVisible();
  });

  test('petitions are searched in any script and filtered by where they stand', async ({ page }) => {
    const late = await petitionIn('under_review', 'Chefchaouen');
    const list = site.web(`/fr/communes/${late.commune.id}/petitions`);
    await page.goto(list);
    await page.getByRole('searchbox').fill('أدراج');
    await page.getByRole('button', { name: say('fr', 'form.search') }).click();
    await expect(page.locator(`a[href="/fr/petitions/${late.id}"]`)).toBeVisible();
    await page.getByRole('link', { name: say('fr', 'petitions.show-overdue') }).click();
    await expect(page.locator(`a[href="/fr/petitions/${late.id}"]`)).toBeVisible();
    await page.getByRole('link', { name: say('fr', 'petitions.show-open') }).click();
    await expect(page.locator(`a[href="/fr/petitions/${late.id}"]`)).toHaveCount(0);
  });
});

test('machines find every public page in every language, and no private one', async () => {
  const petition = await petitionIn('collecting');
  const sitemap = await (await fetch(site.web('/sitemap.xml'))).text();
  for (const language of languages) expect(sitemap).toContain(`<loc>${site.web(`/${language}/petitions/${petition.id}`)}</loc>`);
  expect(sitemap).not.toMatch(/\/(me|work|sign-in)</);
  const robots = await (await fetch(site.web('/robots.txt'))).text();
  expect(robots).toContain('Disallow: /*/work');
});

test('the feed of a commune is Atom that parses, with its titles in their own language', async ({ page }) => {
  const petition = await petitionIn('collecting', 'Tétouan');
  const address = site.web(`/ar/communes/${petition.commune.id}/petitions.atom`);
  const answer = await fetch(address);
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const feed = await answer.text();
  await page.goto(site.web('/fr'));
  const { errors, entries } = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const titles = [...document.querySelectorAll('entry > title')].map((title) => [title.getAttribute('xml:lang'), title.textContent]);
    return { errors: document.querySelectorAll('parsererror').length, entries: titles };
  }, feed);
  expect(errors).toBe(0);
  expect(entries.length).toBeGreaterThan(0);
  // a title that nobody translated says in which language it is
  expect(entries.filter(([language, title]) => (language === 'ar') !== /\p{Script=Arabic}/u.test(title!))).toEqual([]);
  expect(entries.some(([language]) => language === 'ar')).toBe(true);
});
