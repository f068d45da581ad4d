import { roles } from '#kernel';
import { definePolicy, inCommune } from '#platform';

export const sessionPolicy = definePolicy('session', {
  read: { roles: [...roles], about: 'councils, sessions, agendas and deliberations are public' },
  plan: { roles: ['secretary'], when: inCommune, about: 'plan a session' },
  prepare: { roles: ['secretary', 'council-president'], when: inCommune, about: 'open and freeze the agenda' },
  addItem: { roles: ['secretary', 'council-president'], when: inCommune, about: 'put a matter of the council itself on the agenda' },
  referItem: { roles: ['secretary', 'council-president'], when: inCommune, about: 'send a matter to a standing committee first' },
  report: { roles: ['secretary', 'bureau-member'], when: inCommune, about: 'record the report of a standing committee' },
  convene: { roles: ['council-president'], when: inCommune, about: 'convene the council, and anew where too few came' },
  hold: { roles: ['council-president', 'secretary'], when: inCommune, about: 'open, extend and close the sitting' },
  proposeDeliberation: { roles: ['secretary'], when: inCommune, about: 'write down what the council decided on a matter of its own' },
  confirmDeliberation: {
    roles: ['secretary', 'council-president', 'bureau-member'],
    when: inCommune,
    twoPeople: true,
    about: 'as the second person, confirm what the council decided on a matter of its own: it takes effect',
  },
  publish: { roles: ['secretary'], when: inCommune, about: 'record the minutes and publish the deliberations' },
  declareNotHeld: { roles: ['secretary'], when: inCommune, about: 'record that a session was not held; its items move' },
  applyDeadline: { roles: ['system'], about: 'freeze an agenda on its day, remind of the convocation' },
});

export const councilPolicy = definePolicy('council', {
  compose: { roles: ['secretary', 'administrator'], when: inCommune, about: 'record the mandate, its members and committees' },
  proposeDissolution: { roles: ['secretary', 'administrator'], when: inCommune, about: 'write down that the council was dissolved' },
  confirmDissolution: {
    roles: ['secretary', 'administrator', 'council-president'],
    when: inCommune,
    twoPeople: true,
    about: 'as the second person, confirm that the council was dissolved; what is open waits',
  },
  install: { roles: ['secretary', 'administrator'], when: inCommune, about: 'record that a new council sits' },
  applyDeadline: { roles: ['system'], about: 'end a mandate on its last day' },
});

export const visaPolicy = definePolicy('visa', {
  transmit: { roles: ['secretary'], when: inCommune, about: 'record that a deliberation went to the authority that gives its visa' },
  settle: { roles: ['secretary'], when: inCommune, about: 'record the visa that was given or refused' },
  applyDeadline: { roles: ['system'], about: 'note that nothing came in time; where the law says so, silence gives the visa' },
});
