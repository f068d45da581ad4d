import { deflateRawSync } from 'node:zlib';
import { mostSheetBytes, readRows } from './sheet-file.ts';
import { xlsxOf } from './test/plan.fixtures.ts';

const codeOf = (bytes: Buffer): Promise<string | undefined> =>
  readRows(bytes).then(
    () => undefined,
    (error: { code: string }) => error.code,
  );

/** An archive of one part that says of itself what it likes. */
function archive(content: Buffer, said: number): Buffer {
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(said, 22);
  head.writeUInt16LE(1, 26);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50, 0);
  return Buffer.concat([head, Buffer.from('a'), packed, directory]);
}

test('a sheet is read the same from XLSX and from CSV, with comma or semicolon', async () => {
  const rows = [['A1', 'Cadre de vie', 'إنارة', 125000.5]];
  const names = ['code', 'axis', 'title_ar', 'planned_2026_commune'];
  const expected = [names, ['A1', 'Cadre de vie', 'إنارة', '125000.5']];
  expect(await readRows(Buffer.from(await xlsxOf(rows, names), 'base64'))).toEqual(expected);
  for (const by of [',', ';']) {
    const csv = [names, ...rows].map((row) => row.join(by)).join('\r\n');
    expect(await readRows(Buffer.from(`\ufeff${csv}`))).toEqual(expected);
  }
});

test('an archive that swells is stopped while it swells, whatever it says of its size', async () => {
  const bomb = archive(Buffer.alloc(64 * 1024 * 1024), 12);
  expect(bomb.length).toBeLessThan(mostSheetBytes);
  expect(await codeOf(bomb)).toBe('SHEET_TOO_LARGE');
});

test('what is no sheet, and what is too large, is refused by name', async () => {
  expect(await codeOf(archive(Buffer.from('no sheet'), 8))).toBe('SHEET_UNREADABLE');
  expect(await codeOf(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).toBe('SHEET_UNREADABLE');
  expect(await codeOf(Buffer.from([0x63, 0xe9, 0x0a]))).toBe('SHEET_UNREADABLE');
  expect(await codeOf(Buffer.alloc(mostSheetBytes + 1, 97))).toBe('SHEET_TOO_LARGE');
});
