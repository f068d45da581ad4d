import { countPool, type CountOrder, resultText } from './result.ts';
import { unpackZip } from './zip.ts';

export const bundleChecks = ['archive', 'manifest', 'signature', 'regulation', 'log', 'ballots', 'result'] as const;
export type BundleCheck = (typeof bundleChecks)[number];

export interface BundleVerdict {
  readonly isGood: boolean;
  /** The first check that failed; what comes after it was not looked at. */
  readonly failed?: BundleCheck;
  readonly detail?: string;
  /** SHA-256 of the result counted again. */
  readonly resultHash?: string;
  /** Of the key that signed: compare it with the one the commune posted. */
  readonly publicKey?: string;
}

interface Manifest {
  readonly files: Readonly<Record<string, string>>;
  readonly order: CountOrder;
  readonly pools: readonly { readonly envelopes: readonly string[]; readonly file: string; readonly ballots: number }[];
  readonly publicKey: string;
}

class Refused extends Error {
  readonly check: BundleCheck;
  constructor(check: BundleCheck, detail: string) {
    super(detail);
    this.check = check;
  }
}

/**
 * Checks a bundle from its bytes alone, offline, in Node or in a browser: every file is the one that was signed, the regulation and the
 * log are what they say, and the ballots counted again give the result to the byte.
 */
export async function verifyBundle(bytes: Uint8Array): Promise<BundleVerdict> {
  try {
    return await verify(bytes);
  } catch (error) {
    if (error instanceof Refused) return { isGood: false, failed: error.check, detail: error.message };
    if (error instanceof RangeError) return { isGood: false, failed: 'archive', detail: error.message };
    throw error;
  }
}

async function verify(bytes: Uint8Array): Promise<BundleVerdict> {
  const files = new Map(unpackZip(bytes).map(({ name, bytes: content }) => [name, content]));
  const text = (name: string): string => {
    const content = files.get(name);
    if (!content) throw new Refused('manifest', `${name} is missing`);
    return new TextDecoder().decode(content);
  };
  const manifest = JSON.parse(text('manifest.json')) as Manifest;
  await checkFiles(files, manifest);
  await checkSignature(manifest.publicKey, 'manifest', text('manifest.json'), text('manifest.sig'));
  if ((await sha256(text('regulation.json'))) !== manifest.order.regulationHash) throw new Refused('regulation', 'another regulation');
  await checkLog(JSON.parse(text('log.json')) as Log, manifest, text);
  const pools = manifest.pools.map(({ envelopes, file }) => countPool(manifest.order, { envelopes, pb: text(file) }));
  const counted = resultText(manifest.order, pools);
  if (counted !== text('result.json')) throw new Refused('result', 'the ballots counted again give another result');
  return { isGood: true, resultHash: await sha256(counted), publicKey: manifest.publicKey };
}

async function checkFiles(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): Promise<void> {
  const expected = [...Object.keys(manifest.files), 'manifest.json', 'manifest.sig'].sort();
  if (expected.join('\n') !== [...files.keys()].sort().join('\n')) throw new Refused('manifest', 'files are missing or too many');
  for (const [name, hash] of Object.entries(manifest.files)) {
    if ((await sha256(files.get(name)!)) !== hash) throw new Refused('manifest', `${name} was altered`);
  }
}

interface Log {
  readonly budgetId: string;
  readonly size: number;
  readonly root: string;
  readonly signature: string;
  readonly marks: number;
  readonly leaves: readonly string[];
}

async function checkLog(log: Log, manifest: Manifest, text: (name: string) => string): Promise<void> {
  const leaves = log.leaves.map(fromHex);
  if (leaves.length !== log.size || toHex(await rootOf(leaves)) !== log.root) throw new Refused('log', 'the log has another root');
  await checkSignature(manifest.publicKey, 'log', headText(log), log.signature);
  for (const { file, ballots } of manifest.pools) {
    const found = /^num_votes;(\d+)$/m.exec(text(file))?.[1];
    if (Number(found) !== ballots || ballots > log.marks) throw new Refused('ballots', `${file}: more ballots than voters`);
  }
}

/** What is signed of a log: a head that says nothing of time. */
export const headText = ({ budgetId, size, root }: Pick<Log, 'budgetId' | 'size' | 'root'>): string =>
  `jamaa-ballot-log/1\n${budgetId}\n${size}\n${root}\n`;

/** Root of a Merkle tree by the definition of RFC 9162, 2.1.1, from leaf hashes. */
async function rootOf(leaves: readonly Uint8Array[]): Promise<Uint8Array> {
  if (leaves.length === 0) return digest(new Uint8Array());
  if (leaves.length === 1) return leaves[0]!;
  const middle = 2 ** Math.floor(Math.log2(leaves.length - 1));
  const [left, right] = [await rootOf(leaves.slice(0, middle)), await rootOf(leaves.slice(middle))];
  return digest(Uint8Array.from([1, ...left, ...right]));
}

async function checkSignature(publicKey: string, what: string, signed: string, signature: string): Promise<void> {
  const key = await crypto.subtle.importKey('raw', fromHex(publicKey) as BufferSource, 'Ed25519', false, ['verify']);
  const isGood = await crypto.subtle.verify('Ed25519', key, fromHex(signature) as BufferSource, new TextEncoder().encode(signed));
  if (!isGood) throw new Refused('signature', `the signature of the ${what} is not of this key`);
}

const digest = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
const sha256 = async (content: string | Uint8Array): Promise<string> =>
  toHex(await digest(typeof content === 'string' ? new TextEncoder().encode(content) : content));
const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
