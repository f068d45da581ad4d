import { roles } from '#kernel';
import { definePolicy } from '#platform';

definePolicy('chain', {
  read: { roles: [...roles], about: 'walk the chain of effect, over what one may see of each part' },
});
