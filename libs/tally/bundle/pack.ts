import { sha256Hex } from './hashes.ts';
import { countPool, type CountOrder, type PoolFile, type PoolResult, plain, resultText } from './result.ts';
import { packZip, type ZipEntry } from './zip.ts';

/** What a bundle is made of; texts that are JSON stand in canonical form. */
export interface BundleParts {
  readonly order: CountOrder;
  /** The regulation whose SHA-256 is `order.regulationHash`. */
  readonly regulation: string;
  /** The roll that answered who may vote: its fingerprint. */
  readonly roll: string;
  /** The public log of ballots, with its signed head. */
  readonly log: string;
  readonly pools: readonly (PoolFile & { readonly ballots: number })[];
  /** Of a result, in each language: name of the file and its text. */
  readonly reports: (results: readonly PoolResult[]) => Readonly<Record<string, string>>;
  /** Of the key that signs, in hexadecimal. */
  readonly publicKey: string;
  readonly sign: (text: string) => string;
}

const text = (name: string, content: string): ZipEntry => ({ name, bytes: new TextEncoder().encode(content) });
const poolName = (place: number): string => `ballots/${place + 1}.pb`;

/** One file from which anybody counts again: `verifyBundle` reads it. The same parts give the same bytes. */
export async function packBundle({ order, pools, ...parts }: BundleParts): Promise<Uint8Array> {
  const results = pools.map((pool) => countPool(order, pool));
  const contents = [
    text('regulation.json', parts.regulation),
    text('roll.json', parts.roll),
    ...pools.map(({ pb }, place) => text(poolName(place), pb)),
    text('log.json', parts.log),
    text('result.json', resultText(order, results)),
    ...Object.entries(parts.reports(results)).map(([language, report]) => text(`report.${language}.txt`, report)),
  ];
  const hashes = await Promise.all(contents.map(async ({ name, bytes }) => [name, await sha256Hex(bytes)] as const));
  const manifest = plain({
    files: Object.fromEntries(hashes),
    order,
    pools: pools.map(({ envelopes, ballots }, place) => ({ envelopes, ballots, file: poolName(place) })),
    publicKey: parts.publicKey,
  });
  return packZip([text('manifest.json', manifest), text('manifest.sig', parts.sign(manifest)), ...contents]);
}
