export interface Room {
  readonly path: string;
  /** Key of its name; the first room has the name of the commune. */
  readonly name: `web.room.${'home' | 'petitions' | 'council'}`;
}

/** The rooms of a commune, in the order of its navigation: a new procedure is one line here and its pages. */
export const rooms: readonly Room[] = [
  { path: '', name: 'web.room.home' },
  { path: '/petitions', name: 'web.room.petitions' },
  { path: '/council', name: 'web.room.council' },
];

export const communePath = (id: string, room = ''): string => `/communes/${id}${room}`;
