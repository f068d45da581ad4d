import { roles } from '#kernel';
import { definePolicy, inCommune } from '#platform';

export const sessionPolicy = definePolicy('session', {
  read: { roles: [...roles], about: 'sessions, agendas and deliberations are public' },
  plan: { roles: ['secretary'], when: inCommune, about: 'plan a session' },
  prepare: { roles: ['secretary', 'council-president'], when: inCommune, about: 'open and freeze the agenda' },
  convene: { roles: ['council-president'], when: inCommune, about: 'convene the council' },
  hold: { roles: ['council-president', 'secretary'], when: inCommune, about: 'open and close the sitting' },
  declareNotHeld: { roles: ['secretary'], when: inCommune, about: 'record that a session was not held; its items move' },
  applyDeadline: { roles: ['system'], about: 'freeze an agenda on its day' },
});

export const councilPolicy = definePolicy('council', {
  dissolve: { roles: ['secretary', 'administrator'], when: inCommune, about: 'record that the council was dissolved; what is open waits' },
  install: { roles: ['secretary', 'administrator'], when: inCommune, about: 'record that a new council sits' },
});
