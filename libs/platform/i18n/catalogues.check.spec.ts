import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { IntlMessageFormat } from 'intl-messageformat';
import { declaredErrors, roles } from '#kernel';
import { dashedEnums } from '../graphql/enums.ts';
import { formatError } from '../graphql/errors.ts';
import { declareSdl } from '../graphql/sdl.ts';
import { type Catalogue, libsFolder, type Locale, locales, readCatalogue } from './i18n.ts';
import { sources, textsAsked } from './texts-asked.cases.ts';

// A lib's codes are declared when its errors file is loaded.
for (const file of sources().filter((one) => readFileSync(libsFolder + one, 'utf8').includes('defineErrors(')))
  await import(libsFolder + file);

for (const file of globSync('**/*.graphql', { cwd: libsFolder })) declareSdl(new URL(file, `file://${libsFolder}`));

const catalogues = new Map<Locale, Catalogue>(locales.map((locale) => [locale, readCatalogue(locale)]));
const inFrench = catalogues.get('fr')!;
const counts = [0, 1, 2, 3, 11, 100];

interface Part {
  /** 0 text, 1 value, 2 number, 3 date, 4 time, 5 select, 6 plural, 7 the number of a plural, 8 tag. */
  readonly type: number;
  readonly value: string;
  readonly options?: Record<string, { value: Part[] }>;
}

const formatOf = (text: string, locale: Locale) =>
  new IntlMessageFormat(text, locale === 'ar' ? 'ar-MA' : locale, undefined, { ignoreTag: true });
const partsOf = (text: string, locale: Locale): Part[] => [...walk(formatOf(text, locale).getAst() as unknown as Part[])];
function* walk(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    for (const { value } of Object.values(part.options ?? {})) yield* walk(value);
  }
}
const paramsOf = (text: string, locale: Locale): string[] =>
  [...new Set(partsOf(text, locale).flatMap(({ type, value }) => (type >= 1 && type <= 6 ? value : [])))].sort();

describe('the catalogues', () => {
  test('hold each key once, over all files of a language', () => {
    for (const locale of locales) {
      const files = globSync([`**/locales/${locale}.json`, `../apps/*/locales/${locale}.json`], { cwd: libsFolder });
      const keys = files.flatMap((file) =>
        [...readFileSync(libsFolder + file, 'utf8').matchAll(/^\s*"([^"]+)":/gm)].map(([, key]) => key!),
      );
      expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([]);
      expect(keys.toSorted()).toEqual(Object.keys(catalogues.get(locale)!).sort());
    }
  });

  test.each(locales)('hold the same keys in %s as in French', (locale) => {
    expect(Object.keys(catalogues.get(locale)!).sort()).toEqual(Object.keys(inFrench).sort());
  });

  test.each(locales)('take the same values in %s as in French', (locale) => {
    const texts = Object.entries(catalogues.get(locale)!).filter(([key]) => key in inFrench);
    const values = texts.map(([key, text]) => [key, paramsOf(text, locale)]);
    expect(values).toEqual(texts.map(([key]) => [key, paramsOf(inFrench[key]!, 'fr')]));
  });
});

describe.each(locales)('each text in %s', (locale) => {
  const texts = Object.entries(catalogues.get(locale)!);

  test.each(counts)('reads well for %i', (count) => {
    for (const [key, text] of texts) {
      const parts = partsOf(text, locale);
      const numbers = new Set(parts.flatMap(({ type, value }) => (type === 2 || type === 6 ? value : [])));
      const values = Object.fromEntries(paramsOf(text, locale).map((name) => [name, numbers.has(name) ? count : `‹${name}›`]));
      const shown = String(formatOf(text, locale).format(values));
      expect([key, shown]).toEqual([key, expect.not.stringMatching(/[{}#]|undefined|NaN|^\s*$/)]);
    }
  });

  test('names every form that the numbers of its language take', () => {
    const forms = new Set(counts.map((count) => new Intl.PluralRules(locale).select(count)));
    const wanting = texts.flatMap(([key, text]) =>
      partsOf(text, locale)
        .filter(({ type, options }) => type === 6 && [...forms].some((form) => !options![form]))
        .map(() => key),
    );
    expect(wanting).toEqual([]);
  });

  test('is written in its own letters, without the straight apostrophe that hides a value', () => {
    const wrong = texts.filter(([, text]) => {
      const words = partsOf(text, locale).flatMap(({ type, value }) => (type === 0 ? value : []));
      return text.includes("'") || (/\p{L}/u.test(words.join('')) && /\p{Script=Arabic}/u.test(words.join('')) !== (locale === 'ar'));
    });
    expect(wrong).toEqual([]);
  });
});

describe('what the code says', () => {
  const asked = textsAsked();
  const ofErrors = [...declaredErrors().keys()].map((code) => `error.${code}`);

  test('has its text: every error code', () => expect(ofErrors.filter((key) => !(key in inFrench))).toEqual([]));

  test('has its code: every text of an error', () => {
    expect(Object.keys(inFrench).filter((key) => key.startsWith('error.') && !ofErrors.includes(key))).toEqual([]);
  });

  test('has its text: every key written out', () => {
    expect(asked.map(({ key }) => key)).toEqual(expect.arrayContaining(['mail.code.body', 'mail.footer.legal', 'error.SESSION_DAY_TAKEN']));
    expect(asked.filter(({ key }) => !(key in inFrench))).toEqual([]);
  });

  test('gives each text the values it takes', () => {
    const refusedQuery = formatError(
      { message: 'Syntax Error', extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
      new GraphQLError('Syntax Error'),
    );
    const fromLayer = {
      key: 'error.QUERY_REFUSED',
      given: Object.keys(refusedQuery.extensions!['params'] as object),
      at: 'platform/graphql/errors.ts',
    };
    const thrown = [...asked, fromLayer];
    const nowhere = ofErrors.filter((key) => !thrown.some((one) => one.key === key)).map((key) => ({ key, given: [], at: 'no place' }));
    const lacking = [...thrown, ...nowhere].flatMap(({ key, given, at }) =>
      paramsOf(inFrench[key] ?? '', 'fr')
        .filter((name) => !given.includes(name) && !(name === 'requestId' && key.startsWith('error.')))
        .map((name) => `${key} takes {${name}}, which ${at} does not give`),
    );
    expect(lacking).toEqual([]);
  });
});

describe('what a person sees has a name', () => {
  const names: [string, string][] = [
    ['TerritoryKind', 'territory.kind'],
    ['StaffRole', 'role'],
    ['SessionKind', 'session.kind'],
    ['SessionStatus', 'session.status'],
    ['AgendaItemStatus', 'agenda-item.status'],
    ['DeliberationOutcome', 'deliberation.outcome'],
    ['NoticeWeight', 'notice.weight'],
    ['DeliveryStatus', 'delivery.status'],
    ['NoticeReason', 'notice.reason'],
    ['PetitionStatus', 'petition.status'],
    ['PetitionEvent', 'petition.event'],
    ['PetitionDeadlineKind', 'petition.deadline'],
    ['SignerCapacity', 'petition.capacity'],
    ['SignatureState', 'petition.signature'],
    ['FollowUpKind', 'petition.follow-up'],
    ['ActingRole', 'role'],
    ['LegalGrade', 'grade'],
  ];
  test.each(names)('every value of %s, as %s.…', (type, prefix) => {
    const values = Object.values(dashedEnums()[type]!);
    expect(values.length).toBeGreaterThan(1);
    expect(values.filter((value) => !(`${prefix}.${value}` in inFrench))).toEqual([]);
  });

  test('every role', () => expect(roles.filter((role) => !(`role.${role}` in inFrench))).toEqual([]));
});
