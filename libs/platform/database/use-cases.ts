import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, DomainError, newId } from '#kernel';
import { assertMayEver, declaredAction } from '../access/policy.ts';
import { Config } from '../config/config.ts';
import { Metrics } from '../observability/metrics.ts';
import { inSpan } from '../observability/tracing.ts';
import { lockOwedTask } from '../outbox/task.store.ts';
import { Sealing } from '../sealing/sealing.ts';
import { Clock } from '../time/clock.ts';
import { Gathering } from './gathering.ts';
import { parseInput } from './parse-input.ts';
import { keepRecords } from './record.ts';
import { claimRequests } from './requests.ts';
import { actTogether, type WaitingAct } from './together.ts';
import { Turnstile } from './turnstile.ts';
import { Tx } from './tx.ts';
import type { CrowdUseCase, RunOptions, UseCase, UseCaseClass } from './use-case.ts';

const attempts = 3;
/** Use cases that may wait for a connection in one process; at a thousand a second, some seconds. */
const longestQueue = 5_000;
/** Acts of a crowd in one transaction: beyond some dozens a statement gains nothing, and all wait longer. Two transactions a verb. */
const crowd = { largest: 64, lanes: 2, longestQueue };
/** serialization_failure and deadlock_detected: the whole use case is run again in a new transaction. */
const replayed = new Set(['40001', '40P01']);

/** The database refused a statement and undid the whole; of a connection that was cut nobody knows whether it had committed. */
const isUndone = (error: unknown): boolean => /^(?!08|57|53)[0-9A-Z]{5}$/.test((error as { code?: string }).code ?? '');

/** Returned in place of an outcome when a task was already done by another worker. */
export const alreadyDone = Symbol('already done');

/** The one door for writes: validation, permission, transaction, retry, audit and idempotency are here and nowhere else. */
@Injectable()
export class UseCases {
  /** A third of the connections is left to what transactions read besides. */
  private readonly turnstile: Turnstile;
  private readonly gatherings = new Map<string, Gathering<WaitingAct<unknown>, unknown>>();

  constructor(
    private readonly modules: ModuleRef,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    private readonly sealing: Sealing,
    { DATABASE_POOL }: Config,
  ) {
    this.turnstile = new Turnstile(DATABASE_POOL - Math.ceil(DATABASE_POOL / 3), longestQueue);
  }

  /** Runs a use case as an actor and returns its outcome; throws DomainError for a refusal, and then nothing is written. */
  async run<Input, Output>(type: UseCaseClass<Input, Output>, actor: Actor, input: unknown, options: RunOptions = {}): Promise<Output> {
    const useCase = this.modules.get<UseCase<Input, Output> | CrowdUseCase<Input, Output>>(type as never, { strict: false });
    return inSpan(`use-case ${type.name}`, { 'jamaa.action': useCase.action }, async () => {
      const timer = this.metrics.useCaseSeconds.startTimer({ use_case: type.name });
      try {
        assertMayEver(actor, useCase.action);
        const parsed = parseInput(useCase.input, input);
        const output =
          'executeTogether' in useCase
            ? await this.withOthers(type.name, useCase, { actor, input: parsed, requestId: options.requestId })
            : await this.replaying((manager) => this.once(type.name, useCase, manager, actor, parsed, options));
        timer({ outcome: 'done' });
        return output as Output;
      } catch (error) {
        timer({ outcome: error instanceof DomainError ? error.code : 'ERROR' });
        throw error;
      }
    });
  }

  private async replaying<Output>(work: (manager: EntityManager) => Promise<Output>): Promise<Output> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.turnstile.pass(() => this.dataSource.transaction(work));
      } catch (error) {
        if (attempt === attempts || !replayed.has((error as { code?: string }).code ?? '')) throw error;
      }
    }
  }

  private async once<Input, Output>(
    name: string,
    useCase: UseCase<Input, Output>,
    manager: EntityManager,
    actor: Actor,
    input: Input,
    { requestId, task }: RunOptions,
  ): Promise<Output | typeof alreadyDone> {
    const tx = new Tx(manager, this.clock.now(), actor, useCase.action, requestId);
    if (task && !(await lockOwedTask(manager, task))) return alreadyDone;
    const [before] = requestId ? await claimRequests([{ tx, input }], this.sealing, name) : [];
    if (before instanceof DomainError) throw before;
    if (before) return before.outcome as Output;
    const output = await useCase.execute(tx, input);
    if (!tx.permission) throw new Error(`${name} wrote without authorize()`);
    if (declaredAction(useCase.action).twoPeople && !tx.hasSecondPerson) throw new Error(`${name} acted without a second person`);
    await keepRecords([{ tx, outcome: output }], { useCase: name, audited: useCase.audited !== false, task, refused: [] });
    return output;
  }

  /** Shares a transaction with whoever does the same at the same time. */
  private withOthers<Input, Output>(name: string, useCase: CrowdUseCase<Input, Output>, act: WaitingAct<Input>): Promise<Output> {
    let gathering = this.gatherings.get(name);
    if (!gathering) {
      if (declaredAction(useCase.action).twoPeople) throw new Error(`${name} needs a second person, and has a crowd`);
      gathering = new Gathering<WaitingAct<unknown>, unknown>((acts) => this.together(name, useCase, acts as WaitingAct<Input>[]), crowd);
      this.gatherings.set(name, gathering);
    }
    // a person acts once in a transaction; a part of the system acts for many
    return gathering.join(act, act.actor.kind === 'system' ? newId() : act.actor.key) as Promise<Output>;
  }

  private async together<Input, Output>(
    name: string,
    useCase: CrowdUseCase<Input, Output>,
    acts: readonly WaitingAct<Input>[],
  ): Promise<(Output | Error)[]> {
    const attempt = (some: readonly WaitingAct<Input>[]): Promise<(Output | Error)[]> =>
      this.replaying((manager) => actTogether(name, useCase, some, { manager, sealing: this.sealing, now: this.clock.now() }));
    try {
      return await attempt(acts);
    } catch (error) {
      if (acts.length === 1 || !isUndone(error)) throw error;
      // one of them may be at fault: each for itself
      const alone: (Output | Error)[] = [];
      for (const act of acts) alone.push(...(await attempt([act]).catch((fault: Error) => [fault])));
      return alone;
    }
  }
}
