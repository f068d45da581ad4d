// Hashes and signatures by WebCrypto alone: the same in Node and in a browser.

export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
export const fromHex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const digest = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));

/** SHA-256 in hexadecimal. */
export const sha256Hex = async (content: string | Uint8Array): Promise<string> =>
  toHex(await digest(typeof content === 'string' ? new TextEncoder().encode(content) : content));

/** So many pairs are hashed at once: a browser that is given a million promises has no room left. */
const atOnce = 4096;

/**
 * Root of a Merkle tree (RFC 9162, 2.1.1) from leaf hashes, level by level. A last node without a neighbour goes up as it is, which is
 * where the splits of the RFC put it.
 */
export async function merkleRoot(leaves: readonly Uint8Array[]): Promise<Uint8Array> {
  if (leaves.length === 0) return digest(new Uint8Array());
  let level = [...leaves];
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let from = 0; from < level.length; from += 2 * atOnce) {
      const part = level.slice(from, from + 2 * atOnce);
      const pairs = Array.from({ length: Math.ceil(part.length / 2) }, (_, place) => part.slice(2 * place, 2 * place + 2));
      above.push(...(await Promise.all(pairs.map(([left, right]) => (right ? nodeHash(left!, right) : left!)))));
    }
    level = above;
  }
  return level[0]!;
}

function nodeHash(left: Uint8Array, right: Uint8Array): Promise<Uint8Array> {
  const both = new Uint8Array(1 + left.length + right.length);
  both[0] = 1;
  both.set(left, 1);
  both.set(right, 1 + left.length);
  return digest(both);
}

/** Whether an Ed25519 signature of a text is of this key, all in hexadecimal; false where the key is none. */
export async function isSignedBy(publicKey: string, text: string, signature: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', fromHex(publicKey) as BufferSource, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, fromHex(signature) as BufferSource, new TextEncoder().encode(text));
  } catch {
    return false;
  }
}
