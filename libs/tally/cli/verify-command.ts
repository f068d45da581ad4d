import { readFile } from 'node:fs/promises';
import { verifyBundle } from '../bundle/verify.ts';
import type { Output } from './output.ts';

/** `npm run tally -- verify bundle.zip`: 0 where the bundle counts again to the byte, 1 where it does not, 2 without a file. */
export async function verifyCommand([path]: readonly string[], { out, error }: Output): Promise<number> {
  if (!path) {
    error('npm run tally -- verify <bundle.zip>\n');
    return 2;
  }
  const { isGood, failed, detail, resultHash, publicKey } = await verifyBundle(await readFile(path));
  out(isGood ? `good: result ${resultHash}, signed by ${publicKey}\n` : `refused at ${failed}: ${detail}\n`);
  return isGood ? 0 : 1;
}
