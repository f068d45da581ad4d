import { budgets } from '#generated/operations.ts';
import { nextDate } from '#lib/budget/phases.ts';
import { regulationOf } from '#lib/budget/regulation.ts';
import { communeOf } from '#lib/commune/commune.server.ts';
import { atom } from '#lib/feed.ts';
import { said } from '#lib/i18n/said.ts';
import { wordsOf } from '#lib/i18n/words.ts';
import type { RequestHandler } from './$types.js';

const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

/** Budgets of a commune, each with its phase: an entry is new when the phase is. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const [commune, { budgets: page }] = await Promise.all([
    communeOf(locals.api, params.id),
    locals.api.ask(budgets, { communeId: params.id, first: 30 }),
  ]);
  const { t, write } = wordsOf(locals.language);
  const of = (path: string): string => `${url.origin}/${locals.language}${path}`;
  const entries = page.items.map(({ id, status, titles, regulation }) => {
    const title = said(titles, locals.language)!;
    const { phases } = regulationOf(regulation);
    const next = nextDate(status, { phases });
    const phase = t(`web.budget.status.${status}`);
    return {
      id: `urn:uuid:${id}:${status}`,
      title: title.text,
      language: title.language,
      link: of(`/budgets/${id}`),
      updated: `${begun(status, phases)}T00:00:00.000Z`,
      summary: plain(next ? `${phase} · ${t(`web.budget.next.${next.phase}`, { day: write.day(next.day) })}` : phase),
    };
  });
  const body = atom({
    id: `urn:uuid:${commune.id}:budgets`,
    title: plain(t('web.budgets.of', { commune: commune.name })),
    self: url.href,
    link: of(`/communes/${commune.id}/budgets`),
    language: locals.language,
    author: commune.name,
    entries,
  });
  return new Response(body, { headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=300' } });
};

/** The day on which a phase began, as the regulation has it. */
function begun(status: string, phases: ReturnType<typeof regulationOf>['phases']): string {
  const day = {
    ideas_open: phases.ideasOpen,
    admissibility: phases.ideasClose,
    feasibility: phases.ideasClose,
    ballot_published: phases.ballotPublished,
    voting: phases.votingOpens,
  }[status];
  return day ?? (status === 'draft' || status === 'informing' ? phases.ideasOpen : phases.votingCloses);
}
