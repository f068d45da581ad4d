import { describe, expect, test } from '@jest/globals';
import type { Config } from '../config/config.ts';
import { Sealing } from '../sealing/sealing.ts';
import { DeviceTokens } from './device-tokens.ts';

const config = {
  JAMAA_SECRET: 'a secret of a spec that is long enough',
  JAMAA_SECRET_OLD: [] as string[],
  PUBLIC_URL: 'http://localhost:3000',
} as Config;
const devices = new DeviceTokens(new Sealing(config), config);

/** A browser: keeps what it is given, and sends it back. */
class Browser {
  cookie = '';
  set: string[] = [];

  ask() {
    const reply = { getHeader: () => undefined, header: (_name: string, value: string[]) => void (this.set = value) };
    this.set = [];
    const device = devices.of({ headers: this.cookie ? { cookie: `other=1; ${this.cookie}` } : {}, ip: '203.0.113.7' }, reply);
    if (this.set.length) this.cookie = this.set.at(-1)!.split(';')[0]!;
    return device;
  }
}

describe('the token of a device', () => {
  test('is given once, hidden from scripts, and known again', () => {
    const browser = new Browser();
    const first = browser.ask();
    expect(first.isKnown).toBe(false);
    expect(browser.set).toEqual([
      expect.stringMatching(/^jamaa\.device=[\w-]{22}\.[0-9A-Z]{20}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax/),
    ]);
    expect(browser.ask()).toEqual({ token: first.token, isKnown: true });
    expect(browser.set).toEqual([]);
  });

  test('that somebody made up or altered is none: the browser is a new one', () => {
    const browser = new Browser();
    const { token } = browser.ask();
    for (const cookie of ['jamaa.device=x', `jamaa.device=${'A'.repeat(22)}.${'0'.repeat(20)}`, browser.cookie.slice(0, -1)]) {
      browser.cookie = cookie;
      const other = browser.ask();
      expect([other.isKnown, other.token === token]).toEqual([false, false]);
    }
  });

  test('is kept only as a hash under a key, another one for each petition', () => {
    const device = new Browser().ask();
    const keys = [devices.keyFor('a', device), devices.keyFor('b', device), devices.deskKey(device)];
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).not.toContain(device.token);
  });

  test('the network of a household is one address, or the half of an IPv6 address that it has', () => {
    const key = (ip: string) => devices.networkKey('a', ip);
    expect(key('2001:db8:1:2::1')).toBe(key('2001:db8:1:2:ffff:1:2:3'));
    expect(key('2001:db8::1')).toBe(key('2001:0db8:0:0:1::'));
    expect(key('2001:db8:1:3::1')).not.toBe(key('2001:db8:1:2::1'));
    expect(key('::ffff:203.0.113.7')).toBe(key('203.0.113.7'));
    expect(key('203.0.113.8')).not.toBe(key('203.0.113.7'));
  });
});
