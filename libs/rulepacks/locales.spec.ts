import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { allPacks, bodyLaws, confidences, councilLaws, gradedValues, isHearing, planLawsOf, practiceOf } from '#rulepacks';

const languages = ['fr', 'ar', 'en', 'es'] as const;
const textsIn = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`locales/${language}.json`, import.meta.url), 'utf8'));
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name!))].sort();

const stepRules = ['start', 'count-months', 'count-days', 'count-working-days', 'clear-days', 'suspended', 'extended', 'rolled-over'];
const causes = ['start-moved', 'holiday-declared', 'holiday-withdrawn', 'suspended', 'extended', 'calendar-corrected'];
const wanted = [
  ...planLawsOf('MA').flatMap((law) => gradedValues(law).flatMap(({ note }) => note ?? [])),
  ...[...councilLaws.all, ...bodyLaws.all].flatMap((pack) => gradedValues(pack).flatMap(({ note }) => note ?? [])),
  ...councilLaws.all.flatMap(({ visa }) => visa.subjects.value.map((code) => `visa.${code}`)),
  ...allPacks().flatMap((pack) => gradedValues(pack).flatMap(({ note }) => note ?? [])),
  ...allPacks().flatMap((pack) => {
    const { assurance, proofs } = practiceOf(pack);
    return [assurance.sign, assurance.file, proofs].flatMap(({ note }) => note ?? []);
  }),
  ...allPacks().flatMap((pack) => (isHearing(pack) ? [] : pack.admissibility.rejectionReasons.value.map((code) => `rejection.${code}`))),
  ...allPacks().map(({ instrument }) => `instrument.${instrument}`),
  ...['met', 'lacking'].map((outcome) => `spread.${outcome}`),
  ...allPacks().flatMap(({ forbiddenObjects }) => forbiddenObjects.map(({ value }) => `forbidden.${value}`)),
  ...confidences.map((grade) => `grade.${grade}`),
  ...stepRules.map((rule) => `step.${rule}`),
  ...causes.map((rule) => `recompute.${rule}`),
  ...['month', 'day', 'working-day', 'clear-day'].map((unit) => `length.${unit}`),
  ...['weekend', 'suspended'].map((reason) => `day-off.${reason}`),
];

describe.each(languages)('in %s', (language) => {
  const texts = textsIn(language);

  test('every code of the packs and of the reckoning has its text', () => {
    expect(wanted.filter((key) => !texts[key])).toEqual([]);
  });

  test('no text is left over from another', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(textsIn('fr')));
    expect(Object.keys(texts).filter((key) => !wanted.includes(key))).toEqual(['grade.warning', 'step.undetermined']);
  });

  test('texts take the same values as in French, and read well for any number', () => {
    for (const [key, text] of Object.entries(texts)) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(textsIn('fr')[key]!)]);
      const values = Object.fromEntries(placeholders(text).map((name) => [name, `<${name}>`]));
      for (const count of [0, 1, 2, 3, 11, 20, 100]) {
        const numbers = { count, minimum: count };
        const shown = String(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).format({ ...values, ...numbers }));
        expect(shown).not.toMatch(/[{}#]/);
      }
    }
  });
});
