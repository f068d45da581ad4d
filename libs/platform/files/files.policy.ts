import { roles } from '#kernel';
import { definePolicy } from '../access/policy.ts';

export const filePolicy = definePolicy('file', {
  upload: { roles: ['citizen', 'system'], about: 'send a file, to be attached to something afterwards' },
  download: { roles: [...roles], about: 'a file that the reader may see by the rules of what it is attached to' },
  scan: { roles: ['system'], about: 'keep what the virus scanner said' },
  sweep: { roles: ['system'], about: 'erase files that were never attached, or whose owner gave them up' },
});
