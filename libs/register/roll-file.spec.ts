import { describe, expect, test } from '@jest/globals';
import { openRollFile, type RawLine } from './roll-file.ts';

/** The file in pieces of a size that cuts letters and lines anywhere. */
async function* pieces(text: string | Buffer, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text as string);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Buffer, size?: number): Promise<{ header: string[]; lines: RawLine[] }> {
  const { header, lines } = await openRollFile(pieces(text, size));
  const all: RawLine[] = [];
  for await (const line of lines) all.push(line);
  return { header, lines: all.sort((a, b) => a.line - b.line) };
}

describe('the file of a roll', () => {
  test.each([1, 2, 7, 1000])('is read in pieces of %i bytes, in two scripts, with its line numbers', async (size) => {
    const { header, lines } = await read(
      '\ufeffname_latin,name_arabic,birth\r\nOmar Rami,عمر الرامي,1984\r\n\r\n"Rami, Omar",,1985\r\n',
      size,
    );
    expect(header).toEqual(['name_latin', 'name_arabic', 'birth']);
    expect(lines).toEqual([
      { line: 2, cells: ['Omar Rami', 'عمر الرامي', '1984'] },
      { line: 4, cells: ['Rami, Omar', '', '1985'] },
    ]);
  });

  test.each([';', '\t', ','])('is divided by %j when its header is', async (mark) => {
    const { lines } = await read(`name_latin${mark}birth\nOmar${mark}1984`);
    expect(lines).toEqual([{ line: 2, cells: ['Omar', '1984'] }]);
  });

  test('a quotation mark left open spoils its own line only', async () => {
    const { lines } = await read('name_latin;birth\nA;1\n"B;2\nC"x;3\n"D";4\n"E"";5\n"F ""le grand""";6\nG;7\n', 5);
    expect(lines).toEqual([
      { line: 2, cells: ['A', '1'] },
      { line: 3, fault: 'ROLL_LINE_QUOTES' },
      { line: 4, fault: 'ROLL_LINE_QUOTES' },
      { line: 5, cells: ['D', '4'] },
      { line: 6, fault: 'ROLL_LINE_QUOTES' },
      { line: 7, cells: ['F "le grand"', '6'] },
      { line: 8, cells: ['G', '7'] },
    ]);
  });

  test('a line without end is refused and not kept in memory', async () => {
    const { lines } = await read(`name_latin;birth\n${'x'.repeat(300_000)};1\nG;7\n`, 50_000);
    expect(lines).toEqual([
      { line: 2, fault: 'ROLL_LINE_LENGTH' },
      { line: 3, cells: ['G', '7'] },
    ]);
  });

  test('a header alone is a file without lines', async () => expect((await read('name_latin;birth')).lines).toEqual([]));

  test.each(['', '\n', '  \nOmar;1984'])('%j has no header', async (text) =>
    expect(read(text)).rejects.toMatchObject({ code: 'ROLL_HEADER_MISSING' }),
  );

  test('in the encoding of an old spreadsheet is refused as a whole', async () => {
    const windows1256 = Buffer.concat([Buffer.from('name_arabic;birth\n'), Buffer.from([0xda, 0xe3, 0xd1]), Buffer.from(';1984\n')]);
    await expect(read(windows1256)).rejects.toMatchObject({ code: 'ROLL_ENCODING' });
    await expect(read(Buffer.from('\ufeffname_latin;birth\nOmar;1984', 'utf16le'))).rejects.toMatchObject({ code: 'ROLL_ENCODING' });
  });
});
