import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#kernel';
import { startApi, type TestApi } from '#testing';
import { ReferToBureau } from '../use-cases/examine-petition.ts';
import { SubmitPetition } from '../use-cases/submit-petition.ts';
import { PetitionWorld } from './petition.fixtures.ts';

let api: TestApi;
let town: PetitionWorld;
let petitionId: string;

beforeAll(async () => {
  api = await startApi();
  await api.at('2026-03-02T09:00:00Z');
  town = await new PetitionWorld(api).settle({ name: 'Oued Laou' });
  const titles = { fr: '#eval("1") *Éclairage* $x$', ar: 'إنارة #panic("x") الطريق' };
  petitionId = await town.collecting({
    titles,
    bodies: { fr: `${'Nous demandons. '.repeat(4)}] #read("/etc/hostname")`, ar: 'نطلب من المجلس إنارة الطريق. '.repeat(3) },
  });
}, 120_000);
afterAll(() => api.close());

interface Shown {
  id: string;
  kind: string;
  kindText: string;
  number: string;
  url: string;
}
const documentsFor = async (personId: string | null): Promise<Shown[]> => {
  const query = 'query ($id: ID!) { petition(id: $id) { documents { id kind kindText number url } } }';
  return (await api.data(personId, query, { id: petitionId })).petition.documents;
};
const download = (personId: string | null, url: string, language = 'fr') =>
  api.http.inject({ method: 'GET', url: `${url}?language=${language}`, headers: personId ? { 'x-test-person': personId } : {} });
const check = async (code: string, locale = 'fr') => {
  const query = `query ($code: String!) { verifyDocument(code: $code) { isKnown state kindText number authority title reason
    supersededByNumber settledAt facts { label text isCode } } }`;
  const { data } = await api.query(null, query, { code }, { 'x-locale': locale });
  return data.verifyDocument;
};
const codeOf = async (id: string): Promise<string> => (await api.sql('SELECT code FROM document WHERE id = $1', [id]))[0].code;
const print = (personId: string) =>
  api.data(personId, 'mutation ($input: PrintSignatureSheetInput!) { printSignatureSheet(input: $input) { id } }', {
    input: { requestId: newId(), petitionId },
  });

describe('a sheet to sign on', () => {
  test('is its petitioner’s: nobody else sees it or downloads it', async () => {
    await print(town.petitioner.id);
    const [sheet] = await documentsFor(town.petitioner.id);
    expect(sheet).toMatchObject({ kind: 'signature-sheet', kindText: 'Feuille de signatures', number: expect.stringMatching(/-001$/) });
    for (const other of [null, town.staff.clerk.id]) {
      expect(await documentsFor(other)).toEqual([]);
      expect((await download(other, sheet!.url)).statusCode).toBe(404);
    }
  });

  test.each(['ar', 'fr', 'en', 'es'])('is a PDF in %s, with whatever its petition’s words look like', async (language) => {
    const [sheet] = await documentsFor(town.petitioner.id);
    const { statusCode, headers, rawPayload } = await download(town.petitioner.id, sheet!.url, language);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' });
    expect(rawPayload.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
  });

  test('each one has a number and a code of its own', async () => {
    await print(town.petitioner.id);
    const sheets = await documentsFor(town.petitioner.id);
    expect(sheets.map(({ number }) => number.slice(-4))).toEqual(['-001', '-002']);
    expect(await codeOf(sheets[0]!.id)).not.toBe(await codeOf(sheets[1]!.id));
  });
});

describe('the code of a paper', () => {
  test('tells whoever holds it what the paper says, in their language, however it was copied', async () => {
    const [sheet] = await documentsFor(town.petitioner.id);
    const code = await codeOf(sheet!.id);
    const shown = await check(` ${code.toLowerCase().replace(/(.{5})/g, '$1-')} `, 'ar');
    expect(shown).toMatchObject({ isKnown: true, state: 'genuine', kindText: 'لائحة التوقيعات', number: sheet!.number });
    expect(shown.authority).toEqual(['المملكة المغربية', expect.stringContaining('Oued Laou')]);
    expect(shown.facts).toContainEqual({ label: 'العريضة', text: 'إنارة #panic("x") الطريق', isCode: false });
  });

  test('is unknown, where nobody issued it, or one sign is another', async () => {
    const [sheet] = await documentsFor(town.petitioner.id);
    const code = await codeOf(sheet!.id);
    const other = `${code[0] === 'A' ? 'B' : 'A'}${code.slice(1)}`;
    for (const wrong of [other, '', 'A'.repeat(500), code.slice(0, 19)]) {
      expect(await check(wrong)).toMatchObject({ isKnown: false, state: null, facts: [] });
    }
  });

  test('is unknown once a line of the registry was changed, and nothing is printed from it', async () => {
    await print(town.petitioner.id);
    const sheet = (await documentsFor(town.petitioner.id)).at(-1)!;
    const code = await codeOf(sheet.id);
    await api.sql(`UPDATE document SET content = jsonb_set(content, '{titles,fr}', '"Autre chose"') WHERE id = $1`, [sheet.id]);
    expect(await check(code)).toMatchObject({ isKnown: false });
    expect((await download(town.petitioner.id, sheet.url)).statusCode).toBe(500);
    await api.sql('UPDATE document SET content_hash = $2, number = $3 WHERE id = $1', [sheet.id, '0'.repeat(64), 'X-1']);
    expect(await check(code)).toMatchObject({ isKnown: false });
  });

  test('says that a paper was withdrawn, and why; it is no longer downloaded', async () => {
    await print(town.petitioner.id);
    const sheet = (await documentsFor(town.petitioner.id)).at(-1)!;
    const withdraw = (personId: string) =>
      api.query(personId, 'mutation ($input: WithdrawDocumentInput!) { withdrawDocument(input: $input) { id } }', {
        input: { requestId: newId(), documentId: sheet.id, reason: 'Imprimée avec une faute.' },
      });
    expect((await withdraw(town.petitioner.id)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await withdraw(town.staff.secretary.id)).errors).toBeUndefined();
    expect(await check(await codeOf(sheet.id))).toMatchObject({ isKnown: true, state: 'withdrawn', reason: 'Imprimée avec une faute.' });
    expect((await download(town.petitioner.id, sheet.url)).statusCode).toBe(409);
    expect((await withdraw(town.staff.secretary.id)).errors?.[0]?.extensions.code).toBe('DOCUMENT_NOT_VALID');
  });
});

describe('a filing and its decision', () => {
  test('the receipt is the petitioner’s as soon as the worker has come to it, and issued once', async () => {
    await town.signedBy(100, petitionId);
    await town.count();
    const { number } = await town.run(SubmitPetition, town.petitioner, petitionId);
    await api.drain();
    const receipt = (await documentsFor(town.petitioner.id)).find(({ kind }) => kind === 'filing-receipt')!;
    expect(receipt.number).toBe(number);
    expect((await download(null, receipt.url)).statusCode).toBe(404);
    expect((await download(town.petitioner.id, receipt.url, 'ar')).statusCode).toBe(200);
    const { facts } = await check(await codeOf(receipt.id));
    expect(facts).toContainEqual({ label: 'Signatures valables', text: '100', isCode: false });
    expect(facts).toContainEqual({ label: 'Récépissé', text: number, isCode: true });
  });

  test('the letter of a decision is everybody’s', async () => {
    await town.run(ReferToBureau, town.staff['council-president'], petitionId);
    await town.reject(petitionId);
    await api.drain();
    const letters = (await documentsFor(null)).filter(({ kind }) => kind === 'decision-letter');
    expect(letters).toMatchObject([{ number: expect.stringMatching(/\/1$/), kindText: 'Lettre de décision' }]);
    for (const language of ['ar', 'fr', 'en', 'es']) expect((await download(null, letters[0]!.url, language)).statusCode).toBe(200);
    expect(await check(await codeOf(letters[0]!.id))).toMatchObject({ title: 'Décision motivée d’irrecevabilité', state: 'genuine' });
  });

  test('issued anew, a paper takes the place of the one before, and its code says so', async () => {
    const letter = (await documentsFor(null)).find(({ kind }) => kind === 'decision-letter')!;
    const reissue = (personId: string) =>
      api.query(personId, 'mutation ($input: ReissueDocumentInput!) { reissueDocument(input: $input) { id } }', {
        input: { requestId: newId(), documentId: letter.id },
      });
    expect((await reissue(town.petitioner.id)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { data } = await reissue(town.staff.secretary.id);
    expect((await documentsFor(null)).map(({ id }) => id)).toEqual([data.reissueDocument.id]);
    expect(await check(await codeOf(letter.id))).toMatchObject({ state: 'superseded', supersededByNumber: letter.number });
    expect(await check(await codeOf(data.reissueDocument.id))).toMatchObject({ state: 'genuine' });
  });
});
