/** Where the build puts the page that counts a bundle again in a browser (`scripts/verify-page.mjs`): one file that needs nothing else. */
export const countAgainPage = new URL('count-again.html', import.meta.url);
