import { roles } from '#kernel';
import { definePolicy, inCommune } from '#platform';

export const consultationPolicy = definePolicy('consultation', {
  read: { roles: [...roles], about: 'consultations, their documents, syntheses, tables and answers are public from the announcement' },
  draft: {
    roles: ['clerk', 'secretary'],
    when: inCommune,
    about: 'write a consultation: what is decided, by whom, and what answers weigh',
  },
  advance: { roles: ['clerk', 'secretary'], when: inCommune, about: 'announce, extend, analyse or cancel a consultation' },
  contribute: { roles: ['citizen', 'anonymous'], about: 'answer a consultation; without an account where its organiser allows it' },
  annotate: { roles: ['citizen'], about: 'comment on a paragraph of a draft text' },
  key: { roles: ['clerk'], when: inCommune, about: 'type in what came on paper or was said in a meeting' },
  analyse: { roles: ['clerk', 'secretary'], when: inCommune, about: 'name themes, classify contributions, write the synthesis' },
  readAnswers: { roles: ['clerk', 'secretary'], when: inCommune, about: 'read and take away all answers; each time is in the audit' },
  publishSynthesis: { roles: ['secretary', 'clerk'], when: inCommune, about: 'publish what was heard, theme by theme' },
  respond: { roles: ['council-president', 'bureau-member'], when: inCommune, about: 'answer each theme: kept, partly or not, and why' },
  trace: { roles: ['system'], about: 'keep from where answers without an account came, for thirty days' },
  applyDeadline: { roles: ['system'], about: 'open, close and archive on the day; mark what is late' },
});

export const suggestionPolicy = definePolicy('suggestion', {
  read: { roles: [...roles], about: 'suggestions and their answers are public; their authors are not named' },
  write: { roles: ['citizen'], about: 'drop a suggestion into the box' },
  key: { roles: ['clerk'], when: inCommune, about: 'type in a suggestion that came on paper or was said in a meeting' },
  route: { roles: ['clerk', 'secretary'], when: inCommune, about: 'send a suggestion to the service that answers' },
  answer: { roles: ['clerk', 'secretary'], when: inCommune, about: 'answer a suggestion, and close it' },
  applyDeadline: { roles: ['system'], about: 'mark a late answer, close an answered suggestion' },
});
