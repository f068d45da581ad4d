import { roles } from '#kernel';
import { definePolicy, every, inCommune, type When } from '#platform';

interface OfText {
  readonly communeId: string;
  readonly authorId: string | null;
  /** Who held or hid it last. */
  readonly actedBy: string | null;
}

const isAuthor: When<OfText> = (actor, { authorId }) => actor.id === authorId;
const notAuthor: When<OfText> = (actor, { authorId }) => actor.id !== authorId;
/** An appeal is decided by another person than the one who hid the text. */
const notHider: When<OfText> = (actor, { actedBy }) => actor.id !== actedBy;

export const moderationPolicy = definePolicy('moderation', {
  readLog: { roles: [...roles], about: 'what was hidden, for which class of reason, when, and what became of the appeal' },
  readOwn: { roles: ['citizen'], about: 'what became of the own texts' },
  report: { roles: ['citizen'], about: 'tell the staff that a text breaks the rules' },
  watch: {
    roles: ['clerk', 'secretary', 'bureau-member', 'council-president'],
    about: 'reported, held and contested texts of the own territory',
  },
  moderate: {
    roles: ['clerk', 'secretary'],
    when: every<OfText>(inCommune, notAuthor),
    about: 'hold, hide with a reason, or show a text of somebody else',
  },
  appeal: { roles: ['citizen'], when: isAuthor, about: 'contest that the own text was hidden' },
  decideAppeal: {
    roles: ['bureau-member', 'council-president', 'secretary', 'clerk'],
    when: every<OfText>(inCommune, notAuthor, notHider),
    about: 'decide such an appeal; never the one who hid the text',
  },
});
