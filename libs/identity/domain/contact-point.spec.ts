import type { DomainError } from '#kernel';
import { masked, readContact, westernDigits } from './contact-point.ts';

const codeOf = (given: object): string | undefined => {
  try {
    readContact(given, '212');
    return undefined;
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('a phone', () => {
  test.each([
    '0612345678',
    '06 12-34.56 78',
    '+212 6 12 34 56 78',
    '00212612345678',
    '+212 (0)6 12 34 56 78',
    '٠٦١٢٣٤٥٦٧٨',
    '\u200e+212612345678',
    '\u202a+212 612-345678\u202c',
  ])('written %j is one number', (phone) => {
    expect(readContact({ phone }, '212')).toEqual({ kind: 'phone', value: '+212612345678' });
  });

  test('of another country keeps its own beginning', () => {
    expect(readContact({ phone: '+32 470 12 34 56' }, '212').value).toBe('+32470123456');
    expect(readContact({ phone: '0470 12 34 56' }, '32').value).toBe('+32470123456');
  });

  test.each(['', '06', 'six un deux', '+0612345678', '+2126123456789012', '06123456x8', '0612345678;0612345679', '+'.repeat(50)])(
    '%j is none',
    (phone) => expect(codeOf({ phone })).toBe('PHONE_INVALID'),
  );
});

describe('a mailbox', () => {
  test('is one in any letters', () => {
    expect(readContact({ email: ' Fatima@Jamaa.TEST ' }, '212')).toEqual({ kind: 'email', value: 'fatima@jamaa.test' });
  });

  test.each(['', 'nobody', 'a@b', 'a@jamaa.test\r\nBcc: b@jamaa.test', `${'x'.repeat(300)}@jamaa.test`])('%j is none', (email) =>
    expect(codeOf({ email })).toBe('EMAIL_INVALID'),
  );
});

test('one of the two is given, not both and not neither', () => {
  expect([codeOf({}), codeOf({ email: null, phone: null }), codeOf({ email: 'a@jamaa.test', phone: '0612345678' })]).toEqual(
    Array(3).fill('CONTACT_MISSING'),
  );
});

test('what need not be known whole is not shown whole', () => {
  expect(masked({ kind: 'phone', value: '+212612345678' })).toBe('+212 … 78');
  expect(masked({ kind: 'email', value: 'fatima@jamaa.test' })).toBe('f…@jamaa.test');
});

test('digits of Arabic and Persian are digits', () => expect(westernDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789 0123456789'));
