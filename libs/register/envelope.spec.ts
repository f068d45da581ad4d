import { createSecretKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { chain, chainStart, masterKeysOf, newDataKey, newReference, open, seal, tag, unwrap, wrap } from './envelope.ts';

const secrets = ['the first secret of the register in a spec', 'the second secret of the register in a spec'];
const keyOf = (byte: number) => createSecretKey(Buffer.alloc(32, byte));
const id = '0190f0a0-0000-7000-8000-000000000001';

describe('envelopes', () => {
  test('a sealed text opens in its own place only, and not when it was altered', () => {
    const { key } = newDataKey(id, masterKeysOf(secrets[0]!)[0]!);
    const sealed = seal(key, Buffer.from('AB123456'), 'row 1');
    expect(sealed.toString('latin1')).not.toContain('AB123456');
    expect(open(key, sealed, 'row 1').toString()).toBe('AB123456');
    expect(() => open(key, sealed, 'row 2')).toThrow('unable to authenticate');
    sealed[14]! ^= 1;
    expect(() => open(key, sealed, 'row 1')).toThrow('unable to authenticate');
  });

  test('a data key opens with the secret that wrapped it, old or new, and with no other', () => {
    const [old] = masterKeysOf(secrets[0]!);
    const made = newDataKey(id, old!);
    expect(unwrap(made, masterKeysOf(`${secrets[1]}, ${secrets[0]}`))).toEqual(made.key);
    expect(() => unwrap(made, masterKeysOf(secrets[1]!))).toThrow('no configured REGISTER_SECRET');
    const again = wrap(id, made.key, masterKeysOf(secrets[1]!)[0]!);
    expect(unwrap(again, masterKeysOf(secrets[1]!))).toEqual(made.key);
    expect(() => unwrap({ ...again, id: 'another' }, masterKeysOf(secrets[1]!))).toThrow('unable to authenticate');
  });

  test('a secret that is short is refused, also behind a long one', () => {
    expect(() => masterKeysOf('short')).toThrow('32 characters');
    expect(() => masterKeysOf(`${secrets[0]},short`)).toThrow('32 characters');
  });

  test('a code is the same for the same value and key, and for nothing else', () => {
    const [one, other] = [keyOf(1), keyOf(2)];
    expect(tag(one, 'id', 'AB1')).toEqual(tag(one, 'id', 'AB1'));
    expect(tag(one, 'id', 'AB1')).toHaveLength(16);
    const others = [tag(other, 'id', 'AB1'), tag(one, 'latin', 'AB1'), tag(one, 'id', 'AB2')].map((code) => code.toString('hex'));
    expect(new Set([...others, tag(one, 'id', 'AB1').toString('hex')]).size).toBe(4);
  });

  test('a fingerprint depends on every row, their order and the key', () => {
    const print = (rows: unknown[][], key = keyOf(1)) =>
      rows.reduce<Buffer>((before, row) => chain(key, before, row), chainStart).toString('hex');
    const prints = [print([[1], [2]]), print([[2], [1]]), print([[1]]), print([[1], [2]], keyOf(2)), print([[1, 2]])];
    expect(new Set(prints).size).toBe(5);
    expect(print([[1], [2]])).toBe(prints[0]);
  });

  test('a reference can be read out and copied without mistake', () => expect(newReference()).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/));
});
