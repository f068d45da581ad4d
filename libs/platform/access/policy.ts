import { type Actor, DomainError, type Role } from '#kernel';

/** A condition on the row, checked inside the transaction and under its lock. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each policy types its own row
export type When<Row = any> = (actor: Actor, row: Row, roles: readonly Role[]) => boolean;

export interface Permission<Row = never> {
  readonly roles: readonly Role[];
  readonly when?: When<Row>;
  /** One sentence for docs/permissions.md. */
  readonly about?: string;
}

export interface DeclaredAction {
  readonly action: string;
  readonly roles: readonly Role[];
  readonly when?: When;
  readonly about: string;
}

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
    declared.set(action, { action, roles: permission.roles, when: permission.when as When | undefined, about: permission.about ?? '' });
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

/** Whether the actor's roles could ever do this; before any SQL. Throws UNAUTHENTICATED or FORBIDDEN. */
export function assertMayEver(actor: Actor, action: string): void {
  const { roles } = declaredAction(action);
  if (actor.roles.some((role) => roles.includes(role))) return;
  throw new DomainError(actor.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN', { action });
}

/** Whether the actor may do this to this row; the role that allows it, or undefined. */
export function permissionOn(actor: Actor, action: string, row: unknown): Role | undefined {
  const { roles, when } = declaredAction(action);
  return actor.roles.find((role) => roles.includes(role) && (!when || when(actor, row, [role])));
}

export const may = (actor: Actor, action: string, row: unknown): boolean => permissionOn(actor, action, row) !== undefined;

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
