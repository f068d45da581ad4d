import type { EntityManager } from 'typeorm';
import { type Actor, DomainError } from '#kernel';
import type { Sealing } from '../sealing/sealing.ts';
import { keepRecords } from './record.ts';
import { claimRequests } from './requests.ts';
import { type Act, Tx } from './tx.ts';
import type { CrowdUseCase } from './use-case.ts';

/** An act that waits for its transaction. */
export interface WaitingAct<Input> {
  readonly actor: Actor;
  readonly input: Input;
  readonly requestId: string | undefined;
}

/** Does the acts in one transaction, each under its own permission; answers in order, an error where one is refused. */
export async function actTogether<Input, Output>(
  name: string,
  useCase: CrowdUseCase<Input, Output>,
  waiting: readonly WaitingAct<Input>[],
  { manager, sealing, now }: { readonly manager: EntityManager; readonly sealing: Sealing; readonly now: Date },
): Promise<(Output | Error)[]> {
  const acts = waiting.map(({ actor, input, requestId }) => ({ input, tx: new Tx(manager, now, actor, useCase.action, requestId) }));
  const claims = await claimRequests(acts, sealing, name);
  const open = acts.filter((_act, index) => !claims[index]);
  const outcomes = new Map(open.length ? zip(open, await useCase.executeTogether(open)) : []);
  await keep(name, useCase, outcomes);
  return acts.map((act, index) => {
    const claim = claims[index];
    if (!claim) return outcomes.get(act)!;
    return claim instanceof DomainError ? claim : (claim.outcome as Output);
  });
}

const zip = <One, Other>(ones: readonly One[], others: readonly Other[]): [One, Other][] => ones.map((one, index) => [one, others[index]!]);

async function keep<Input, Output>(
  name: string,
  { audited }: CrowdUseCase<Input, Output>,
  outcomes: ReadonlyMap<Act<Input>, Output | DomainError>,
): Promise<void> {
  const [done, refused] = [[] as { tx: Tx; outcome: Output }[], [] as Tx[]];
  for (const [{ tx }, outcome] of outcomes) {
    if (outcome instanceof DomainError) refused.push(tx);
    else done.push({ tx, outcome });
  }
  if (done.some(({ tx }) => !tx.permission)) throw new Error(`${name} wrote without authorize()`);
  if (outcomes.size) await keepRecords(done, { useCase: name, audited: audited !== false, refused });
}
