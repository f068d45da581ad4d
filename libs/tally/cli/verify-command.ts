import { readFile } from 'node:fs/promises';
import { verifyBundle } from '../bundle/verify.ts';

/** `npm run tally -- verify bundle.zip`: 0 where the bundle counts again to the byte, 1 where it does not, 2 without a file. */
export async function verifyCommand([path]: readonly string[]): Promise<number> {
  if (!path) {
    console.error('npm run tally -- verify <bundle.zip>');
    return 2;
  }
  const { isGood, failed, detail, resultHash, publicKey } = await verifyBundle(await readFile(path));
  console.log(isGood ? `good: result ${resultHash}, signed by ${publicKey}` : `refused at ${failed}: ${detail}`);
  return isGood ? 0 : 1;
}
