import { createHmac } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { codeSentBy, newEmail, petitionIn, say, signIn, site } from './site.ts';

/** The code that an app shows for a secret now (RFC 6238): six digits, thirty seconds. */
function appCode(secret: string, at = Date.now()): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replaceAll(' ', '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(
    Array.from({ length: Math.floor(bits.length / 8) }, (_, place) => parseInt(bits.slice(place * 8, place * 8 + 8), 2)),
  );
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const start = digest.at(-1)! & 15;
  return String((digest.readUInt32BE(start) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Adds an app on the page of security; returns its secret and the recovery codes. */
async function addApp(page: Page, language: 'fr' | 'ar'): Promise<{ secret: string; recovery: string[] }> {
  await page.goto(site.web(`/${language}/me/security`));
  await page.getByRole('button', { name: say(language, 'factor.start') }).click();
  await expect(page.getByRole('img', { name: say(language, 'factor.square') })).toBeVisible();
  const secret = await page.locator('.receipt-code').innerText();
  await page.locator('#factor-code').fill(appCode(secret));
  await page.getByRole('button', { name: say(language, 'factor.confirm') }).click();
  await expect(page.getByRole('heading', { name: say(language, 'factor.recovery') })).toBeVisible();
  return { secret, recovery: await page.locator('.receipt .code').allInnerTexts() };
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('whoever added an app is asked for its code at the next sign-in, and a recovery code helps once', async ({ page, context }) => {
    const email = newEmail();
    await signIn(page, email, 'ar');
    const { recovery } = await addApp(page, 'ar');
    expect(recovery).toHaveLength(10);

    for (const isSecond of [false, true]) {
      await context.clearCookies();
      await page.goto(site.web('/ar/sign-in?to=/ar/me/security'));
      await page.locator('#contact').fill(email);
      const code = await codeSentBy(email, () => page.getByRole('button', { name: say('ar', 'sign.send-code') }).click());
      await page.locator('#code').fill(code);
      await page
        .getByRole('main')
        .getByRole('button', { name: say('ar', 'frame.sign-in') })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('ar', 'factor.title'));
      // halfway nobody: the own pages stay closed
      await page.goto(site.web('/ar/me'));
      expect(new URL(page.url()).pathname).toBe('/ar/sign-in/factor');
      await page.locator('#code').fill(recovery[0]!);
      await page.getByRole('button', { name: say('ar', 'form.continue') }).click();
      if (isSecond) {
        await expect(page.getByRole('alert')).toBeVisible();
        await page.locator('#code').fill(recovery[1]!);
        await page.getByRole('button', { name: say('ar', 'form.continue') }).click();
      }
      await page.waitForURL(/\/ar\/me/);
    }
  });

  test('a second mailbox is added with a code, and serves to sign in; an open session is closed from another', async ({
    page,
    browser,
  }) => {
    const [email, second] = [newEmail(), newEmail()];
    await signIn(page, email, 'fr');
    await page.goto(site.web('/fr/me/security'));
    await page.locator('#contact').fill(second);
    const code = await codeSentBy(second, () => page.getByRole('button', { name: say('fr', 'sign.send-code') }).click());
    await page.locator('#contact-code').fill(code);
    await page.getByRole('button', { name: say('fr', 'contacts.add') }).click();
    await expect(page.getByRole('status')).toHaveText(say('fr', 'security.done'));
    await expect(page.locator('main')).toContainText(second);

    const other = await (await browser.newContext()).newPage();
    await signIn(other, second, 'fr');
    await other.goto(site.web('/fr/me/security'));
    await other.getByRole('button', { name: say('fr', 'sessions.end-others') }).click();
    await expect(other.getByRole('status')).toBeVisible();
    await page.goto(site.web('/fr/me'));
    expect(new URL(page.url()).pathname).toBe('/fr/sign-in');
    await other.context().close();
  });

  test('own data are shown and taken away, then the account is deleted; the signature stays counted', async ({ page }) => {
    const petition = await petitionIn('collecting', 'Tétouan');
    const email = newEmail();
    await page.goto(site.web(`/fr/petitions/${petition.id}/sign`));
    await page.getByLabel(say('fr', 'sign.name')).fill('Nawal Cherkaoui');
    await page.locator('input[name="capacity"]').first().check();
    await page.locator('input[name="meetsConditions"]').check();
    await page.locator('#contact').fill(email);
    const code = await codeSentBy(email, () => page.getByRole('button', { name: say('fr', 'sign.send-code') }).click());
    await page.locator('#code').fill(code);
    await page.getByRole('button', { name: say('fr', 'sign.do') }).click();
    const verify = await page.getByRole('link', { name: say('fr', 'receipt.verify') }).getAttribute('href');

    await page.goto(site.web('/fr/me/data'));
    await expect(page.locator('details').first()).toBeVisible();
    const taken = await page.context().request.get(site.web('/fr/me/export'));
    expect(taken.status()).toBe(200);
    expect(await taken.text()).toContain(email);

    const leaving = await codeSentBy(email, () => page.locator('form[action="?/askCode"]').getByRole('button').click());
    await page.locator('#code').fill(leaving);
    await page.getByRole('button', { name: say('fr', 'leave.do') }).click();
    await expect(page.getByText(say('fr', 'leave.done'))).toBeVisible();
    await page.goto(site.web('/fr/me'));
    expect(new URL(page.url()).pathname).toBe('/fr/sign-in');
    await page.goto(site.web(verify!));
    await expect(page.getByRole('heading', { name: say('fr', 'verify.genuine') })).toBeVisible();
  });
});

test('two people of one mailbox each sign, each for themselves, and are told apart at the next sign-in', async ({ page, context }) => {
  const petition = await petitionIn('collecting', 'Inezgane');
  const email = newEmail();
  for (const name of ['Ahmed Naciri', 'Zineb Naciri']) {
    await context.clearCookies();
    await page.goto(site.web(`/fr/petitions/${petition.id}/sign`));
    await page.getByLabel(say('fr', 'sign.name')).fill(name);
    await page.locator('input[name="capacity"]').first().check();
    await page.locator('input[name="meetsConditions"]').check();
    await page.locator('#contact').fill(email);
    const code = await codeSentBy(email, () => page.getByRole('button', { name: say('fr', 'sign.send-code') }).click());
    await page.locator('#code').fill(code);
    if (name.startsWith('Zineb')) {
      await page.getByText(say('fr', 'choose.shared')).click();
      await page.locator('input[name="isOther"]').check();
    }
    await page.getByRole('button', { name: say('fr', 'sign.do') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('fr', 'receipt.thanks'));
  }
  await context.clearCookies();
  await page.goto(site.web('/fr/sign-in'));
  await page.locator('#contact').fill(email);
  const code = await codeSentBy(email, () => page.getByRole('button', { name: say('fr', 'sign.send-code') }).click());
  await page.locator('#code').fill(code);
  await page
    .getByRole('main')
    .getByRole('button', { name: say('fr', 'frame.sign-in') })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('fr', 'choose.title'));
  await page.getByLabel(/Zineb Naciri/).check();
  await page.getByRole('button', { name: say('fr', 'form.continue') }).click();
  await expect(page.getByText('Zineb Naciri').first()).toBeVisible();
});

test('a passkey is made and used instead of any code', async ({ page, context }) => {
  const keys = await context.newCDPSession(page);
  await keys.send('WebAuthn.enable');
  await keys.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, newEmail(), 'fr');
  await page.goto(site.web('/fr/me/security'));
  await page.getByRole('button', { name: say('fr', 'passkeys.add') }).click();
  await expect(page.getByRole('status')).toHaveText(say('fr', 'security.done'));
  await context.clearCookies();
  await page.goto(site.web('/fr/sign-in?to=/fr/me/security'));
  await page.getByRole('button', { name: say('fr', 'sign-in.passkey') }).click();
  await expect(page).toHaveURL(site.web('/fr/me/security'));
  await expect(page.locator('main')).toContainText('Clé 1');
});
