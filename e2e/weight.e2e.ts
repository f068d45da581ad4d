import { expect, test } from '@playwright/test';
import { budgetIn, petitionIn, site } from './site.ts';

/** Bytes as they travel, for a first visit of one page. The paper asks for 60 KB of HTML and CSS and 40 KB of script. */
const budget = { pages: 25_000, script: 3_000, images: 2_000, requests: 5 };

test('no citizen page weighs more than its budget, asks for a font, or asks anybody else for anything', async ({ browser }) => {
  test.setTimeout(180_000);
  const [open, late, done] = [await petitionIn('collecting'), await petitionIn('under_review'), await petitionIn('closed')];
  const [voting, built] = [await budgetIn('voting'), await budgetIn('implementation')];
  const paths = [
    '',
    `/communes/${open.commune.id}`,
    `/communes/${open.commune.id}/petitions`,
    `/petitions/${open.id}`,
    `/petitions/${late.id}`,
    `/communes/${open.commune.id}/associations`,
  ];
  for (const path of [
    ...paths,
    `/petitions/${done.id}`,
    `/petitions/${open.id}/sign`,
    `/budgets/${voting.id}`,
    `/budgets/${voting.id}/vote`,
    `/budgets/${built.id}/results`,
    '/verify',
    '/help',
    '/sign-in',
  ]) {
    for (const language of ['fr', 'ar']) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const network = await context.newCDPSession(page);
      await network.send('Network.enable');
      const urls = new Map<string, { url: string; type: string }>();
      const bytes: Record<string, number> = {};
      network.on('Network.responseReceived', ({ requestId, response, type }) => urls.set(requestId, { url: response.url, type }));
      network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const type = urls.get(requestId)?.type ?? 'Other';
        bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
      });
      await page.goto(site.web(`/${language}${path}`), { waitUntil: 'networkidle' });
      const at = `/${language}${path}: ${JSON.stringify(bytes)}`;
      expect((bytes['Document'] ?? 0) + (bytes['Stylesheet'] ?? 0), at).toBeLessThanOrEqual(budget.pages);
      expect(bytes['Script'] ?? 0, at).toBeLessThanOrEqual(budget.script);
      expect(bytes['Image'] ?? 0, at).toBeLessThanOrEqual(budget.images);
      expect(bytes['Font'], at).toBeUndefined();
      const asked = [...urls.values()].filter(({ url }) => !url.startsWith('data:'));
      expect(asked.length, at).toBeLessThanOrEqual(budget.requests);
      expect(
        asked.filter(({ url }) => new URL(url).origin !== site.web('')),
        at,
      ).toEqual([]);
      await context.close();
    }
  }
});

test('a petition is readable while nothing but its HTML has arrived', async ({ page }) => {
  const petition = await petitionIn('collecting');
  await page.route('**/*', (route) => (route.request().resourceType() === 'document' ? route.continue() : route.abort()));
  await page.goto(site.web(`/fr/petitions/${petition.id}`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(petition.title);
});
