import { sessions } from '#generated/operations.ts';
import { communeOf, todayIn } from '#lib/commune/commune.server.ts';
import { folded, inCalendar } from '#lib/feed.ts';
import { addDays } from '#lib/i18n/calendar.ts';
import { wordsOf } from '#lib/i18n/words.ts';
import type { RequestHandler } from './$types.js';

const daysBack = 400;
const compact = (day: string): string => day.replaceAll('-', '');

/** Sessions of the council as days of a calendar (RFC 5545). */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const commune = await communeOf(locals.api, params.id);
  const from = addDays(todayIn(commune.timeZone), -daysBack);
  const { councilSessions } = await locals.api.ask(sessions, { communeId: params.id, from, first: 50 });
  const { t } = wordsOf(locals.language);
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const events = councilSessions.flatMap((one) => [
    'BEGIN:VEVENT',
    `UID:${one.id}@${url.host}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(one.sitsOn)}`,
    `DTEND;VALUE=DATE:${compact(addDays(one.sitsOn, 1))}`,
    `SUMMARY:${inCalendar(`${t(`session.kind.${one.kind}`)} – ${commune.name}`)}`,
    `URL:${url.origin}/${locals.language}/communes/${commune.id}/council/${one.id}`,
    `SEQUENCE:${one.convocation}`,
    `STATUS:${one.status === 'not_held' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jamaa//council//EN',
    `X-WR-CALNAME:${inCalendar(commune.name)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return new Response(lines.map(folded).join('\r\n') + '\r\n', {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="council.ics"',
      'cache-control': 'public, max-age=300',
    },
  });
};
