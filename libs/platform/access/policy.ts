import { type Actor, DomainError, type Level, type Role } from '#kernel';
import './access.errors.ts';

/** A condition on the row, checked inside the transaction and under its lock. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each policy types its own row
export type When<Row = any> = (actor: Actor, row: Row, roles: readonly Role[]) => boolean;

/** The assurance an action needs of a person: the same everywhere, or what the rule pack of the row says. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each policy types its own row
export type NeededLevel<Row = any> = Level | ((row: Row) => Level);

export interface Permission<Row = never> {
  readonly roles: readonly Role[];
  readonly when?: When<Row>;
  /** Asked of people only, after role and condition; 0 where it is not named. */
  readonly level?: NeededLevel<Row>;
  /** The act takes effect only by the confirmation of a second person: without `FourEyes.confirm` its transaction is not committed. */
  readonly twoPeople?: boolean;
  /** One sentence for docs/permissions.md. */
  readonly about?: string;
}

export interface DeclaredAction {
  readonly action: string;
  readonly roles: readonly Role[];
  readonly when?: When;
  readonly level?: NeededLevel;
  readonly twoPeople: boolean;
  readonly about: string;
}

/** What a person's assurance lacks for an action, and the way to get it. */
export interface LevelGap {
  readonly needed: Level;
  readonly has: Level;
  readonly how: (typeof waysTo)[Level];
}

const waysTo = ['none', 'contact', 'roll-or-paper', 'national-identity-or-in-person'] as const;

const declared = new Map<string, DeclaredAction>();

/** The actions of one feature: who may, on which rows. What is not in a table is refused. */
export function definePolicy<const Table extends Record<string, Permission<never>>>(
  noun: string,
  table: Table,
): { readonly [Verb in keyof Table]: string } {
  const names: Record<string, string> = {};
  for (const [verb, permission] of Object.entries(table)) {
    const action = `${noun}.${verb}`;
    if (declared.has(action)) throw new Error(`action ${action} is declared twice`);
    const { roles, when, level, twoPeople = false, about = '' } = permission as Permission<unknown>;
    declared.set(action, { action, roles, when, level, twoPeople, about });
    names[verb] = action;
  }
  return names as { readonly [Verb in keyof Table]: string };
}

export const declaredActions = (): DeclaredAction[] => [...declared.values()].sort((a, b) => (a.action < b.action ? -1 : 1));

export function declaredAction(action: string): DeclaredAction {
  const found = declared.get(action);
  if (!found) throw new Error(`action ${action} is in no policy`);
  return found;
}

/** Whether the actor could ever do this; before any SQL. Throws UNAUTHENTICATED, SECOND_FACTOR_NEEDED, LEVEL_TOO_LOW or FORBIDDEN. */
export function assertMayEver(actor: Actor, action: string): void {
  const { roles, level } = declaredAction(action);
  if (!actor.roles.some((role) => roles.includes(role))) {
    if (actor.standing.withheld.some((role) => roles.includes(role))) throw new DomainError('SECOND_FACTOR_NEEDED', { action });
    throw new DomainError(actor.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN', { action });
  }
  if (typeof level === 'number') refuseGap(gapBetween(actor, level));
}

/** Whether the actor may do this to this row: the role that allows it, or undefined. Throws LEVEL_TOO_LOW where only assurance lacks. */
export function permissionOn(actor: Actor, action: string, row: unknown): Role | undefined {
  const role = roleFor(actor, action, row);
  if (role) refuseGap(levelGap(actor, action, row));
  return role;
}

export const may = (actor: Actor, action: string, row: unknown): boolean =>
  roleFor(actor, action, row) !== undefined && !levelGap(actor, action, row);

/** What the actor's assurance lacks to do this to this row, for a screen that says how to get it; undefined where nothing does. */
export function levelGap(actor: Actor, action: string, row: unknown): LevelGap | undefined {
  const { level = 0 } = declaredAction(action);
  return gapBetween(actor, typeof level === 'function' ? level(row) : level);
}

function roleFor(actor: Actor, action: string, row: unknown): Role | undefined {
  const { roles, when } = declaredAction(action);
  return actor.roles.find((role) => roles.includes(role) && (!when || when(actor, row, [role])));
}

const gapBetween = ({ kind, level: has }: Actor, needed: Level): LevelGap | undefined =>
  kind === 'person' && has < needed ? { needed, has, how: waysTo[needed] } : undefined;

function refuseGap(gap: LevelGap | undefined): void {
  if (gap) throw new DomainError('LEVEL_TOO_LOW', { needed: gap.needed, has: gap.has, how: gap.how });
}

interface InCommune {
  readonly communeId: string;
}

/** The role holds in the commune of the row. */
export const inCommune: When<InCommune> = (actor, row, roles) => roles.some((role) => actor.holds(role, row.communeId));

/** Every condition holds. */
export const every =
  <Row>(...conditions: When<Row>[]): When<Row> =>
  (actor, row, roles) =>
    conditions.every((condition) => condition(actor, row, roles));
