import { z } from 'zod';
import { deadlineDuePayload, defineMessages } from '#platform';

/** A fact of an association with all that a notice about it says. */
export const organisationFact = z.object({
  organisationId: z.uuid(),
  params: z.record(z.string(), z.unknown()),
});
export type OrganisationFact = z.infer<typeof organisationFact>;

const messages = defineMessages('organisation', {
  'deadline-due': deadlineDuePayload,
  verified: organisationFact,
  rejected: organisationFact,
  renewed: organisationFact,
  /** The last term ends in two months. */
  expiring: organisationFact,
  lapsed: organisationFact,
  /** A branch was confirmed by a clerk of its commune. */
  'branch-confirmed': organisationFact,
});

export const organisationMessages = { 'deadline-due': messages['deadline-due'] };

/** Facts that its team is told of: a later lib handles each (template: the name of the fact; audience: `OrganisationReader.teamIds`). */
export const organisationFacts = {
  verified: messages.verified,
  rejected: messages.rejected,
  renewed: messages.renewed,
  expiring: messages.expiring,
  lapsed: messages.lapsed,
  'branch-confirmed': messages['branch-confirmed'],
};
