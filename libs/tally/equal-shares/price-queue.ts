/** Projects in the order of their keys, the least first: a binary heap over places, with keys kept outside. */
export class PriceQueue {
  private readonly key: Float64Array;
  private readonly heap: Int32Array;
  private size = 0;

  constructor(key: Float64Array) {
    this.key = key;
    this.heap = new Int32Array(key.length);
  }

  /** Fills the queue with projects already in the order of their keys. */
  fill(sorted: Int32Array): void {
    this.heap.set(sorted);
    this.size = sorted.length;
  }

  /** The first project, or −1. */
  first(): number {
    return this.size > 0 ? this.heap[0]! : -1;
  }

  /** The key of the first project; infinite when there is none. */
  firstKey(): number {
    return this.size > 0 ? this.key[this.heap[0]!]! : Infinity;
  }

  push(project: number): void {
    const { heap, key } = this;
    let at = this.size++;
    const own = key[project]!;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (key[heap[parent]!]! <= own) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = project;
  }

  /** Takes the first project out. */
  pop(): number {
    const { heap, key } = this;
    const first = heap[0]!;
    const moved = heap[--this.size]!;
    const own = key[moved]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && key[heap[child + 1]!]! < key[heap[child]!]!) child++;
      if (key[heap[child]!]! >= own) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = moved;
    return first;
  }
}
