/** Roles of the field (docs/glossary.md). `anonymous` and `system` are never granted to a person. */
export const roles = [
  'anonymous',
  'citizen',
  'clerk',
  'bureau-member',
  'council-president',
  'secretary',
  'administrator',
  'auditor',
  'system',
] as const;
export type Role = (typeof roles)[number];

/** Roles that a commune grants, with a territory and dates. */
export const staffRoles = ['clerk', 'bureau-member', 'council-president', 'secretary', 'administrator', 'auditor'] as const satisfies Role[];
export type StaffRole = (typeof staffRoles)[number];

/** A role in force today: the territory that gave it, and the communes in which it holds. */
export interface Grant {
  readonly role: StaffRole;
  readonly territoryId: string;
  readonly communeIds: ReadonlySet<string>;
}

/** Who acts: nobody known, a person with the grants in force, or a named part of the system. */
export class Actor {
  private constructor(
    readonly kind: 'anonymous' | 'person' | 'system',
    /** The person's id, or the name of the part of the system; empty for anonymous. */
    readonly id: string,
    readonly grants: readonly Grant[],
  ) {}

  static readonly anonymous = new Actor('anonymous', '', []);
  static person = (id: string, grants: readonly Grant[] = []): Actor => new Actor('person', id, grants);
  static system = (name: string): Actor => new Actor('system', name, []);

  /** The key under which requests and audit rows name this actor. */
  get key(): string {
    return this.kind === 'anonymous' ? 'anonymous' : `${this.kind}:${this.id}`;
  }

  get personId(): string | undefined {
    return this.kind === 'person' ? this.id : undefined;
  }

  /** Every role the actor could act under, somewhere. */
  get roles(): readonly Role[] {
    if (this.kind === 'system') return ['system'];
    if (this.kind === 'anonymous') return ['anonymous'];
    return ['citizen', ...new Set(this.grants.map((grant) => grant.role))];
  }

  /** Whether the actor holds the role in this commune; `citizen` holds everywhere. */
  holds(role: Role, communeId: string): boolean {
    if (role === 'citizen') return this.kind === 'person';
    if (role === 'anonymous' || role === 'system') return this.kind === role;
    return this.grants.some((grant) => grant.role === role && grant.communeIds.has(communeId));
  }

  /** Whether the actor holds the role over a whole territory: it was given by that territory or by one above it. */
  holdsOver(role: StaffRole, territoryAndAbove: readonly string[]): boolean {
    return this.grants.some((grant) => grant.role === role && territoryAndAbove.includes(grant.territoryId));
  }

  /** Communes in which the actor holds at least one of the roles. */
  communesAs(wanted: readonly Role[]): string[] {
    return [...new Set(this.grants.filter((grant) => wanted.includes(grant.role)).flatMap((grant) => [...grant.communeIds]))];
  }
}
