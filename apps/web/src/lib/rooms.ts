import type { TerritoryKind } from '#generated/contract.ts';

export interface Room {
  readonly path: string;
  /** Key of its name; the first room has the name of the commune. */
  readonly name: `web.room.${'home' | 'petitions' | 'budgets' | 'council' | 'associations'}`;
}

/** The rooms of a commune, in the order of its navigation: a new procedure is one line here and its pages. */
export const rooms: readonly Room[] = [
  { path: '', name: 'web.room.home' },
  { path: '/petitions', name: 'web.room.petitions' },
  { path: '/budgets', name: 'web.room.budgets' },
  { path: '/council', name: 'web.room.council' },
  { path: '/associations', name: 'web.room.associations' },
];

export const communePath = (id: string, room = ''): string => `/communes/${id}${room}`;

/** The page of a territory: a commune has rooms, a province or a region shows what is below it. */
export const placePath = ({ id, kind }: { readonly id: string; readonly kind: TerritoryKind }): string =>
  kind === 'commune' ? communePath(id) : `/places/${id}`;
