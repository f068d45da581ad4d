import './consultation.errors.ts';
import { DomainError, machine } from '#kernel';

/** From the draft to the archive (domain paper §10.6; no Moroccan text rules consultations of communes, §4.1). */
export const consultationStates = [
  'draft',
  'announced',
  'open',
  'closed',
  'in-analysis',
  'synthesis-published',
  'response-published',
  'archived',
  'cancelled',
] as const;
export type ConsultationState = (typeof consultationStates)[number];

export const consultationEvents = [
  'announce',
  'open',
  'extend',
  'close',
  'startAnalysis',
  'publishSynthesis',
  'publishResponse',
  'archive',
  'cancel',
] as const;
export type ConsultationEvent = (typeof consultationEvents)[number];

/** How much the answers weigh: said before anybody answers. */
export const influences = ['inform', 'consult', 'co-decide'] as const;
export type Influence = (typeof influences)[number];

/** By which way a contribution came; paper and meetings are typed in by staff, with their provenance. */
export const channels = ['online', 'anonymous', 'meeting', 'paper'] as const;
export type Channel = (typeof channels)[number];

export const responses = ['kept', 'partly', 'not-kept'] as const;
export type ResponseOutcome = (typeof responses)[number];

/** What the guards look at, counted under the lock of the consultation. */
export interface ConsultationFacts {
  readonly documents: number;
  readonly themes: number;
  readonly themesWithoutSynthesis: number;
  readonly themesWithoutResponse: number;
  readonly unclassified: number;
}

function documented({ documents }: ConsultationFacts): void {
  if (!documents) throw new DomainError('CONSULTATION_DOCUMENTS_MISSING');
}

function everyThemeTold({ themes, themesWithoutSynthesis, unclassified }: ConsultationFacts): void {
  if (!themes || themesWithoutSynthesis) throw new DomainError('THEMES_MISSING', { count: themesWithoutSynthesis });
  if (unclassified) throw new DomainError('CONTRIBUTIONS_UNCLASSIFIED', { count: unclassified });
}

function everyThemeAnswered({ themesWithoutResponse }: ConsultationFacts): void {
  if (themesWithoutResponse) throw new DomainError('THEMES_UNANSWERED', { count: themesWithoutResponse });
}

export const consultationMachine = machine<ConsultationState, ConsultationEvent, ConsultationFacts>({
  name: 'consultation',
  initial: 'draft',
  terminal: ['archived', 'cancelled'],
  forbids: 'CONSULTATION_STATE_FORBIDS',
  arrows: {
    draft: { announce: { to: 'announced', guard: documented }, cancel: { to: 'cancelled' } },
    announced: { open: { to: 'open' }, cancel: { to: 'cancelled' } },
    open: { extend: { to: 'open' }, close: { to: 'closed' } },
    closed: { startAnalysis: { to: 'in-analysis' } },
    'in-analysis': { publishSynthesis: { to: 'synthesis-published', guard: everyThemeTold } },
    'synthesis-published': { publishResponse: { to: 'response-published', guard: everyThemeAnswered } },
    'response-published': { archive: { to: 'archived' } },
    archived: {},
    cancelled: {},
  },
});

/** Whether paper and meetings may still be typed in: until the analysis begins. */
export const takesKeyedInput = (state: ConsultationState): boolean => state === 'open' || state === 'closed';
