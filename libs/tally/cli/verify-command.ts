import { readFile } from 'node:fs/promises';
import { verifyBundle } from '../bundle/verify.ts';
import { languageOf } from './arguments.ts';
import type { Output } from './output.ts';
import { Texts } from './texts.ts';

/** `npm run tally -- verify bundle.zip [--lang fr]`: 0 where the bundle counts again to the byte, 1 where it does not, 2 without a file. */
export async function verifyCommand(args: readonly string[], { out, error }: Output): Promise<number> {
  const texts = new Texts(languageOf(args));
  const say = (key: string, values = {}): string => texts.say({ key: `tally.verify.${key}`, values });
  const path = args.find((arg, place) => !arg.startsWith('--') && args[place - 1] !== '--lang');
  if (!path) {
    error(`${say('usage')}\n`);
    return 2;
  }
  const { isGood, failed, detail, resultHash, publicKey } = await verifyBundle(await readFile(path));
  if (isGood) out(`${say('said', { hash: resultHash, key: publicKey })}\n`);
  else out(`${say('said-refused', { check: failed, reason: say(`failed.${failed}`) })} [${detail}]\n`);
  return isGood ? 0 : 1;
}
