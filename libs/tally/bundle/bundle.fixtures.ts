import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { merkleRoot, toHex } from './hashes.ts';
import { packBundle } from './pack.ts';
import { plain } from './result.ts';
import { headText } from './verify.ts';
import { type ZipEntry, packZip, unpackZip } from './zip.ts';

const village = readFileSync(new URL('../data/village-sets.pb', import.meta.url), 'utf8');
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signed = (text: string): string => sign(null, Buffer.from(text), privateKey).toString('hex');

/** The bundle of a small vote, signed by a key of its own, with as many leaves in the log as it has ballots. */
export async function villageBundle(changes: { readonly marks?: number; readonly pb?: string } = {}): Promise<Uint8Array> {
  const pb = changes.pb ?? village;
  const ballots = Number(/^num_votes;(\d+)/m.exec(pb)![1]);
  const leaves = Array.from({ length: ballots }, (_, place) => createHash('sha256').update(`ballot ${place}`).digest());
  const head = { budgetId: 'village', size: ballots, root: toHex(await merkleRoot(leaves)) };
  const regulation = plain({ rule: 'mes-cost-add1' });
  return packBundle({
    order: { regulationHash: createHash('sha256').update(regulation).digest('hex'), rule: 'mes-cost-add1', ties: 'official' },
    regulation,
    roll: plain({ kind: 'declared' }),
    log: plain({ ...head, signature: signed(headText(head)), leaves: leaves.map(toHex), marks: changes.marks ?? ballots }),
    pools: [{ envelopes: ['village'], pb, ballots }],
    reports: (results) =>
      Object.fromEntries(['fr', 'ar', 'en', 'es'].map((language) => [language, `${language}: ${results[0]!.outcome.selected.join(', ')}`])),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    sign: signed,
  });
}

/** The bundle of somebody who has the key and changes files as he likes: hashes and signature are right again. */
export function signedAgain(bundle: Uint8Array, change: (name: string, text: string) => string): Uint8Array {
  const entries = unpackZip(bundle).map(({ name, bytes }) => ({ name, text: change(name, new TextDecoder().decode(bytes)) }));
  const own = entries.filter(({ name }) => !name.startsWith('manifest.'));
  const manifest = JSON.parse(entries.find(({ name }) => name === 'manifest.json')!.text) as Record<string, unknown>;
  const files = Object.fromEntries(own.map(({ name, text }) => [name, createHash('sha256').update(text).digest('hex')]));
  const text = plain({ ...manifest, files });
  return zipOf([{ name: 'manifest.json', text }, { name: 'manifest.sig', text: signed(text) }, ...own]);
}

/** The bundle of somebody without the key. */
export const tampered = (bundle: Uint8Array, change: (name: string, text: string) => string): Uint8Array =>
  zipOf(unpackZip(bundle).map(({ name, bytes }) => ({ name, text: change(name, new TextDecoder().decode(bytes)) })));

const zipOf = (entries: readonly { readonly name: string; readonly text: string }[]): Uint8Array =>
  packZip(entries.map(({ name, text }): ZipEntry => ({ name, bytes: new TextEncoder().encode(text) })));
