import type { z } from 'zod';
import type { DomainError } from '#kernel';
import type { Act, Tx } from './tx.ts';

/** What every use case says of itself. */
interface Verb<Input> {
  /** The action of the policy that allows it. */
  readonly action: string;
  readonly input: z.ZodType<Input>;
  /** `false` for the bookkeeping of the system's own engines, whose tables are their own record. */
  readonly audited?: boolean;
}

/** One verb. The class is a Nest provider; the runner is its only caller. */
export interface UseCase<Input, Output> extends Verb<Input> {
  execute(tx: Tx, input: Input): Promise<Output>;
}

/**
 * A verb that a crowd does at once: acts that arrive while a transaction is under way share the next one. Each is permitted,
 * audited, answered and repeated for itself. It answers each act in order, with an error where one is refused: that one must
 * have written nothing, and does not hold up the others.
 */
export interface CrowdUseCase<Input, Output> extends Verb<Input> {
  executeTogether(acts: readonly Act<Input>[]): Promise<readonly (Output | DomainError)[]>;
}

export type UseCaseClass<Input, Output> = abstract new (...args: never[]) => UseCase<Input, Output> | CrowdUseCase<Input, Output>;

/** What may come with a call: the client's request id (a repeated one returns the first outcome), or the task it fulfils. */
export interface RunOptions {
  readonly requestId?: string;
  readonly task?: TaskKey;
}

export interface TaskKey {
  readonly messageId: string;
  readonly handler: string;
}
