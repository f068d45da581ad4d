import { expect, test } from '@jest/globals';
import { personalDetailsIn } from './personal-details.ts';

test.each([
  ['Appelez le 06 12 34 56 78', ['phone']],
  ['Appelez le +212 (0)6 12-34-56-78', ['phone']],
  ['الهاتف ٠٦١٢٣٤٥٦٧٨', ['phone']],
  ['Écrivez à karim.alaoui@exemple.ma', ['email']],
  ['CNIE AB 123456', ['id-number']],
  ['ma carte est la L654321.', ['id-number']],
  ['cédula 1712345678', ['id-number']],
  ['registre 85.07.30-033.28', ['id-number']],
  ['RIB 011 780 0000123456789012 34', ['account']],
  ['IBAN MA64 0117 8000 0001 2345 6789 0123', ['account']],
  ['karim@exemple.ma, 0612345678, AB123456', ['email', 'phone', 'id-number']],
])('%s shows %j', (text, kinds) => expect(personalDetailsIn({ fr: text })).toEqual(kinds));

test.each([
  'La loi organique 113-14 du 7 juillet 2015, art. 123',
  'Route nationale 2, entre le PK 12 et le PK 18, 1 200 000 DH par an',
  'Le décret n° 2-16-403 du 6 octobre 2016',
  'De 2016 à 2027, 35 000 habitants, 11 690 inscrits',
  'إنارة زنقة 12 بحي السلام، بكلفة 250000 درهم',
  'L’école est fermée depuis le 01.09.2025',
])('%s shows none', (text) => expect(personalDetailsIn({ fr: text }, {})).toEqual([]));
