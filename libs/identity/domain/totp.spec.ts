import { authenticatorUri, base32, codeOfStep, stepOf, stepOfCode } from './totp.ts';

const secret = Buffer.from('12345678901234567890');

describe('one-time codes by the clock', () => {
  // RFC 6238, appendix B, the SHA-1 column
  test.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('are those of the standard after %i seconds', (seconds, code) => {
    expect(codeOfStep(secret, stepOf(new Date(seconds * 1000)), 8)).toBe(code);
  });

  // RFC 4226, appendix D
  test('are those of the standard by their number', () => {
    expect(Array.from({ length: 10 }, (_, step) => codeOfStep(secret, step))).toEqual(
      '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'.split(' '),
    );
  });

  const at = new Date('2026-03-02T09:00:10Z');
  const now = stepOf(at);
  test.each([
    ['of now', 0, now],
    ['of the half minute before', -1, now - 1],
    ['of the half minute after', 1, now + 1],
    ['of a minute before', -2, undefined],
    ['of a minute after', 2, undefined],
  ])('one %s', (_, offset, step) => {
    expect(stepOfCode(secret, codeOfStep(secret, now + offset), at, 0)).toBe(step);
  });

  test('a code that was used opens nothing, nor does one before it', () => {
    expect(stepOfCode(secret, codeOfStep(secret, now), at, now)).toBeUndefined();
    expect(stepOfCode(secret, codeOfStep(secret, now - 1), at, now)).toBeUndefined();
    expect(stepOfCode(secret, codeOfStep(secret, now + 1), at, now)).toBe(now + 1);
  });

  test.each(['', '12345', '1234567', 'abcdef', '٠١٢٣٤٥'])('%j is no code', (text) => {
    expect(stepOfCode(secret, text, at, 0)).toBeUndefined();
  });
});

describe('what an authenticator app is told', () => {
  // RFC 4648, section 10
  test.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%j is written %s', (text, written) => expect(base32(Buffer.from(text))).toBe(written));

  test('names the issuer, and the account as it is shown', () => {
    const uri = new URL(authenticatorUri(secret, 'Jamaa', 'f…@jamaa.test'));
    expect(uri.protocol + uri.host).toBe('otpauth:totp');
    expect(decodeURIComponent(uri.pathname)).toBe('/Jamaa:f…@jamaa.test');
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      issuer: 'Jamaa',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});
