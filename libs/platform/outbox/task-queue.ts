import type { TaskKey } from '../database/use-case.ts';

/** Where the relay hands tasks over. It may lose them (the ledger remembers) and may deliver one twice (the ledger absorbs). */
export abstract class TaskQueue {
  abstract addBulk(tasks: readonly TaskKey[]): Promise<void>;
}
