import { request as httpRequest } from 'node:http';
import { expect, test } from '@playwright/test';
import { communeNamed, newEmail, petitionIn, say, signIn, site } from './site.ts';

const form = (origin: string | undefined, body: string, extra: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  redirect: 'manual',
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...(origin ? { origin } : {}), ...extra },
  body,
});

test('every page forbids what it does not need: inline script and style, frames, other origins', async () => {
  const petition = await petitionIn('collecting');
  for (const path of [
    '/fr',
    `/ar/petitions/${petition.id}`,
    `/fr/petitions/${petition.id}/sign`,
    '/fr/sign-in',
    '/fr/verify',
    '/fr/nowhere',
  ]) {
    const { headers } = await fetch(site.web(path));
    const policy = Object.fromEntries(
      (headers.get('content-security-policy') ?? '').split(/;\s*/).map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
    );
    expect(policy, path).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
    });
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  }
});

test('a page needs no exception to its policy: nothing is refused while it loads', async ({ page }) => {
  const petition = await petitionIn('under_review');
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  for (const path of ['/fr', `/ar/petitions/${petition.id}`, `/fr/communes/${petition.commune.id}`, '/fr/design'])
    await page.goto(site.web(path));
  expect(refused).toEqual([]);
});

test('script put into a page does not run, and a page cannot be put into another', async ({ page }) => {
  await page.goto(site.web('/fr'));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.head.append(script);
  });
  expect(await page.title()).not.toBe('taken over');
  await page.goto('about:blank');
  await page.setContent(`<iframe src="${site.web('/fr/sign-in')}" width="300" height="300"></iframe>`);
  const frame = page.frames()[1]!;
  await expect.poll(() => frame.url()).toMatch(/^chrome-error:/);
});

test('a form of another site does nothing, with or without an origin', async () => {
  const petition = await petitionIn('collecting');
  const paths = [
    `/fr/petitions/${petition.id}/sign?/who`,
    '/fr/sign-in?/email',
    '/fr/sign-out',
    '/fr/theme',
    '/fr/me/settings',
    `/fr/work/${petition.id}?/admit`,
  ];
  for (const path of paths) {
    expect((await fetch(site.web(path), form('https://evil.example', 'x=1'))).status, path).toBe(403);
    expect((await fetch(site.web(path), form('null', 'x=1'))).status, path).toBe(403);
    expect((await fetch(site.web(path), form(undefined, 'x=1'))).status, path).toBe(403);
  }
  expect((await fetch(site.web('/fr/theme'), form(site.web(''), 'theme=dark&to=/fr/help'))).status).toBe(303);
});

test('no page sends on to another site', async ({ page }) => {
  for (const to of ['https://evil.example', '//evil.example', '/\\evil.example', '/%0d%0aevil']) {
    const answer = await fetch(site.web('/fr/theme'), form(site.web(''), new URLSearchParams({ theme: 'light', to }).toString()));
    const location = new URL(answer.headers.get('location')!, site.web('/'));
    expect(location.origin, to).toBe(site.web(''));
  }
  await page.goto(site.web('/fr/sign-in?to=//evil.example/x'));
  await expect(page.locator('form').first()).toHaveAttribute('action', /to=%2Ffr%2Fme$/);
});

test('a forged Host changes no link', async () => {
  const { hostname, port } = new URL(site.web('/'));
  const body = await new Promise<string>((resolve, reject) => {
    const asked = httpRequest(
      { hostname, port, path: '/robots.txt', headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } },
      (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += String(chunk)));
        answer.on('end', () => resolve(text));
      },
    );
    asked.on('error', reject).end();
  });
  expect(body).toContain(`Sitemap: ${site.web('/sitemap.xml')}`);
  expect(body).not.toContain('evil');
});

test('the session is a cookie that no script reads and no other site sends; signing out ends it', async ({ page, context }) => {
  await signIn(page, newEmail(), 'en');
  const session = (await context.cookies()).find(({ name }) => name.endsWith('jamaa.session_token'))!;
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  expect(await page.evaluate(() => document.cookie)).not.toContain('session');
  const personal = await page.goto(site.web('/en/me'));
  expect(personal!.headers()['cache-control']).toBe('private, no-store');
  await page
    .locator('aside')
    .getByRole('button', { name: say('en', 'frame.sign-out') })
    .click();
  await page.waitForURL(site.web('/en'));
  expect((await fetch(site.web('/en/me'), { redirect: 'manual', headers: { cookie: `${session.name}=${session.value}` } })).status).toBe(
    303,
  );
});

test('rooms of staff are closed: to visitors by sign-in, to citizens by refusal', async ({ page }) => {
  const petition = await petitionIn('under_review');
  await page.goto(site.web(`/fr/work/${petition.id}`));
  expect(new URL(page.url()).pathname).toBe('/fr/sign-in');
  await signIn(page, newEmail(), 'fr');
  expect((await page.goto(site.web('/fr/work')))!.status()).toBe(403);
  expect((await page.goto(site.web(`/fr/work/${petition.id}/file`)))!.status()).toBe(403);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('fr', 'error.403.title'));
});

test('what people write stays text, and a draft is seen by its author only', async ({ page, browser }) => {
  const commune = await communeNamed('Oued Laou');
  const path = `/fr/communes/${commune}/petitions/new`;
  await signIn(page, newEmail(), 'fr', path);
  const title = '<img src=x onerror=alert(1)> "\'></title><script>';
  await page.locator('#title-fr').fill(title);
  await page.locator('#body-fr').fill('</p><script>document.title = 1</script> et trente signes au moins pour le texte.');
  await page.getByLabel(say('fr', 'draft.representative')).fill('Samira Bakkali');
  await page.getByRole('button', { name: say('fr', 'new.save') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.locator('main img, main script')).toHaveCount(0);
  expect(await page.title()).toContain(title);
  const draft = page.url();
  const other = await (await browser.newContext()).newPage();
  expect((await other.goto(draft))!.status()).toBe(404);
  await other.context().close();
});

test('a link of a mail changes nothing by being followed; the button of a mail reader may', async () => {
  const query = '?person=01a20de1-9271-742a-8d2b-ce8a5e73a9aa&subject=01a20de1-9271-742a-8d2b-ce8a5e73a9aa&code=wrong&locale=ar';
  const followed = await fetch(site.web(`/unsubscribe${query}`));
  expect(followed.status).toBe(200);
  expect(await followed.text()).toContain('lang="ar"');
  // RFC 8058: no cookie, no origin. A wrong code is refused by the API, not by the check of the origin.
  const clicked = await fetch(site.web(`/unsubscribe${query}`), form(undefined, 'List-Unsubscribe=One-Click'));
  expect(clicked.status).toBe(400);
  expect((await fetch(site.web(`/unsubscribe${query}`), form(undefined, 'List-Unsubscribe=One-Click', { cookie: 'a=1' }))).status).toBe(
    403,
  );
});
