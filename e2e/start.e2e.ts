import { expect, test } from '@playwright/test';
import { communeNamed, expectDirection, type Language, newEmail, petitionIn, say, signIn, site } from './site.ts';

const writers: { language: Language; other: Language; script: boolean; titles: Record<string, string>; bodies: Record<string, string> }[] =
  [
    {
      language: 'fr',
      other: 'ar',
      script: false,
      titles: { fr: 'Ouvrir une bibliothèque au centre', ar: 'فتح خزانة للكتب بالمركز' },
      bodies: {
        fr: 'La commune n’a pas de bibliothèque. Nous demandons au conseil d’en ouvrir une.\n\nUn local municipal est libre.',
        ar: 'لا تتوفر الجماعة على خزانة للكتب. نطلب من المجلس فتح واحدة في محل جماعي شاغر.',
      },
    },
    {
      language: 'ar',
      other: 'fr',
      script: true,
      titles: { ar: 'تبليط زقاق السوق القديم', fr: 'Paver la ruelle du vieux souk' },
      bodies: {
        ar: 'زقاق السوق القديم غير مبلط ويصعب المرور منه في الشتاء. نطلب إدراج تبليطه في جدول الأعمال.',
        fr: 'La ruelle du vieux souk n’est pas pavée. Nous demandons que son pavage soit inscrit à l’ordre du jour.',
      },
    },
  ];

for (const { language, other, script, titles, bodies } of writers) {
  test.describe(`in ${language}, ${script ? 'with' : 'without'} script`, () => {
    test.use({ javaScriptEnabled: script });

    test('a citizen writes a petition in two languages, corrects it, sees the preview and opens the collection', async ({ page }) => {
      const commune = await communeNamed('Oued Laou');
      const t = (key: string): string => say(language, key);
      const path = `/${language}/communes/${commune}/petitions/new`;
      await page.goto(site.web(path));
      await expect(page.getByText(t('new.sign-in'))).toBeVisible();
      await signIn(page, newEmail(), language, path);
      await expectDirection(page, language);

      // the second language has a title and no text: refused, and nothing that was written is lost
      await page.locator(`#title-${language}`).fill(titles[language]!);
      await page.locator(`#body-${language}`).fill(bodies[language]!);
      await page
        .getByText(other === 'ar' ? 'العربية' : 'Français', { exact: true })
        .and(page.locator('summary bdi'))
        .last()
        .click();
      await page.locator(`#title-${other}`).fill(titles[other]!);
      await page.getByLabel(t('draft.representative')).fill('Samira Bakkali');
      await page.getByRole('button', { name: t('new.save') }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.locator(`#body-${language}`)).toHaveValue(bodies[language]!);
      await page.locator(`#body-${other}`).fill(bodies[other]!);
      await page.getByRole('button', { name: t('new.save') }).click();

      // the preview, in both languages
      await expect(page.getByText(t('own.draft'))).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[language]!);
      const draft = page.url();
      await page.locator(`.tabs a[hreflang=${other}]`).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[other]!);
      await expect(page.getByRole('heading', { level: 1 }).locator('bdi')).toHaveAttribute('lang', other);

      await page.goto(draft);
      await page.getByRole('link', { name: t('own.edit') }).click();
      await page.locator(`#title-${language}`).fill(`${titles[language]} 2`);
      await page.getByRole('button', { name: t('edit.save') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${titles[language]} 2`);

      await page.getByRole('link', { name: t('own.open') }).click();
      await expect(page.getByText(t('open.locked'))).toBeVisible();
      await page.getByRole('button', { name: t('open.do') }).click();
      await expect(page.getByText(t('petition.done-opened'))).toBeVisible();

      // public at once: in the list, in the feed and by the short address
      const id = /petitions\/([0-9a-f-]+)/.exec(page.url())![1]!;
      await page.goto(site.web(`/${language}/communes/${commune}/petitions?show=open`));
      await expect(page.locator(`a[href="/${language}/petitions/${id}"]`)).toBeVisible();
      const feed = await (await fetch(site.web(`/${language}/communes/${commune}/petitions.atom`))).text();
      expect(feed).toContain(`urn:uuid:${id}`);
      await page.goto(site.web(`/p/${id}`));
      await expect(page).toHaveURL(site.web(`/${language}/petitions/${id}`));
    });
  });
}

test('a petition that has its signatures is filed: the receipt is numbered, printable and can be verified by anybody', async ({
  page,
  browser,
}) => {
  const petition = await petitionIn('ready');
  await signIn(page, petition.petitioner, 'fr', `/fr/petitions/${petition.id}`);
  await page.getByRole('link', { name: say('fr', 'own.file') }).click();
  await expect(page.getByText(say('fr', 'file.closed'))).toBeVisible();
  await page.getByRole('button', { name: say('fr', 'file.do') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('fr', 'filing.done'));
  const [number, code] = await page.locator('.receipt-code').allInnerTexts();
  expect(number).toMatch(/^\d{4}-MA-[\d.]+-\d{4}$/);

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.foot')).toBeHidden();
  await expect(page.locator('.receipt')).toBeVisible();

  const anybody = await (await browser.newContext()).newPage();
  await anybody.goto(site.web('/ar/verify'));
  await anybody.locator('#number').fill(number!);
  await anybody.locator('#filing-code').fill(code!);
  await anybody
    .getByRole('button', { name: say('ar', 'verify.do') })
    .last()
    .click();
  await expect(anybody.getByRole('heading', { name: say('ar', 'verify.genuine') })).toBeVisible();
  await anybody.locator('#filing-code').fill(`${code!.slice(0, -1)}${code!.endsWith('4') ? '7' : '4'}`);
  await anybody
    .getByRole('button', { name: say('ar', 'verify.do') })
    .last()
    .click();
  await expect(anybody.getByRole('heading', { name: say('ar', 'verify.unknown') })).toBeVisible();
  await anybody.context().close();
});
