import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { features } from '#features';
import { Actor, newId } from '#kernel';
import { GrantReader } from '#identity';
import { SetRegisterSettings } from '#register';
import { startApp, type TestApp, type TestCommune, World } from '#testing';
import { appointAdministrator } from '../src/administrator.ts';
import { importRoll, rotateKeys } from '../src/register-commands.ts';

let app: TestApp;
let commune: TestCommune;
const folder = mkdtempSync(join(tmpdir(), 'jamaa-cli-'));

beforeAll(async () => {
  app = await startApp(features);
  commune = await new World(app).commune();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a command says, line by line. */
async function said(run: (say: (text: string) => void) => Promise<void>): Promise<string[]> {
  const lines: string[] = [];
  await run((text) => lines.push(text));
  return lines;
}

function fileOf(...lines: string[]): string {
  const path = join(folder, `${newId()}.csv`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const importing = (path: string, ...more: string[]) =>
  said((say) => importRoll(app.context, [path, '--country', 'MA', '--commune', commune.code, '--as-of', '2026-01-01', ...more], say));

describe('the first administrator', () => {
  const email = `admin${newId()}@jamaa.test`;

  test('is appointed by a command, over the whole country', async () => {
    expect(await said((say) => appointAdministrator(app.context, [email], say))).toEqual([
      expect.stringMatching(/^admin.*@jamaa\.test is an administrator of .* \(country\) from \d{4}-\d\d-\d\d$/),
    ]);
    const [{ id }] = await app.sql('SELECT id FROM person WHERE email = $1', [email]);
    const [grant] = await app.get(GrantReader).inForce(id);
    expect([grant!.role, grant!.territoryId, grant!.communeIds.has(commune.id)]).toEqual(['administrator', commune.countryId, true]);
    expect(await app.sql('SELECT actor, use_case FROM audit WHERE subject_id = $1', [id])).toEqual([
      { actor: 'system:command-line', use_case: 'GrantRole' },
    ]);
  });

  test('is appointed for one commune by its code, and for none that is not there', async () => {
    await said((say) => appointAdministrator(app.context, [email, commune.code], say));
    const [{ id }] = await app.sql('SELECT id FROM person WHERE email = $1', [email]);
    expect((await app.get(GrantReader).inForce(id)).map(({ territoryId }) => territoryId).sort()).toEqual(
      [commune.countryId, commune.id].sort(),
    );
    await expect(appointAdministrator(app.context, [email, 'nowhere'], () => {})).rejects.toThrow('no territory nowhere in MA');
    await expect(appointAdministrator(app.context, [], () => {})).rejects.toThrow('whose address?');
  });
});

describe('a roll from a file', () => {
  const good = ['name_latin,name_arabic,birth', 'Fatima Zahra Idrissi,فاطمة الزهراء الإدريسي,1988-05-02', 'Omar Tazi,,1970'];

  test('waits for a second person, and each refused line is told with its reason', async () => {
    const lines = await importing(fileOf(...good, 'Nadia Rami,,30/02/1970', ',,1966'));
    expect(lines).toEqual([
      expect.stringMatching(/^4\tROLL_LINE_\w+\tbirth\t\S.+/),
      expect.stringMatching(/^5\tROLL_LINE_NAME_MISSING\t\w*\t\S.+/),
      expect.stringMatching(
        /^resident roll of 2026-01-01: 4 lines read, 2 accepted, 2 refused; version \S+ waits for a second person, who puts it in force$/,
      ),
    ]);
    expect(lines.join()).not.toContain('error.');
  });

  test('tells which lines came twice', async () => {
    const administrator = await new World(app).staff('administrator', commune.id);
    const cndp = { number: 'A-PO-999/2025', grantedOn: '2025-11-03' };
    const settings = { communeId: commune.id, cndp, numberRetentionDays: 90, rollRetentionDays: 365 };
    await app.run(SetRegisterSettings, administrator, settings);
    const header = 'id_number,name_latin,birth';
    const lines = await importing(fileOf(header, 'K11223,Omar Tazi,1970', 'K11224,Salma Tazi,1971', 'k11223,Omar Tazi,1970'));
    expect(lines[0]).toMatch(/^4\tROLL_LINE_DUPLICATE\tid_number\t\S/);
  });

  test('that is none changes nothing, and says why in words', async () => {
    await expect(importing(fileOf('colour,size', 'red,7'))).rejects.toThrow(/\S+ \S+/);
    await expect(importing(fileOf(good[0]!, ',,x', ',,y', ',,z'), '--language', 'en')).rejects.toThrow(/refused/i);
    await expect(importing(fileOf(...good), '--commune', 'nowhere')).rejects.toThrow('no commune nowhere in MA');
  });
});

test('keys are rotated by a command, which says how many', async () => {
  const [first] = await said((say) => rotateKeys(app.context, say));
  expect(first).toBe('keys of communes wrapped anew: 1; keys of procedures replaced, their numbers sealed anew: 0');
  expect(await app.sql("SELECT actor FROM audit WHERE use_case = 'RotateRegisterKeys'")).toEqual([
    { actor: Actor.system('command-line').key },
  ]);
});
