import { z } from 'zod';
import { deadlineDuePayload, defineMessages, type Handler, type HandlerRegistry, type MessageType } from '#platform';

export const organisationMessages = defineMessages('organisation', { 'deadline-due': deadlineDuePayload });

/** A fact of an association with all that a notice about it says. */
const organisationFact = z.object({
  organisationId: z.uuid(),
  params: z.record(z.string(), z.unknown()),
});
export type OrganisationFact = z.infer<typeof organisationFact>;

const facts = {
  verified: organisationFact,
  rejected: organisationFact,
  renewed: organisationFact,
  /** The last term ends in two months. */
  expiring: organisationFact,
  lapsed: organisationFact,
  /** A branch was confirmed by a clerk of its commune. */
  'branch-confirmed': organisationFact,
};
export type FactName = keyof typeof facts;

let heard: Readonly<Record<FactName, MessageType<OrganisationFact>>> | undefined;

/**
 * Has the facts handled that the people of an association are told of. Called once, by the later lib that writes notices (template: the
 * name of the fact; audience: `OrganisationReader.teamIds`). Until then nothing is told: a message that nobody handles would be a
 * promise nobody keeps.
 */
export function onOrganisationFacts(handlers: HandlerRegistry, handlerOf: (fact: MessageType<OrganisationFact>) => Handler): void {
  heard ??= defineMessages('organisation', facts);
  for (const fact of Object.values(heard)) handlers.register(handlerOf(fact));
}

/** The message of a fact, where somebody handles it. */
export const messageOf = (name: FactName): MessageType<OrganisationFact> | undefined => heard?.[name];
