import { Injectable } from '@nestjs/common';
import type { UseCaseClass } from '../database/use-case.ts';
import { declaredMessages, type MessageType } from './message.ts';

/** Where a message comes from, beside its payload. */
export interface MessageMeta {
  readonly messageId: string;
  readonly name: string;
  readonly emittedAt: Date;
}

/** What a worker does about a message: one use case, run as the system, in whose transaction the task is done. */
export interface Handler {
  readonly name: string;
  readonly message: MessageType;
  readonly useCase: UseCaseClass<unknown, unknown>;
  readonly input: (payload: never, meta: MessageMeta) => unknown;
}

/** `on(petitionMessages.submitted, 'notify-petition-audience', PostNotices, (payload, meta) => ({ … }))` */
export const on = <Payload, Input, Output>(
  message: MessageType<Payload>,
  name: string,
  useCase: UseCaseClass<Input, Output>,
  input: (payload: Payload, meta: MessageMeta) => Input,
): Handler => ({ name, message, useCase: useCase as UseCaseClass<unknown, unknown>, input });

/** All handlers of the process, registered by the features' modules and checked at start. */
@Injectable()
export class HandlerRegistry {
  private readonly byMessage = new Map<string, Handler[]>();

  register(...handlers: Handler[]): void {
    for (const handler of handlers) {
      const known = this.byMessage.get(handler.message.name) ?? [];
      if (known.some(({ name }) => name === handler.name)) throw new Error(`handler ${handler.name} is registered twice`);
      this.byMessage.set(handler.message.name, [...known, handler]);
    }
  }

  of(messageName: string): readonly Handler[] {
    return this.byMessage.get(messageName) ?? [];
  }

  find(messageName: string, handlerName: string): Handler | undefined {
    return this.of(messageName).find(({ name }) => name === handlerName);
  }

  /** A message that nobody handles is a promise nobody keeps: the worker does not start. */
  assertComplete(): void {
    const orphans = declaredMessages().filter(({ name }) => this.of(name).length === 0);
    if (orphans.length) throw new Error(`messages without a handler: ${orphans.map(({ name }) => name).join(', ')}`);
  }
}
