import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

/** For those who build Jamaa; a public installation does not show it. */
export const load: PageServerLoad = ({ url }) => {
  if (url.protocol === 'https:') error(404);
};
