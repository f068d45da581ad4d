import { expect, test } from '@playwright/test';
import { codeSentBy, expectDirection, type Language, newEmail, petitionIn, say, site } from './site.ts';

const readers: { language: Language; commune: string; typed: string; script: boolean; name: string }[] = [
  { language: 'fr', commune: 'Inezgane', typed: 'inezgan', script: true, name: 'Khadija Ouazzani' },
  { language: 'ar', commune: 'Ait Melloul', typed: 'ايت ملول', script: false, name: 'خديجة الوزاني' },
];

for (const { language, commune, typed, script, name } of readers) {
  test.describe(`in ${language}, ${script ? 'with' : 'without'} script`, () => {
    test.use({ javaScriptEnabled: script });

    test('a visitor finds the commune, signs in three steps, verifies the receipt and takes the signature back', async ({ page }) => {
      const petition = await petitionIn('collecting', commune);
      const email = newEmail();
      const t = (key: string): string => say(language, key);

      await page.goto(site.web(`/${language}`));
      await expectDirection(page, language);
      await page.getByRole('searchbox').fill(typed);
      await page.getByRole('button', { name: t('form.search') }).click();
      await page.locator(`a[href="/${language}/communes/${petition.commune.id}"]`).first().click();
      await page.locator(`a[href="/${language}/petitions/${petition.id}"]`).first().click();
      await expectDirection(page, language);
      await page
        .getByRole('link', { name: t('petition.sign') })
        .locator('visible=true')
        .first()
        .click();

      // 1. who you are
      await page.getByLabel(t('sign.name')).fill(name);
      await page.locator('input[name="capacity"]').first().check();
      await page.locator('input[name="meetsConditions"]').check();
      await page.locator('#contact').fill(email);
      const first = await codeSentBy(email, () => page.getByRole('button', { name: t('sign.send-code') }).click());

      // 2. the code: a wrong one is refused and nothing is lost; another is sent
      await page.getByLabel(t('sign.code')).fill(first === '111111' ? '222222' : '111111');
      await page.getByRole('button', { name: t('sign.do') }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      const code = await codeSentBy(email, () => page.getByRole('button', { name: t('sign.resend') }).click());
      await page.getByLabel(t('sign.code')).fill(code);
      await page.getByRole('button', { name: t('sign.do') }).click();

      // 3. the receipt
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('receipt.thanks'));
      await expectDirection(page, language);
      await page.getByRole('link', { name: t('receipt.verify') }).click();
      await expect(page.getByRole('heading', { name: t('verify.genuine') })).toBeVisible();
      await expect(page.getByText(t('verify.same-words'))).toBeVisible();
      const verifying = page.url();
      await expect
        .poll(async () => (await page.goto(verifying), page.locator('[role=status]').innerText()), { timeout: 40_000 })
        .toContain(language === 'fr' ? 'Comptée' : 'محتسب');

      // signing again gives the same receipt
      await page.goto(site.web(`/${language}/petitions/${petition.id}/sign`));
      await expect(page).toHaveURL(site.web(`/${language}/petitions/${petition.id}/receipt`));

      // taken back, and the receipt says so
      await page.getByRole('link', { name: t('petition.withdraw-signature') }).click();
      await page.getByRole('button', { name: t('withdraw.do') }).click();
      await expect(page.getByText(t('petition.done-signature-withdrawn'))).toBeVisible();
      await page.goto(verifying);
      await expect(page.locator('[role=status]')).toContainText(language === 'fr' ? 'Retirée' : 'مسحوب');
    });
  });
}

test('a form sent twice signs once', async ({ page, browser }) => {
  const petition = await petitionIn('collecting', 'Tétouan');
  const email = newEmail();
  await page.goto(site.web(`/en/petitions/${petition.id}/sign`));
  await page.getByLabel(say('en', 'sign.name')).fill('Omar Tahiri');
  await page.locator('input[name="capacity"]').first().check();
  await page.locator('input[name="meetsConditions"]').check();
  await page.locator('#contact').fill(email);
  const code = await codeSentBy(email, () => page.getByRole('button', { name: say('en', 'sign.send-code') }).click());
  const form = await page
    .locator('form[action="?/code"] input[type=hidden]')
    .evaluateAll((fields) =>
      Object.fromEntries(fields.map((field) => [(field as HTMLInputElement).name, (field as HTMLInputElement).value])),
    );
  const context = await browser.newContext();
  const post = () =>
    context.request.post(site.web(`/en/petitions/${petition.id}/sign?/code`), {
      form: { ...form, code },
      headers: { origin: site.web(''), accept: 'text/html' },
      maxRedirects: 0,
    });
  expect((await post()).headers()['location']).toMatch(/receipt\?new=1$/);
  // the code was used up; whoever is signed in is told of the signature there is
  const again = await context.request.post(site.web(`/en/petitions/${petition.id}/sign?/who`), {
    form,
    headers: { origin: site.web(''), accept: 'text/html' },
    maxRedirects: 0,
  });
  expect(again.headers()['location']).toMatch(/receipt\?(new|again)=1$/);
  await context.close();
});
