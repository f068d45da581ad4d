import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { type ChainKind, type ChainRef, keyOf, type NodeFacts } from './domain/chain.ts';

/** What a feature says of some of its things, in one batch; those that the actor may not know of are left out. */
export type ReadNodes = (actor: Actor, ids: readonly string[]) => Promise<readonly NodeFacts[]>;

/** Who knows of each kind: features register theirs at start, so that the chain knows no feature. */
@Injectable()
export class ChainNodes {
  private readonly readers = new Map<ChainKind, ReadNodes>();

  register(kind: ChainKind, read: ReadNodes): void {
    if (this.readers.has(kind)) throw new Error(`nodes of kind ${kind} are registered twice`);
    this.readers.set(kind, read);
  }

  /** What the actor may know of some things, by their keys: one batch a kind. */
  async read(actor: Actor, refs: readonly ChainRef[]): Promise<Map<string, NodeFacts & { readonly kind: ChainKind }>> {
    const byKind = [...Map.groupBy(refs, ({ kind }) => kind)];
    const batches = byKind.map(async ([kind, some]) => {
      const read = this.readers.get(kind);
      const facts = read ? await read(actor, [...new Set(some.map(({ id }) => id))]) : [];
      return facts.map((one) => [keyOf({ kind, id: one.id }), { ...one, kind }] as const);
    });
    return new Map((await Promise.all(batches)).flat());
  }
}
