// The program of the page that counts a bundle again in a browser, without a server. `scripts/verify-page.mjs` puts it into
// `verify-page.html`; the texts of the four languages come with it.
import { type BundleVerdict, verifyBundle } from '../bundle/verify.ts';
import { unpackZip } from '../bundle/zip.ts';

/** What is used of a page. The rest of the library knows no browser, so its types are not loaded. */
interface PageElement {
  textContent: string;
  dataset: Record<string, string | undefined>;
  files?: ArrayLike<{ arrayBuffer(): Promise<ArrayBuffer> }>;
  lang: string;
  dir: string;
  type: string;
  append(...children: (PageElement | string)[]): void;
  replaceChildren(...children: (PageElement | string)[]): void;
  setAttribute(name: string, value: string): void;
  addEventListener(name: string, listener: () => void): void;
}
declare const document: {
  readonly documentElement: PageElement;
  title: string;
  createElement(name: string): PageElement;
  getElementById(id: string): PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
};
declare const navigator: { readonly languages: readonly string[] };

/** Put in by the build: the keys `tally.verify.…` of `locales/`. */
declare const verifyTexts: Readonly<Record<string, Readonly<Record<string, string>>>>;

const names: Readonly<Record<string, string>> = { fr: 'Français', ar: 'العربية', en: 'English', es: 'Español' };
let language = navigator.languages.map((one) => one.slice(0, 2)).find((one) => one in verifyTexts) ?? 'fr';
let shown: { readonly bytes: Uint8Array; readonly verdict: BundleVerdict } | undefined;

const say = (key: string): string => verifyTexts[language]![key] ?? key;

function element(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): PageElement {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

function draw(): void {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = say('tally.verify.title');
  for (const one of document.querySelectorAll('[data-text]')) one.textContent = say(one.dataset['text']!);
  document.getElementById('languages').replaceChildren(...Object.keys(verifyTexts).map(languageButton));
  if (shown) show(shown);
}

function languageButton(one: string): PageElement {
  const button = element('button', names[one] ?? one, { lang: one, type: 'button', 'aria-pressed': String(one === language) });
  button.addEventListener('click', () => {
    language = one;
    draw();
  });
  return button;
}

function show({ bytes, verdict }: { readonly bytes: Uint8Array; readonly verdict: BundleVerdict }): void {
  const place = document.getElementById('verdict');
  place.dataset['verdict'] = verdict.isGood ? 'good' : 'bad';
  place.replaceChildren(...(verdict.isGood ? good(bytes, verdict) : bad(verdict)));
}

function good(bytes: Uint8Array, { resultHash, publicKey }: BundleVerdict): PageElement[] {
  const report = unpackZip(bytes).find(({ name }) => name === `report.${language}.txt`);
  return [
    element('h2', say('tally.verify.good')),
    element('p', say('tally.verify.result')),
    element('code', resultHash!, { id: 'result-hash' }),
    element('p', say('tally.verify.key')),
    element('code', publicKey!),
    ...(report ? [element('h2', say('tally.verify.report')), element('pre', new TextDecoder().decode(report.bytes))] : []),
  ];
}

const bad = ({ failed, detail }: BundleVerdict): PageElement[] => [
  element('h2', say('tally.verify.refused')),
  element('p', say(`tally.verify.failed.${failed}`), { id: 'failed' }),
  element('code', `${failed}: ${detail}`, { lang: 'en' }),
];

async function check(input: PageElement): Promise<void> {
  const [file] = Array.from(input.files ?? []);
  if (!file) return;
  const place = document.getElementById('verdict');
  place.dataset['verdict'] = 'busy';
  place.replaceChildren(element('h2', say('tally.verify.working')));
  await new Promise((done) => setTimeout(done, 50)); // so that the words above are seen before the count begins
  const bytes = new Uint8Array(await file.arrayBuffer());
  shown = { bytes, verdict: await verifyBundle(bytes) };
  show(shown);
}

const input = document.getElementById('bundle');
input.addEventListener('change', () => void check(input));
draw();
