import { describe, expect, test } from '@jest/globals';
import { MerkleTreeByDefinition } from './merkle.fixtures.ts';
import { signedAgain, tampered, villageBundle } from './bundle.fixtures.ts';
import { merkleRoot, toHex } from './hashes.ts';
import { verifyBundle } from './verify.ts';
import { packZip, unpackZip } from './zip.ts';

const inFile = (wanted: string, from: string | RegExp, to: string) => (name: string, text: string) =>
  name === wanted ? text.replace(from, to) : text;

describe('a bundle', () => {
  test('as it was published is counted again to the byte', async () => {
    const bundle = await villageBundle();
    expect(await verifyBundle(bundle)).toMatchObject({ isGood: true, resultHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(Buffer.from(await villageBundle()).equals(bundle)).toBe(true);
  });

  test.each([
    ['manifest', 'a ballot changed', inFile('ballots/1.pb', /road/, 'well')],
    ['manifest', 'the result changed', inFile('result.json', 'road', 'well')],
    ['manifest', 'a report changed', inFile('report.ar.txt', 'road', 'well')],
    ['manifest', 'a manifest that is no text of its kind', inFile('manifest.json', '{', '[')],
    ['signature', 'a signature of nobody', inFile('manifest.sig', /^../, '00')],
    ['signature', 'the key of somebody else', inFile('manifest.json', /"publicKey":"[0-9a-f]{64}"/, `"publicKey":"${'7'.repeat(64)}"`)],
    ['signature', 'a key that is none', inFile('manifest.json', /"publicKey":"[0-9a-f]+"/, '"publicKey":"none"')],
  ] as const)('is refused at its %s: %s without the key that signs', async (failed, _, change) => {
    expect(await verifyBundle(tampered(await villageBundle(), change))).toMatchObject({ isGood: false, failed });
  });

  // whoever has the key still cannot sell another result, another regulation or another log
  test.each([
    ['result', 'another winner', inFile('result.json', 'road', 'well')],
    ['result', 'a ballot that says something else', inFile('ballots/1.pb', 'road,', '')],
    ['regulation', 'another regulation', inFile('regulation.json', 'mes-cost-add1', 'greedy-votes')],
    ['log', 'a leaf taken out of the log', inFile('log.json', /"leaves":\["[0-9a-f]{64}",/, '"leaves":[')],
    ['ballots', 'fewer voters than ballots', inFile('log.json', /"marks":\d+/, '"marks":3')],
    ['ballots', 'a ballot for a project that does not exist', inFile('ballots/1.pb', /\n1;[^\n]*/, '\n1;castle')],
  ] as const)('is refused at its %s: %s, signed by the right key', async (failed, _, change) => {
    expect(await verifyBundle(signedAgain(await villageBundle(), change))).toMatchObject({ isGood: false, failed });
  });

  test('with a byte flipped anywhere, cut short, or with a file twice is refused, and never an error of the program', async () => {
    const bundle = await villageBundle();
    for (let at = 3; at < bundle.length * 0.9; at += 97) {
      const changed = Uint8Array.from(bundle);
      changed[at]! ^= 1;
      const verdict = await verifyBundle(changed);
      expect(verdict.isGood && Buffer.from(packZip(unpackZip(changed))).equals(bundle) === false).toBe(false);
    }
    expect(await verifyBundle(bundle.subarray(0, 900))).toMatchObject({ isGood: false });
    expect(await verifyBundle(new Uint8Array(10))).toMatchObject({ failed: 'archive' });
    const entries = unpackZip(bundle);
    expect(await verifyBundle(packZip([...entries, entries[3]!]))).toMatchObject({ failed: 'archive' });
  });
});

test('the root of a log is that of RFC 9162 for any number of leaves', async () => {
  for (const size of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33, 100]) {
    const leaves = Array.from({ length: size }, (_, place) => Uint8Array.of(place, size));
    expect(toHex(await merkleRoot(leaves))).toBe(toHex(MerkleTreeByDefinition.root(leaves)));
  }
});
