import type { StaffRole } from '#generated/contract.ts';

/** Rooms of work of a territory, each with the roles that have something to do there. The API decides; this spares closed doors. */
export const workRooms = [
  { path: 'counter', roles: ['clerk', 'secretary', 'administrator'] },
  { path: 'desk', roles: ['secretary', 'administrator'] },
  { path: 'rolls', roles: ['clerk', 'administrator', 'auditor'] },
  { path: 'roles', roles: ['administrator', 'auditor'] },
  { path: 'council', roles: ['secretary', 'administrator'] },
] as const satisfies readonly { path: string; roles: readonly StaffRole[] }[];

export type WorkRoom = (typeof workRooms)[number]['path'];

export const roomsFor = (roles: readonly StaffRole[]): WorkRoom[] =>
  workRooms.filter((room) => (room.roles as readonly StaffRole[]).some((role) => roles.includes(role))).map(({ path }) => path);
