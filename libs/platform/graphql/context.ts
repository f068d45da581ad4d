import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#kernel';
import type { Locale } from '../i18n/i18n.ts';

/** What every resolver may know of its request. */
export class RequestContext {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(
    readonly actor: Actor,
    readonly locale: Locale,
    readonly requestId: string,
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
  ) {}

  /** One batch per tick and one look-up per id within this request; `read` is a reader's `byIds`. */
  load<Item extends { id: string }>(name: string, id: string, read: (ids: string[]) => Promise<Item[]>): Promise<Item | null> {
    return this.loadKeyed(name, id, async (ids) => new Map((await read(ids)).map((item) => [item.id, item]))).then((item) => item ?? null);
  }

  /** The same for a reader that answers with a map by key. */
  loadKeyed<Value>(name: string, key: string, read: (keys: string[]) => Promise<Map<string, Value>>): Promise<Value | undefined> {
    let loader = this.loaders.get(name) as DataLoader<string, Value | undefined> | undefined;
    if (!loader) {
      loader = new DataLoader(async (keys) => {
        const found = await read([...keys]);
        return keys.map((one) => found.get(one));
      });
      this.loaders.set(name, loader as DataLoader<string, unknown>);
    }
    return loader.load(key);
  }
}

/** The actor of the request: `@CurrentActor() actor: Actor`. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const [, , graphqlContext] = context.getArgs<[unknown, unknown, RequestContext]>();
  return graphqlContext.actor;
});
