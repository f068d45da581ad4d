import { outcomes } from '#councils';
import { GrantReader } from '#identity';
import type { StaffRole } from '#kernel';
import { Audiences, type Notice, PostNotice, type ReadAudience } from '#notifications';
import { type Handler, type MessageType, on } from '#platform';
import { AudienceReader } from './audience.reader.ts';
import { petitionMessages, type PetitionFact } from './petitions.messages.ts';

type Audience = 'petitioner' | 'signers' | 'clerks' | 'presidents' | 'bureau' | 'secretaries';

/** Who is told a fact beside the petitioner. Staff who now owe an act have words of their own; `news` goes to signers who asked. */
interface Told {
  readonly fact: MessageType<PetitionFact>;
  readonly staff?: readonly Audience[];
  readonly news?: boolean;
  /** Words of its own for each outcome of a deliberation. */
  readonly byOutcome?: boolean;
  /** False where the fact is told to staff alone. */
  readonly petitioner?: boolean;
}

const told: readonly Told[] = [
  { fact: petitionMessages['collection-opened'] },
  { fact: petitionMessages['threshold-reached'], news: true },
  { fact: petitionMessages['threshold-lost'] },
  { fact: petitionMessages.expired, news: true },
  { fact: petitionMessages.withdrawn, news: true },
  { fact: petitionMessages.submitted, staff: ['presidents', 'clerks'], news: true },
  { fact: petitionMessages['submitted-to-be-heard'], staff: ['presidents', 'clerks'], news: true },
  { fact: petitionMessages.answered, staff: ['clerks'], news: true },
  { fact: petitionMessages['in-force'], staff: ['clerks', 'presidents', 'bureau', 'secretaries'], news: true },
  { fact: petitionMessages.referred, staff: ['bureau'] },
  { fact: petitionMessages['completion-requested'] },
  { fact: petitionMessages.completed, staff: ['bureau'] },
  { fact: petitionMessages['completion-lapsed'], staff: ['bureau'] },
  { fact: petitionMessages['invalidation-proposed'], staff: ['bureau', 'presidents'], petitioner: false },
  { fact: petitionMessages['signatures-invalidated'], staff: ['clerks'] },
  { fact: petitionMessages['council-dissolved'] },
  { fact: petitionMessages['council-installed'] },
  { fact: petitionMessages.admitted, staff: ['secretaries'], news: true },
  { fact: petitionMessages['rejection-proposed'], staff: ['bureau', 'presidents'], petitioner: false },
  { fact: petitionMessages.rejected, staff: ['clerks'], news: true },
  { fact: petitionMessages['answer-near'], staff: ['clerks', 'presidents'], petitioner: false },
  { fact: petitionMessages.overdue, staff: ['clerks', 'presidents', 'bureau'], news: true },
  { fact: petitionMessages.scheduled, news: true },
  { fact: petitionMessages['agenda-moved'], news: true },
  { fact: petitionMessages.unscheduled, staff: ['secretaries'], news: true },
  { fact: petitionMessages['in-committee'], news: true },
  { fact: petitionMessages['decision-proposed'], staff: ['presidents', 'bureau', 'secretaries'], petitioner: false },
  { fact: petitionMessages['answer-proposed'], staff: ['presidents', 'bureau', 'secretaries'], petitioner: false },
  { fact: petitionMessages.deliberated, staff: ['clerks'], news: true, byOutcome: true },
  { fact: petitionMessages.postponed, staff: ['secretaries'], news: true },
  { fact: petitionMessages['followed-up'], news: true },
  { fact: petitionMessages.closed, news: true },
];

/** Every template there is: `petition.submitted` for petitioner and signers, `petition.submitted.staff` for those who owe an act. */
export const noticeTemplates = (): string[] => [
  ...told.flatMap(({ fact: { name }, staff, petitioner = true, byOutcome }) => [
    ...(byOutcome ? outcomes.filter((one) => one !== 'postponed').map((one) => `${name}.${one}`) : petitioner ? [name] : []),
    ...(staff ? [`${name}.staff`] : []),
  ]),
  petitionMessages.signed.name,
];

/** One handler for each audience of each fact, so that each is owed, done and retried by itself. */
export const noticeHandlers = (): Handler[] => [...told.flatMap(handlersOf), receiptHandler];

type Template = (params: PetitionFact['params']) => string;

function handlersOf({ fact, staff = [], news, petitioner = true, byOutcome }: Told): Handler[] {
  const open: Template = ({ outcome }) => (byOutcome ? `${fact.name}.${String(outcome)}` : fact.name);
  return [
    ...(petitioner ? [tells(fact, open, 'petitioner', 'legal')] : []),
    ...staff.map((audience) => tells(fact, () => `${fact.name}.staff`, audience, 'legal')),
    ...(news ? [tells(fact, open, 'signers', 'news')] : []),
  ];
}

const tells = (fact: MessageType<PetitionFact>, template: Template, audience: Audience, weight: Notice['weight']): Handler =>
  on(fact, `notify-${audience}`, PostNotice, ({ petitionId, params }, { messageId }) => ({
    messageId,
    template: template(params),
    params,
    weight,
    audience: `petition.${audience}`,
    subjectType: 'petition',
    subjectId: petitionId,
  }));

/** The receipt goes to the one who signed, whom the signature alone names: no message carries a person. */
const receiptHandler = on(petitionMessages.signed, 'notify-signer', PostNotice, ({ signatureId, params }, { messageId }) => ({
  messageId,
  template: petitionMessages.signed.name,
  params,
  weight: 'legal' as const,
  audience: 'petition.signer',
  subjectType: 'signature',
  subjectId: signatureId,
}));

const rolesOf = [
  ['clerks', 'clerk'],
  ['presidents', 'council-president'],
  ['bureau', 'bureau-member'],
  ['secretaries', 'secretary'],
] as const satisfies readonly (readonly [Audience, StaffRole])[];

/** Who the audiences are: the petitioner, signers who asked, and holders of a role in the petition's commune who are not party to it. */
export function registerAudiences(audiences: Audiences, reader: AudienceReader, grants: GrantReader): void {
  const inOrder = (ids: string[], after: string | undefined, limit: number): string[] =>
    ids
      .filter((id) => !after || id > after)
      .sort()
      .slice(0, limit);
  audiences.register('petition.signers', (id, after, limit) => reader.signers(id, after, limit), 'signer');
  audiences.register('petition.signer', async (id, after, limit) => inOrder(await reader.signer(id), after, limit), 'signature');
  const petitioner: ReadAudience = async (id, after, limit) => {
    const petition = await reader.petition(id);
    return petition ? inOrder([petition.petitionerId], after, limit) : [];
  };
  audiences.register('petition.petitioner', petitioner, 'petitioner');
  audiences.registerTerritory('petition', async (id) => (await reader.petition(id))?.communeId);
  for (const [audience, role] of rolesOf) {
    const holders: ReadAudience = async (id, after, limit) => {
      const petition = await reader.petition(id);
      const all = petition ? await grants.holders(role, petition.communeId) : [];
      return inOrder(
        all.filter((one) => one !== petition?.petitionerId),
        after,
        limit,
      );
    };
    audiences.register(`petition.${audience}`, holders, role);
  }
}
