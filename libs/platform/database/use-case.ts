import type { z } from 'zod';
import type { Tx } from './tx.ts';

/** One verb. The class is a Nest provider; the runner is its only caller. */
export interface UseCase<Input, Output> {
  /** The action of the policy that allows it. */
  readonly action: string;
  readonly input: z.ZodType<Input>;
  /** `false` for the bookkeeping of the system's own engines, whose tables are their own record. */
  readonly audited?: boolean;
  execute(tx: Tx, input: Input): Promise<Output>;
}

export type UseCaseClass<Input, Output> = abstract new (...args: never[]) => UseCase<Input, Output>;

/** What may come with a call: the client's request id (a repeated one returns the first outcome), or the task it fulfils. */
export interface RunOptions {
  readonly requestId?: string;
  readonly task?: TaskKey;
}

export interface TaskKey {
  readonly messageId: string;
  readonly handler: string;
}
