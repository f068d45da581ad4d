// `node scripts/verify-page.mjs FILE`: writes the page that counts a bundle again, one file that needs nothing else, not even a network.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'vite';
import { inRoot } from './root.mjs';

const tally = (...path) => inRoot('libs', 'tally', ...path);

/** The texts of the page alone, by language. */
function texts() {
  const ofPage = (language) => {
    const all = JSON.parse(readFileSync(tally('locales', `${language}.json`), 'utf8'));
    return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('tally.verify.')));
  };
  return Object.fromEntries(['fr', 'ar', 'en', 'es'].map((language) => [language, ofPage(language)]));
}

async function program() {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    define: { verifyTexts: JSON.stringify(texts()) },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: tally('page', 'verify-page.ts'), formats: ['iife'], name: 'verifyPage' },
    },
  });
  return output.find(({ type }) => type === 'chunk').code;
}

const target = process.argv[2];
// what closes the element would end the program in the middle
const code = (await program()).replaceAll('</script', '<\\/script');
const page = readFileSync(tally('page', 'verify-page.html'), 'utf8');
mkdirSync(dirname(target), { recursive: true });
writeFileSync(
  target,
  page.replace('/*program*/', () => code),
);
