import './chain.errors.ts';
import type { Day, Translated } from '#kernel';

/** What the chain of effect is made of, and at which of its stations each stands. */
const stationOfKind = {
  petition: 'origin',
  opinion: 'origin',
  recommendation: 'origin',
  charter: 'origin',
  commitment: 'origin',
  consultation: 'origin',
  'consultation-theme': 'origin',
  suggestion: 'origin',
  budget: 'origin',
  'budget-project': 'action',
  'agenda-item': 'agenda',
  deliberation: 'decision',
  plan: 'action',
  'plan-action': 'action',
  'action-payment': 'money',
  'project-payment': 'money',
  'action-evidence': 'evidence',
  'project-evidence': 'evidence',
} as const;

export type ChainKind = keyof typeof stationOfKind;
export type ChainStation = (typeof stationOfKind)[ChainKind];
export const chainKinds = Object.keys(stationOfKind) as [ChainKind, ...ChainKind[]];

export const isChainKind = (text: string): text is ChainKind => text in stationOfKind;
export const stationOf = (kind: ChainKind): ChainStation => stationOfKind[kind];

/** The stations in the direction of effect. */
export const chainStations: readonly ChainStation[] = ['origin', 'agenda', 'decision', 'action', 'money', 'evidence'];

/** What the first of two is to the second, in the direction of effect. */
export const chainRelations = [
  'contains',
  'led-to',
  'put-on-agenda',
  'moved-to',
  'decided-by',
  'carried-out-by',
  'paid-by',
  'shown-by',
] as const;
export type ChainRelation = (typeof chainRelations)[number];

export interface ChainRef {
  readonly kind: ChainKind;
  readonly id: string;
}

export interface ChainEdge {
  readonly from: ChainRef;
  readonly to: ChainRef;
  readonly relation: ChainRelation;
  readonly at: Date;
}

/** The next step that something owes by a day that is written down: a date of the law, of a session, of a promise; never a guess. */
export interface OwedStep {
  readonly relation: ChainRelation;
  readonly dueOn: Day;
}

/** Amounts in the smallest unit of the currency. */
export interface ChainMoney {
  readonly currency: string;
  readonly planned: number;
  readonly committed: number;
  readonly paid: number;
}

/** What a feature says of one of its things, for the chain. */
export interface NodeFacts {
  readonly id: string;
  readonly titles: Translated;
  readonly state: string;
  /** The text of the state in the catalogues. */
  readonly stateKey: string;
  /** Since when it is in this state. */
  readonly since: Date;
  readonly territoryId: string;
  /** Parts of its address on the site, below the language: ['petitions', id]. */
  readonly address: readonly string[];
  /** Whether everybody may see it; false where only the viewer and others of some role do. */
  readonly isPublic: boolean;
  readonly owes?: OwedStep | undefined;
  readonly money?: ChainMoney | undefined;
  /** Files that belong to it, such as photos. */
  readonly fileIds?: readonly string[] | undefined;
}

export const keyOf = ({ kind, id }: ChainRef): string => `${kind} ${id}`;
