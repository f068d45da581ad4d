import { describe, expect, test } from '@jest/globals';
import { protect } from './protect.ts';

const protectedHeaders = (given: Record<string, string>, isSecure: boolean): Headers => {
  const headers = new Headers(given);
  protect(headers, isSecure);
  return headers;
};

describe('headers of an answer', () => {
  test('over TLS tell the browser to stay there', () => {
    expect(protectedHeaders({}, true).get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
    expect(protectedHeaders({}, false).has('strict-transport-security')).toBe(false);
  });

  test('let a file load nothing and be framed by nobody', () => {
    const headers = protectedHeaders({}, true);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('leave a page its own policy, a personal page its own caching', () => {
    const headers = protectedHeaders(
      { 'content-security-policy': "script-src 'self'", 'cache-control': 'private, no-store', 'referrer-policy': 'strict-origin' },
      true,
    );
    expect(headers.get('content-security-policy')).toBe("script-src 'self'");
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('referrer-policy')).toBe('strict-origin');
  });
});
