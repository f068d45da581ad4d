import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Actor, DomainError } from '#kernel';
import type { TaskKey } from '../database/use-case.ts';
import { UseCases } from '../database/use-cases.ts';
import { Logger } from '../observability/logger.ts';
import { Clock } from '../time/clock.ts';
import { HandlerRegistry } from './handlers.ts';
import { findMessage } from './outbox.store.ts';
import { refuseTask } from './task.store.ts';

/** Does one owed task: the message's payload is checked, the handler's use case runs as the system, the ledger is in its commit. */
@Injectable()
export class TaskRunner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly handlers: HandlerRegistry,
    private readonly useCases: UseCases,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Throws what is worth a retry; a permanent refusal is written to the ledger instead. */
  async run(task: TaskKey): Promise<void> {
    const message = await findMessage(this.dataSource.manager, task.messageId);
    const handler = message && this.handlers.find(message.name, task.handler);
    if (!message || !handler) throw new Error(`task ${task.handler} of ${task.messageId} has no handler here`);
    try {
      const payload = handler.message.payload.parse(message.payload) as never;
      const input = handler.input(payload, { messageId: message.id, name: message.name, emittedAt: message.created_at });
      await this.useCases.run(handler.useCase, Actor.system(handler.name), input, { task });
    } catch (error) {
      const code = permanentCode(error);
      if (!code) throw error;
      await refuseTask(this.dataSource.manager, task, code, this.clock.now());
      this.logger.error({ task, code }, 'task refused for good');
    }
  }
}

function permanentCode(error: unknown): string | undefined {
  if (error instanceof DomainError) return error.code;
  return (error as Error).name === 'ZodError' ? 'PAYLOAD_SHAPE' : undefined;
}
