import { z } from 'zod';
import type { MessageSpec } from '#kernel';

/** A declared fact: its name (`petition.submitted`), the version of its payload and the payload's schema. */
export interface MessageType<Payload = unknown> {
  readonly name: string;
  readonly version: number;
  readonly payload: z.ZodType<Payload>;
}

const declared = new Map<string, MessageType>();

/** Declares the messages of a feature: verbs in the past, each with the schema of its payload. A name twice stops the process. */
export function defineMessages<const Schemas extends Record<string, z.ZodType>>(
  noun: string,
  schemas: Schemas,
): { readonly [Verb in keyof Schemas]: MessageType<z.infer<Schemas[Verb]>> } {
  const types = Object.entries(schemas).map(([verb, payload]) => {
    const type: MessageType = { name: `${noun}.${verb}`, version: 1, payload };
    if (declared.has(type.name)) throw new Error(`message ${type.name} is declared twice`);
    declared.set(type.name, type);
    return [verb, type] as const;
  });
  return Object.fromEntries(types) as { readonly [Verb in keyof Schemas]: MessageType<z.infer<Schemas[Verb]>> };
}

export const declaredMessages = (): MessageType[] => [...declared.values()];

/** Makes a message, its payload checked at this end too. */
export function message<Payload>(type: MessageType<Payload>, payload: Payload): MessageSpec {
  return { name: type.name, payload: type.payload.parse(payload) as Record<string, unknown> };
}

export function messageType(name: string): MessageType {
  const found = declared.get(name);
  if (!found) throw new Error(`message ${name} is not declared`);
  return found;
}

/** What every feature with deadlines declares as `deadline-due`: the clock tells it, with the legal date. */
export const deadlineDuePayload = z.object({
  subjectId: z.uuid(),
  kind: z.string(),
  cycle: z.number().int(),
  /** The legal day; the worker may run later. */
  day: z.iso.date(),
  at: z.iso.datetime(),
});
