import { PbRefusal } from '../pabulib/pb-refusal.ts';
import { fromHex, isSignedBy, merkleRoot, sha256Hex, toHex } from './hashes.ts';
import { countPool, type CountOrder, resultText } from './result.ts';
import { unpackZip } from './zip.ts';

export const bundleChecks = ['archive', 'manifest', 'signature', 'regulation', 'log', 'ballots', 'result'] as const;
export type BundleCheck = (typeof bundleChecks)[number];

export interface BundleVerdict {
  readonly isGood: boolean;
  /** The first check that failed; what comes after it was not looked at. */
  readonly failed?: BundleCheck;
  /** For who looks into it; English. */
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
    throw error;
  }
}

async function verify(bytes: Uint8Array): Promise<BundleVerdict> {
  const files = filesOf(bytes);
  const text = (name: string): string => {
    const content = files.get(name);
    if (!content) throw new Refused('manifest', `${name} is missing`);
    return new TextDecoder().decode(content);
  };
  const manifest = parsed<Manifest>(text('manifest.json'), 'manifest');
  await checkFiles(files, manifest);
  await checkSignature(manifest.publicKey, 'manifest', text('manifest.json'), text('manifest.sig'));
  if ((await sha256Hex(text('regulation.json'))) !== manifest.order.regulationHash) throw new Refused('regulation', 'another regulation');
  await checkLog(parsed<Log>(text('log.json'), 'log'), manifest, text);
  const counted = countAgain(manifest, text);
  if (counted !== text('result.json')) throw new Refused('result', 'the ballots counted again give another result');
  return { isGood: true, resultHash: await sha256Hex(counted), publicKey: manifest.publicKey };
}

function filesOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    const entries = unpackZip(bytes);
    const files = new Map(entries.map(({ name, bytes: content }) => [name, content]));
    if (files.size < entries.length) throw new Refused('archive', 'a file is there twice');
    return files;
  } catch (error) {
    if (error instanceof RangeError) throw new Refused('archive', error.message);
    throw error;
  }
}

function parsed<Content>(text: string, check: BundleCheck): Content {
  try {
    return JSON.parse(text) as Content;
  } catch {
    throw new Refused(check, `${check}.json is no JSON`);
  }
}

async function checkFiles(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): Promise<void> {
  const expected = [...Object.keys(manifest.files ?? {}), 'manifest.json', 'manifest.sig'].sort();
  if (expected.join('\n') !== [...files.keys()].sort().join('\n')) throw new Refused('manifest', 'files are missing or too many');
  for (const [name, hash] of Object.entries(manifest.files)) {
    if ((await sha256Hex(files.get(name)!)) !== hash) throw new Refused('manifest', `${name} was altered`);
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
  if (leaves.length !== log.size || toHex(await merkleRoot(leaves)) !== log.root) throw new Refused('log', 'the log has another root');
  await checkSignature(manifest.publicKey, 'log', headText(log), log.signature);
  for (const { file, ballots } of manifest.pools) {
    const found = /^num_votes;(\d+)$/m.exec(text(file))?.[1];
    if (Number(found) !== ballots || ballots > log.marks) throw new Refused('ballots', `${file}: more ballots than voters`);
  }
}

/** What is signed of a log: a head that says nothing of time. */
export const headText = ({ budgetId, size, root }: Pick<Log, 'budgetId' | 'size' | 'root'>): string =>
  `jamaa-ballot-log/1\n${budgetId}\n${size}\n${root}\n`;

async function checkSignature(publicKey: string, what: string, signed: string, signature: string): Promise<void> {
  if (!(await isSignedBy(publicKey, signed, signature))) throw new Refused('signature', `the signature of the ${what} is not of this key`);
}

function countAgain({ order, pools }: Manifest, text: (name: string) => string): string {
  try {
    return resultText(
      order,
      pools.map(({ envelopes, file }) => countPool(order, { envelopes, pb: text(file) })),
    );
  } catch (error) {
    if (error instanceof PbRefusal) throw new Refused('ballots', `line ${error.line}: ${error.code}`);
    if (error instanceof RangeError) throw new Refused('regulation', error.message); // a rule or an order of ties that is none
    throw error;
  }
}
