import { isConsistent, isIncluded, leafHash, MerkleTree } from './merkle.ts';

/** Entries and roots published with the test data of the certificate-transparency log (RFC 6962, whose hashes RFC 9162 keeps). */
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const entryAt = (at: number): Buffer => (at < entries.length ? Buffer.from(entries[at]!, 'hex') : Buffer.from(`entry ${at}`));

const treeOf = (size: number): MerkleTree => {
  const tree = new MerkleTree();
  for (let at = 0; at < size; at++) tree.append(leafHash(entryAt(at)));
  return tree;
};

describe('the public log', () => {
  test('has the roots of the published test data at every size', () => {
    const tree = treeOf(8);
    expect(roots.map((_, at) => tree.root(at + 1).toString('hex'))).toEqual(roots);
    expect(tree.root(0).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('proves every leaf of every size, and no other leaf', () => {
    const tree = treeOf(33);
    for (let size = 1; size <= 33; size++) {
      for (let place = 0; place < size; place++) {
        const proof = tree.inclusion(place, size);
        const leaf = leafHash(entryAt(place));
        expect(isIncluded(leaf, place, size, proof, tree.root(size))).toBe(true);
        expect(isIncluded(leafHash(Buffer.from('ballot')), place, size, proof, tree.root(size))).toBe(false);
        if (size > 1) expect(isIncluded(leaf, (place + 1) % size, size, proof, tree.root(size))).toBe(false);
      }
    }
  });

  test('proves that a later log goes on from an earlier one', () => {
    const tree = treeOf(33);
    for (let second = 1; second <= 33; second++) {
      for (let first = 1; first <= second; first++) {
        const proof = tree.consistency(first, second);
        expect(isConsistent(first, second, proof, tree.root(first), tree.root(second))).toBe(true);
        if (first < second) expect(isConsistent(first, second, proof, tree.root(second), tree.root(second))).toBe(false);
      }
    }
  });

  test('of ballots that were taken out does not go on from what was signed', () => {
    const [whole, cut] = [treeOf(9), new MerkleTree()];
    for (const at of [0, 1, 2, 4, 5, 6, 7, 8]) cut.append(leafHash(entryAt(at)));
    expect(isConsistent(4, 8, cut.consistency(4), whole.root(4), cut.root())).toBe(false);
  });
});
