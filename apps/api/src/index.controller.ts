import { Controller, Get, Header, NotFoundException } from '@nestjs/common';
import { Config, releasedOperations } from '#platform';
import { demoAccounts } from '../../cli/demo/accounts.ts';

/** What runs here, for whoever has just started the project; in development only. */
@Controller()
export class IndexController {
  constructor(private readonly config: Config) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  index(): string {
    if (this.config.NODE_ENV === 'production') throw new NotFoundException();
    return page(this.config);
  }
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const link = (href: string, text: string): string => `<a href="${escaped(href)}">${escaped(text)}</a>`;
const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

function page({ PUBLIC_URL, MAIL_PAGE_URL, WORKER_PORT, HOST }: Config): string {
  const running = [
    row(link(PUBLIC_URL, 'Web'), 'what citizens, associations and communes see'),
    row(link('/explorer', 'GraphQL explorer'), `with ${releasedOperations().length} ready queries, one tab each`),
    ...(MAIL_PAGE_URL ? [row(link(MAIL_PAGE_URL, 'Mail that was sent'), 'sign-in codes, receipts and notices arrive here')] : []),
    row(`${link('/health/ready', 'api health')}, ${link('/metrics', 'metrics')}`, 'GraphQL at <code>/graphql</code>'),
    row(
      `${link(`http://${HOST}:${WORKER_PORT}/health/ready`, 'worker health')}, ${link(`http://${HOST}:${WORKER_PORT}/metrics`, 'metrics')}`,
      'relay, deadline clock, counter, mail',
    ),
  ];
  const accounts = demoAccounts.map(({ email, roles, commune }) =>
    row(`<code>${escaped(email)}</code>`, escaped(roles.join(', ')), escaped(commune)),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Jamaa</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1d2a2a;background:#fbfaf7}table{border-collapse:collapse;width:100%}
td{padding:.4rem .6rem;border-bottom:1px solid #dcd8cd;vertical-align:top}a{color:#0b5f5a}h2{margin-top:2rem}code{font-size:.95em}</style></head><body>
<h1>Jamaa <span lang="ar" dir="rtl">الجماعة</span></h1>
<p>A commune, its citizens and its associations decide together. This page is shown in development only.</p>
<h2>What runs</h2><table>${running.join('')}</table>
<h2>Demo accounts</h2>
<p>Sign in with the address; the code of six digits arrives in the mail page above.</p>
<table>${accounts.join('')}</table>
<p>Any other address becomes a citizen.</p></body></html>`;
}
