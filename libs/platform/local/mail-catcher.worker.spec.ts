import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { type CaughtMail, type RunningMailCatcher, startMailCatcher } from './mail-catcher.ts';

jest.setTimeout(60_000);

let catcher: RunningMailCatcher;
beforeEach(async () => {
  catcher = await startMailCatcher({});
});
afterEach(() => catcher.stop());

const page = (path: string, headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${catcher.pagePort}${path}`, { headers });
const mails = async (query = '') => (await (await page(`/mails.json${query}`)).json()) as CaughtMail[];

async function send(...sent: SendMailOptions[]): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: catcher.smtpPort, pool: true });
  try {
    await Promise.all(sent.map((mail) => transport.sendMail({ from: 'Jamaa <no-reply@jamaa.invalid>', ...mail })));
  } finally {
    transport.close();
  }
}

describe('the mail catcher', () => {
  it('shows the newest mail first, in the words it was sent with, and by recipient', async () => {
    await send({ to: 'amina@example.org', subject: 'رمزكم', text: 'رمز الدخول هو 123456', messageId: '<one@jamaa.invalid>' });
    await send({ to: 'driss@example.org', subject: 'Récépissé', text: 'Votre pétition est déposée.' });
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Récépissé', 'رمزكم']);
    expect(await mails('?to=Amina@example.org')).toMatchObject([
      { number: 1, to: ['amina@example.org'], messageId: '<one@jamaa.invalid>', text: 'رمز الدخول هو 123456' },
    ]);
    const list = await (await page('/')).text();
    expect(list.indexOf('Récépissé')).toBeLessThan(list.indexOf('رمزكم'));
    expect(await (await page('/mails/1')).text()).toContain('رمز الدخول هو 123456');
  });

  it('runs nothing a mail contains: its text is escaped and its page is sandboxed', async () => {
    const script = '<script>alert(1)</script>';
    await send({
      to: 'amina@example.org',
      subject: script,
      text: `${script} https://jamaa.invalid/a?b=1&c=2 `,
      html: `<p>Bonjour</p>${script}`,
    });
    for (const path of ['/', '/mails/1']) expect(await (await page(path)).text()).not.toContain('<script');
    const shown = await (await page('/mails/1')).text();
    expect(shown).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect(shown).toContain('<a href="https://jamaa.invalid/a?b=1&amp;c=2"');
    const framed = await page('/mails/1/html');
    expect(framed.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*sandbox allow-popups allow-popups-to-escape-sandbox$/,
    );
  });

  it('forgets all but the last 500', async () => {
    await send(...Array.from({ length: 502 }, (_, index) => ({ to: 'amina@example.org', subject: `notice ${index}`, text: 'x' })));
    const kept = await mails();
    expect(kept).toHaveLength(500);
    expect([kept[0]!.number, kept[499]!.number]).toEqual([502, 3]);
    expect((await page('/mails/1')).status).toBe(404);
  });

  it('answers nobody who reached it under another name', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request({ port: catcher.pagePort, host: '127.0.0.1', headers: { host: 'evil.example' } }, (response) =>
        resolve(response.statusCode),
      ).end();
    });
    expect(status).toBe(421);
  });
});
