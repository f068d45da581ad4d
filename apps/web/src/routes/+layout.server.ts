import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async ({ locals, url }) => {
  const me = await locals.me();
  return {
    language: locals.language,
    theme: locals.theme,
    here: url.pathname + url.search,
    reader: me && { name: me.name || me.email, isStaff: me.roles.length > 0 },
  };
};
