import type { IncomingMessage } from 'node:http';
import type { CaughtMail } from './mail-catcher.ts';

export interface MailAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const html = 'text/html; charset=utf-8';
const notFound: MailAnswer = { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found' };

/**
 * The pages of the mail catcher: `/` the list, `/mails/7` one mail, `/mails/7/html` its HTML part for the sandboxed frame, and
 * `/mails.json?to=address` for programs. Newest first.
 */
export function mailAnswer(request: IncomingMessage, mails: readonly CaughtMail[]): MailAnswer {
  // A page of another site that points its own name at this machine must not read the mails.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) return { ...notFound, status: 421 };
  if (request.method !== 'GET') return { ...notFound, status: 405, body: 'Only GET' };
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/') return { status: 200, type: html, body: listPage(mails) };
  if (pathname === '/mails.json') return { status: 200, type: 'application/json', body: JSON.stringify(to(mails, searchParams.get('to'))) };
  const [, number, part] = /^\/mails\/(\d+)(\/html)?$/.exec(pathname) ?? [];
  const mail = mails.find((one) => one.number === Number(number));
  if (!mail) return notFound;
  return { status: 200, type: html, body: part ? framed(mail) : mailPage(mail) };
}

function to(mails: readonly CaughtMail[], address: string | null): readonly CaughtMail[] {
  return address === null ? mails : mails.filter((mail) => mail.to.some((one) => one.toLowerCase() === address.toLowerCase()));
}

function listPage(mails: readonly CaughtMail[]): string {
  const rows = mails.map(
    (mail) =>
      `<tr><td><time>${when(mail)}</time><td dir="auto">${escape(mail.to.join(', '))}` +
      `<td dir="auto"><a href="/mails/${mail.number}">${escape(mail.subject) || '(no subject)'}</a>`,
  );
  const table = `<table><thead><tr><th>Received<th>To<th>Subject<tbody>${rows.join('')}</table>`;
  return page('Mails', '<meta http-equiv="refresh" content="5">', `<h1>Mails</h1>${mails.length > 0 ? table : '<p>No mail yet.</p>'}`);
}

function mailPage(mail: CaughtMail): string {
  const facts = { From: mail.from, To: mail.to.join(', '), Received: when(mail), 'Message-ID': mail.messageId };
  const list = Object.entries(facts).map(([name, value]) => `<dt>${name}<dd dir="auto">${escape(value)}`);
  const text = mail.text ? `<pre dir="auto">${withLinks(mail.text)}</pre>` : '';
  const sandbox = 'allow-popups allow-popups-to-escape-sandbox';
  const frame = mail.html ? `<iframe title="HTML" sandbox="${sandbox}" src="/mails/${mail.number}/html"></iframe>` : '';
  const title = escape(mail.subject) || '(no subject)';
  return page(title, '', `<p><a href="/">← Mails</a></p><h1 dir="auto">${title}</h1><dl>${list.join('')}</dl>${text}${frame}`);
}

// The answer itself is sandboxed too (see its headers): no script of a mail ever runs.
const framed = (mail: CaughtMail) => `<!doctype html><meta charset="utf-8"><base target="_blank">${mail.html}`;

const page = (title: string, head: string, body: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}<title>${title}</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
  table { width: 100%; border-collapse: collapse } th, td { text-align: start; padding: .4rem; border-bottom: 1px solid #8888 }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem } dd { margin: 0 }
  pre { white-space: pre-wrap; font: inherit; border: 1px solid #8888; padding: 1rem }
  iframe { width: 100%; height: 36rem; border: 1px solid #8888; background: #fff }
</style><body>${body}</body></html>`;

const when = (mail: CaughtMail) => mail.at.replace('T', ' ').slice(0, 19) + ' UTC';

function withLinks(text: string): string {
  return escape(text).replace(/https?:\/\/[^\s<>"]+/g, (link) => `<a href="${link}" target="_blank" rel="noreferrer">${link}</a>`);
}

function escape(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}
