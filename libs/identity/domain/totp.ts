import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds a code is shown. */
const period = 30;
/** Clocks of phones go wrong: the code before and the code after are taken too (RFC 6238, 5.2). */
const tolerance = 1;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const stepOf = (at: Date): number => Math.floor(at.getTime() / 1000 / period);

/** The code of a step: HOTP of RFC 4226, by the clock as in RFC 6238, with SHA-1 as every authenticator app does it. */
export function codeOfStep(secret: Buffer, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.at(-1)! & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The step whose code this is, if it is one that was not used yet: a code opens once, and none before it opens again. */
export function stepOfCode(secret: Buffer, code: string, at: Date, lastStep: number): number | undefined {
  const now = stepOf(at);
  const steps = Array.from({ length: 2 * tolerance + 1 }, (_, place) => now - tolerance + place);
  const matching = steps.filter((step) => same(codeOfStep(secret, step), code));
  return matching.find((step) => step > lastStep);
}

function same(wanted: string, given: string): boolean {
  const [a, b] = [Buffer.from(wanted), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** RFC 4648, without padding: how a secret is typed into an app. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What the square code of the screen says to an authenticator app. */
export function authenticatorUri(secret: Buffer, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?${new URLSearchParams({ secret: base32(secret), issuer, algorithm: 'SHA1', digits: '6', period: String(period) })}`;
}
