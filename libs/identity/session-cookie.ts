import { createHmac, timingSafeEqual } from 'node:crypto';

const name = 'jamaa.session_token';

/**
 * The session token that a cookie header carries, if its signature is ours: HMAC-SHA256 in base 64 behind the last dot, as the
 * library that opens sessions signs it. The same check here costs microseconds, and every request makes it.
 */
export function signedToken(header: string | string[] | undefined, secret: string): string | undefined {
  if (typeof header !== 'string') return undefined;
  const value = cookieValue(header, `__Secure-${name}`) ?? cookieValue(header, name);
  const dot = value?.lastIndexOf('.') ?? -1;
  if (!value || dot < 1) return undefined;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const own = createHmac('sha256', secret).update(token).digest();
  return given.length === own.length && timingSafeEqual(given, own) ? token : undefined;
}

function cookieValue(header: string, wanted: string): string | undefined {
  for (const part of header.split(';')) {
    const equals = part.indexOf('=');
    if (part.slice(0, equals).trim() !== wanted) continue;
    try {
      return decodeURIComponent(part.slice(equals + 1).trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
}
