import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, DomainError } from '#kernel';
import { assertMayEver, declaredAction } from '../access/policy.ts';
import { Config } from '../config/config.ts';
import { Metrics } from '../observability/metrics.ts';
import { inSpan } from '../observability/tracing.ts';
import { lockOwedTask } from '../outbox/task.store.ts';
import { Sealing } from '../sealing/sealing.ts';
import { Clock } from '../time/clock.ts';
import { parseInput } from './parse-input.ts';
import { keepRecord } from './record.ts';
import { claimRequest } from './requests.ts';
import { Turnstile } from './turnstile.ts';
import { Tx } from './tx.ts';
import type { RunOptions, UseCase, UseCaseClass } from './use-case.ts';

const attempts = 3;
/** Use cases that may wait for a connection in one process; at a thousand a second, some seconds. */
const longestQueue = 5_000;
/** serialization_failure and deadlock_detected: the whole use case is run again in a new transaction. */
const replayed = new Set(['40001', '40P01']);

/** Returned in place of an outcome when a task was already done by another worker. */
export const alreadyDone = Symbol('already done');

/** The one door for writes: validation, permission, transaction, retry, audit and idempotency are here and nowhere else. */
@Injectable()
export class UseCases {
  /** A third of the connections is left to what transactions read besides. */
  private readonly turnstile: Turnstile;

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
    const useCase = this.modules.get<UseCase<Input, Output>>(type as never, { strict: false });
    return inSpan(`use-case ${type.name}`, { 'jamaa.action': useCase.action }, async () => {
      const timer = this.metrics.useCaseSeconds.startTimer({ use_case: type.name });
      try {
        assertMayEver(actor, useCase.action);
        const parsed = parseInput(useCase.input, input);
        const output = await this.replaying((manager) => this.once(type.name, useCase, manager, actor, parsed, options));
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
    const before = requestId ? await claimRequest(tx, this.sealing, name, input) : undefined;
    if (before) return before.outcome as Output;
    const output = await useCase.execute(tx, input);
    if (!tx.permission) throw new Error(`${name} wrote without authorize()`);
    if (declaredAction(useCase.action).twoPeople && !tx.hasSecondPerson) throw new Error(`${name} acted without a second person`);
    await keepRecord(tx, { useCase: name, audited: useCase.audited !== false, outcome: output, task });
    return output;
  }
}
