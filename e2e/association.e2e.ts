import { expect, type Page, test } from '@playwright/test';
import { communeNamed, expectDirection, type Language, say, signIn, site } from './site.ts';

/** A PDF of one empty page; the text makes it another file. */
const page1 = (text: string) => ({
  name: `${text}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`),
});

const stories: { language: Language; script: boolean; names: { ar: string; latin: string }; title: string; body: string }[] = [
  {
    language: 'fr',
    script: false,
    names: { ar: 'جمعية ماء الحي', latin: 'Association Eau du quartier' },
    title: 'Une fontaine publique place du marché',
    body: 'La place du marché n’a plus d’eau depuis l’hiver. Nous demandons au conseil d’y rétablir une fontaine publique.',
  },
  {
    language: 'ar',
    script: true,
    names: { ar: 'جمعية أصدقاء الواد', latin: 'Association Amis de l’oued' },
    title: 'تنقية مجرى الواد قبل الشتاء',
    body: 'تراكمت الأزبال في مجرى الواد ويخشى السكان الفيضان. نطلب من المجلس برمجة تنقيته قبل فصل الشتاء.',
  },
];

for (const { language, script, names, title, body } of stories) {
  test.describe(`in ${language}, ${script ? 'with' : 'without'} script`, () => {
    test.use({ javaScriptEnabled: script });

    test('an association is declared, checked by one clerk, verified by another, and files a petition without signatures', async ({
      browser,
      page,
    }) => {
      test.setTimeout(120_000);
      const t = (key: string): string => say(language, key);
      const commune = await communeNamed('Tétouan');
      const as = async (email: string): Promise<Page> => {
        const context = await browser.newContext({ javaScriptEnabled: script });
        const other = await context.newPage();
        await signIn(other, email, language);
        return other;
      };
      const button = (on: Page, key: string) => on.getByRole('button', { name: t(key), exact: true });

      const path = `/${language}/communes/${commune}/associations/new`;
      await signIn(page, `president-${names.latin.length}-${Date.now()}@journey.test`, language, path);
      await expectDirection(page, language);
      await page.locator('#nameLatin').fill(names.latin);
      await page.locator('#nameAr').fill(names.latin);
      await page.locator('#foundedOn').fill('2015-03-01');
      await page.locator('#receiptNumber').fill('2015/77');
      await page.locator('#receiptOn').fill('2015-04-01');
      await page.locator('#purposes').fill(body);
      await page.locator('input[name=purposeTags][value=water]').check();
      await page.locator('#address').fill('12, rue du Marché');
      await page.locator('#fullName').fill('Nadia Rami');
      await page.locator('#fromDay').fill('2026-01-01');
      await page.locator('#toDay').fill('2028-12-31');
      await button(page, 'dossier.declare-do').click();
      // the Arabic name was written in Latin letters: said at its field, and nothing is lost
      await expect(page.locator('#nameAr')).toHaveAttribute('aria-invalid', 'true');
      await expect(page.locator('#address')).toHaveValue('12, rue du Marché');
      await page.locator('#nameAr').fill(names.ar);
      await button(page, 'dossier.declare-do').click();
      await expect(page.getByText(t('dossier.next-declared'))).toBeVisible();
      const id = /associations\/([0-9a-f-]+)/.exec(page.url())![1]!;
      for (const kind of ['statutes', 'receipt', 'bureau_minutes']) {
        if (kind !== 'statutes' && script === false) await page.goto(site.web(`/${language}/me/associations/${id}`));
        await page.locator('#kind').selectOption(kind);
        await page.locator('#file').setInputFiles(page1(`${kind} ${names.latin}`));
        await button(page, 'dossier.attach-do').click();
        await expect(page.getByText(t('form.done'))).toBeVisible();
      }

      for (const [email, act, next] of [
        ['clerk@tetouan.jamaa.test', 'check', 'documents_checked'],
        ['clerk-2@tetouan.jamaa.test', 'verify', 'verified'],
      ] as const) {
        const clerk = await as(email);
        await clerk.goto(site.web(`/${language}/work/associations`));
        await clerk.locator(`a[href="/${language}/work/associations/${id}"]`).click();
        await button(clerk, `dossier.act-${act}`).click();
        await expect(clerk.getByText(t('form.done'))).toBeVisible();
        await clerk.context().close();
        await page.goto(site.web(`/${language}/me/associations/${id}`));
        await expect(page.getByText(t(`dossier.next-${next}`))).toBeVisible();
      }

      // the four conditions of today, each with its reason; of a field that nobody shares the law leaves the link to be weighed
      await page.getByRole('link', { name: t('dossier.start-petition') }).click();
      await expect(page.locator('[aria-labelledby=conditions] li')).toHaveCount(4);
      await page.locator(`#title-${language}`).fill(title);
      await page.locator(`#body-${language}`).fill(body);
      await page.locator('input[name=objectTags][value=water]').check();
      await button(page, 'new.save').click();
      await expect(page.getByText(t('own.association'))).toBeVisible();
      await page.getByRole('link', { name: t('own.file'), exact: true }).click();
      await expect(page.locator('[aria-labelledby=conditions] .tag.act')).toHaveCount(4);
      await button(page, 'file.do').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('filing.done'));

      const anybody = await (await browser.newContext({ javaScriptEnabled: script })).newPage();
      await anybody.goto(site.web(`/${language}/associations/${id}`));
      await expect(anybody.getByRole('heading', { level: 1 })).toContainText(names[language === 'ar' ? 'ar' : 'latin']);
      await anybody.getByRole('link', { name: title }).click();
      await expect(anybody.getByRole('heading', { level: 1 })).toHaveText(title);
      await anybody.context().close();
    });
  });
}
