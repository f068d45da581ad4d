import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { languages, say } from './site.ts';

const program = fileURLToPath(new URL('../apps/web/build/index.js', import.meta.url));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** The web as it was built, at a public address of its own, while no API answers. */
test.describe('behind an address with TLS, while the API is down', () => {
  let child: ChildProcess;
  let local: string;

  test.beforeAll(async () => {
    const port = await freePort();
    local = `http://127.0.0.1:${port}`;
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      ORIGIN: 'https://jamaa.example',
      API_URL: 'http://127.0.0.1:9',
    };
    child = spawn(process.execPath, [program], { env, stdio: 'ignore' });
    await expect.poll(async () => (await fetch(`${local}/robots.txt`).catch(() => undefined))?.status, { timeout: 30_000 }).toBe(200);
  });
  test.afterAll(async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  });

  test('each language has a page that says so and helps on', async () => {
    for (const language of languages) {
      const answer = await fetch(`${local}/${language}`);
      const text = await answer.text();
      expect(answer.status).toBe(503);
      expect(text).toContain(say(language, 'error.503.title'));
      expect(text).toContain(`lang="${language}"`);
    }
    expect((await fetch(`${local}/fr/help`)).status).toBe(200);
  });

  test('the browser is told to stay on TLS, and cookies travel only there', async () => {
    const { headers } = await fetch(`${local}/ar/help`);
    expect(headers.get('strict-transport-security')).toContain('max-age=63072000');
    for (const cookie of headers.getSetCookie()) expect(cookie).toMatch(/; Secure/i);
    expect(headers.getSetCookie().length).toBeGreaterThan(0);
  });

  test('links have the public address, and the pieces of the design are not shown', async () => {
    expect(await (await fetch(`${local}/robots.txt`)).text()).toContain('Sitemap: https://jamaa.example/sitemap.xml');
    expect((await fetch(`${local}/fr/design`)).status).toBe(404);
    const foreign = { method: 'POST', headers: { origin: local, 'content-type': 'application/x-www-form-urlencoded' }, body: 'theme=dark' };
    expect((await fetch(`${local}/fr/theme`, foreign)).status).toBe(403);
  });

  test('an address that cannot be is not found, and breaks nothing', async () => {
    expect((await fetch(`${local}/fr/petitions/not-an-id`)).status).toBe(404);
    expect((await fetch(`${local}/xx/petitions`)).status).toBe(404);
    expect((await fetch(`${local}/fr/%E0%A4%A`)).status).toBe(400);
  });
});
