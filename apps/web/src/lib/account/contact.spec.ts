import { expect, test } from '@jest/globals';
import { typedContact } from './contact.ts';

test.each(['fatima@exemple.ma', 'not an address', '', '12345', 'a1234567@b.c'])('%j is taken for a mailbox', (text) => {
  expect(typedContact(text)).toEqual({ email: text });
});

test.each(['06 12 34 56 78', '+212 612345678', '٠٦١٢٣٤٥٦٧٨'])('%j is taken for a phone', (text) => {
  expect(typedContact(text)).toEqual({ phone: text });
});
