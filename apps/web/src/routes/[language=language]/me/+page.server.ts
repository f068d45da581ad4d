import { mailbox, myPetitions, petitions } from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { commonZone } from '#lib/i18n/calendar.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent }) => {
  await parent();
  const [own, all, notices] = await Promise.all([
    locals.api.ask(myPetitions, { first: 20 }),
    locals.api.ask(petitions, { first: 50 }),
    locals.api.ask(mailbox, { first: 3 }),
  ]);
  return {
    today: todayIn(commonZone),
    own: own.myPetitions.items,
    signed: all.petitions.items.filter(({ mySignature, isMine }) => mySignature && !isMine),
    notices: notices.mailbox.items,
    unread: notices.unreadNotices,
  };
};
