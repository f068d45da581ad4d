import { expect, test } from '@jest/globals';
import { csvLine } from './csv.ts';

test('a cell keeps its commas, quotes and line ends, and is no formula', () => {
  expect(csvLine(['a,b', 'il dit "oui"', 'x\ny', '=1+1', '-5', -5, ''])).toBe(`"a,b","il dit ""oui""","x\ny",'=1+1,'-5,-5,\r\n`);
});
