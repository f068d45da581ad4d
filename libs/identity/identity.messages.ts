import { z } from 'zod';
import { defineMessages, type Handler, type HandlerRegistry, type MessageType } from '#platform';

/** A fact of an account that its person is told of. */
const accountFact = z.object({ personId: z.uuid(), params: z.record(z.string(), z.unknown()) });
export type AccountFact = z.infer<typeof accountFact>;

const facts = {
  /** Two administrators took the second factor away, which the person had lost. */
  'second-factor-reset': accountFact,
};

let heard: Readonly<Record<keyof typeof facts, MessageType<AccountFact>>> | undefined;

/** Has the facts handled that people are told of. Called once, by the later lib that writes notices; until then nothing is told. */
export function onAccountFacts(handlers: HandlerRegistry, handlerOf: (fact: MessageType<AccountFact>) => Handler): void {
  heard ??= defineMessages('account', facts);
  for (const fact of Object.values(heard)) handlers.register(handlerOf(fact));
}

/** The message of a fact, where somebody handles it. */
export const accountMessage = (name: keyof typeof facts): MessageType<AccountFact> | undefined => heard?.[name];
