import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { signedToken } from './session-cookie.ts';

const secret = 'a secret of this installation';
const signed = (token: string, by = secret): string =>
  encodeURIComponent(`${token}.${createHmac('sha256', by).update(token).digest('base64')}`);

describe('the cookie of a session', () => {
  test('gives its token, alone or among others, on plain and on secure addresses', () => {
    expect(signedToken(`jamaa.session_token=${signed('one')}`, secret)).toBe('one');
    expect(signedToken(`locale=ar; jamaa.session_token=${signed('two')}; x=y`, secret)).toBe('two');
    expect(signedToken(`__Secure-jamaa.session_token=${signed('three')}`, secret)).toBe('three');
  });

  test('with a dot in its token is cut at the last one', () => {
    expect(signedToken(`jamaa.session_token=${signed('a.b')}`, secret)).toBe('a.b');
  });

  test.each([
    ['none', undefined],
    ['several headers', ['jamaa.session_token=x']],
    ['another cookie whose name ends alike', `xjamaa.session_token=${signed('one')}`],
    ['an unsigned one', 'jamaa.session_token=one'],
    ['an empty token', `jamaa.session_token=${signed('')}`],
    ['one signed by somebody else', `jamaa.session_token=${signed('one', 'another secret')}`],
    ['the signature of another token', `jamaa.session_token=${signed('one').replace('one', 'two')}`],
    ['a cut signature', `jamaa.session_token=${signed('one').slice(0, -8)}`],
    ['a malformed escape', 'jamaa.session_token=%E0%A4%A'],
  ])('opens nothing: %s', (_what, header) => {
    expect(signedToken(header, secret)).toBeUndefined();
  });
});
