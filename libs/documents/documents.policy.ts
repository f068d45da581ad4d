import { roles } from '#kernel';
import { definePolicy, inCommune } from '#platform';

export const documentPolicy = definePolicy('document', {
  verify: { roles: [...roles], about: 'ask the registry about the code of an official document' },
  download: { roles: [...roles], about: 'an official document as PDF, by the rule of its kind' },
  withdraw: {
    roles: ['secretary', 'council-president'],
    when: inCommune,
    about: 'withdraw an official document of the commune, with the reason',
  },
});
