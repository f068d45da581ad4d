import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { blind, inverse } from './blind-client.fixtures.ts';
import { blindSign, isTokenOf, newTokenKey, type TokenKey, tokenBytes } from './blind-token.ts';

/**
 * RFC 9474, appendix A, RSABSSA-SHA384-PSS-Deterministic; n, d and what is on the way follow from these. The randomized variant differs
 * by 32 random bytes before the message, which are part of our token.
 */
const vector = {
  p: `e1f4d7a34802e27c7392a3cea32a262a34dc3691bd87f3f310dc75673488930559c120fd0410194fb8a0da55bd0b81227e843fdca6692ae80e5a5d414116d4803fca
7d8c30eaaae57e44a1816ebb5c5b0606c536246c7f11985d731684150b63c9a3ad9e41b04c0b5b27cb188a692c84696b742a80d3cd00ab891f2457443dadfeba6d6daf10
8602be26d7071803c67105a5426838e6889d77e8474b29244cefaf418e381b312048b457d73419213063c60ee7b0d81820165864fef93523c9635c22210956e53a8d9632
2493ffc58d845368e2416e078e5bcb5d2fd68ae6acfa54f9627c42e84a9d3f2774017e32ebca06308a12ecc290c7cd1156dcccfb2311`,
  q: `c601a9caea66dc3835827b539db9df6f6f5ae77244692780cd334a006ab353c806426b60718c05245650821d39445d3ab591ed10a7339f15d83fe13f6a3dfb20b945
2c6a9b42eaa62a68c970df3cadb2139f804ad8223d56108dfde30ba7d367e9b0a7a80c4fdba2fd9dde6661fc73fc2947569d2029f2870fc02d8325acf28c9afa19ecf962
daa7916e21afad09eb62fe9f1cf91b77dc879b7974b490d3ebd2e95426057f35d0a3c9f45f79ac727ab81a519a8b9285932d9b2e5ccd347e59f3f32ad9ca359115e7da00
8ab7406707bd0e8e185a5ed8758b5ba266e8828f8d863ae133846304a2936ad7bc7c9803879d2fc4a28e69291d73dbd799f8bc238385`,
  message: '8f3dc6fb8c4a02f4d6352edf0907822c1210a9b32f9bdda4c45a698c80023aa6b59f8cfec5fdbb36331372ebefedae7d',
  salt: '051722b35f458781397c3a671a7d3bd3096503940e4c4f1aaa269d60300ce449555cd7340100df9d46944c5356825abf',
  inv: `80682c48982407b489d53d1261b19ec8627d02b8cda5336750b8cee332ae260de57b02d72609c1e0e9f28e2040fc65b6f02d56dbd6aa9af8fde656f70495dfb723
ba01173d4707a12fddac628ca29f3e32340bd8f7ddb557cf819f6b01e445ad96f874ba235584ee71f6581f62d4f43bf03f910f6510deb85e8ef06c7f09d9794a008be7ff
2529f0ebb69decef646387dc767b74939265fec0223aa6d84d2a8a1cc912d5ca25b4e144ab8f6ba054b54910176d5737a2cff011da431bd5f2a0d2d66b9e70b39f4b050e
45c0d9c16f02deda9ddf2d00f3e4b01037d7029cd49c2d46a8e1fc2c0c17520af1f4b5e25ba396afc4cd60c494a4c426448b35b49635b337cfb08e7c22a39b256dd032c0
0adddafb51a627f99a0e1704170ac1f1912e49d9db10ec04c19c58f420212973e0cb329524223a6aa56c7937c5dffdb5d966b6cd4cbc26f3201dd25c80960a1a111b3294
7bb78973d269fac7f5186530930ed19f68507540eed9e1bab8b00f00d8ca09b3f099aae46180e04e3584bd7ca054df18a1504b89d1d1675d0966c4ae1407be325cdf623c
f13ff13e4a28b594d59e3eadbadf6136eee7a59d6a444c9eb4e2198e8a974f27a39eb63af2c9af3870488b8adaad444674f512133ad80b9220e09158521614f1faadfe85
05ef57b7df6813048603f0dd04f4280177a11380fbfc861dbcbd7418d62155248dad5fdec0991f`,
  sig: `6fef8bf9bc182cd8cf7ce45c7dcf0e6f3e518ae48f06f3c670c649ac737a8b8119a34d51641785be151a697ed7825fdfece82865123445eab03eb4bb91cecf4d69
51738495f8481151b62de869658573df4e50a95c17c31b52e154ae26a04067d5ecdc1592c287550bb982a5bb9c30fd53a768cee6baabb3d483e9f1e2da954c7f4cf492fe
3944d2fe456c1ecaf0840369e33fb4010e6b44bb1d721840513524d8e9a3519f40d1b81ae34fb7a31ee6b7ed641cb16c2ac999004c2191de0201457523f5a4700dd64926
7d9286f5c1d193f1454c9f868a57816bf5ff76c838a2eeb616a3fc9976f65d4371deecfbab29362caebdff69c635fe5a2113da4d4d8c24f0b16a0584fa05e80e607c5d9a
2f765f1f069f8d4da21f27c2a3b5c984b4ab24899bef46c6d9323df4862fe51ce300fca40fb539c3bb7fe2dcc9409e425f2d3b95e70e9c49c5feb6ecc9d43442c33d5000
3ee936845892fb8be475647da9a080f5bc7f8a716590b3745c2209fe05b17992830ce15f32c7b22cde755c8a2fe50bd814a0434130b807dc1b7218d4e85342d70695a5d7
f29306f25623ad1e8aa08ef71b54b8ee447b5f64e73d09bdd6c3b7ca224058d7c67cc7551e9241688ada12d859cb7646fbd3ed8b34312f3b49d69802f0eaa11bc4211c2f
7a29cd5c01ed01a39001c5856fab36228f5ee2f2e1110811872fe7c865c42ed59029c706195d52`,
} as const;

const hex = (text: string): string => text.replaceAll('\n', '');
const number = (text: string): bigint => BigInt(`0x${hex(text)}`);
const base64 = (value: bigint): string => {
  const text = value.toString(16);
  return Buffer.from(text.padStart(text.length + (text.length % 2), '0'), 'hex').toString('base64url');
};

function keyOfTheRfc(): TokenKey {
  const [p, q, e] = [number(vector.p), number(vector.q), 65537n];
  const d = inverse(e, (p - 1n) * (q - 1n));
  const parts = { n: p * q, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const jwk = { kty: 'RSA', ...Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, base64(value)])) };
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  return { privateKey, publicKey: createPublicKey(privateKey).export({ format: 'der', type: 'spki' }) };
}

describe('a blind signature', () => {
  let key: TokenKey;
  beforeAll(async () => {
    key = await newTokenKey();
  });

  test('is that of RFC 9474, byte by byte, by the vector of its appendix', () => {
    const rfc = keyOfTheRfc();
    const token = Buffer.from(vector.message, 'hex');
    const made = blind(rfc.publicKey, { token, salt: Buffer.from(vector.salt, 'hex'), inv: number(vector.inv) });
    expect(made.blinded.toString('hex').slice(0, 32)).toBe('10c166c6a711e81c46f45b18e5873cc4');
    const blindSignature = blindSign(rfc.privateKey, made.blinded);
    expect(blindSignature.toString('hex').slice(0, 32)).toBe('364f6a40dbfbc3bbb257943337eeff79');
    const signature = made.finalize(blindSignature);
    expect(signature.toString('hex')).toBe(hex(vector.sig));
    expect(isTokenOf(rfc.publicKey, token, signature)).toBe(true);
  });

  test('is of one token and of one box', async () => {
    const made = blind(key.publicKey);
    const signature = made.finalize(blindSign(key.privateKey, made.blinded));
    expect(isTokenOf(key.publicKey, made.token, signature)).toBe(true);
    expect(isTokenOf(key.publicKey, randomBytes(tokenBytes), signature)).toBe(false);
    expect(isTokenOf((await newTokenKey()).publicKey, made.token, signature)).toBe(false);
    expect(isTokenOf(key.publicKey, made.token, made.blinded)).toBe(false);
  });

  test('tells who signs nothing: whatever was signed could have been any token, and who has the key can show how', () => {
    const { n: modulus } = createPublicKey(key.privateKey).export({ format: 'jwk' });
    const n = BigInt(`0x${Buffer.from(modulus!, 'base64url').toString('hex')}`);
    const toNumber = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);
    const seen = blind(key.publicKey).blinded;
    const [token, salt] = [randomBytes(tokenBytes), randomBytes(48)];
    const message = toNumber(blind(key.publicKey, { token, salt, inv: 1n }).blinded);
    const quotient = (toNumber(seen) * inverse(message, n)) % n;
    const factor = toNumber(blindSign(key.privateKey, Buffer.from(quotient.toString(16).padStart(768, '0'), 'hex')));
    expect(blind(key.publicKey, { token, salt, inv: inverse(factor, n) }).blinded).toEqual(seen);
  });

  test.each([
    ['too long a number', Buffer.alloc(385, 1)],
    ['a number above the modulus', Buffer.alloc(384, 0xff)],
    ['nothing', Buffer.alloc(0)],
  ])('is refused for %s', (_, blinded) => {
    expect(() => blindSign(key.privateKey, blinded)).toThrow(expect.objectContaining({ code: 'BALLOT_TOKEN_WRONG' }));
  });
});
