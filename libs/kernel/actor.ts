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
export const staffRoles = [
  'clerk',
  'bureau-member',
  'council-president',
  'secretary',
  'administrator',
  'auditor',
] as const satisfies Role[];
export type StaffRole = (typeof staffRoles)[number];

/** A role in force today: the territory that gave it, and the communes in which it holds; a province or a region counts as one where its own council is asked. */
export interface Grant {
  readonly role: StaffRole;
  readonly territoryId: string;
  readonly communeIds: ReadonlySet<string>;
}

/** How sure it is who a person is: 0 nothing proved, 1 a mailbox or phone, 2 matched with the roll or a paper, 3 a national identity or seen in person. */
export const levels = [0, 1, 2, 3] as const;
export type Level = (typeof levels)[number];

/** What a person's session says beside who it is. */
export interface Standing {
  readonly level: Level;
  /** Roles in force that are not held until a second factor is given in the session. */
  readonly withheld: readonly Role[];
  /** The session, and when the person last proved in it to be the one; unknown where a person acts without one (seeds, specs). */
  readonly session?: { readonly id: string; readonly provenAt: Date };
}

/** Who acts: nobody known, a person with the grants in force, or a named part of the system. */
export class Actor {
  private constructor(
    readonly kind: 'anonymous' | 'person' | 'system',
    /** The person's id, or the name of the part of the system; empty for anonymous. */
    readonly id: string,
    readonly grants: readonly Grant[],
    readonly standing: Standing,
  ) {}

  static readonly anonymous = new Actor('anonymous', '', [], { level: 0, withheld: [] });
  /** Somebody whose second factor is still owed: nobody, until it is given. */
  static readonly halfway = new Actor('anonymous', '', [], { level: 0, withheld: ['citizen', ...staffRoles] });
  static person = (id: string, grants: readonly Grant[] = [], standing: Standing = { level: 1, withheld: [] }): Actor =>
    new Actor('person', id, grants, standing);
  static system = (name: string): Actor => new Actor('system', name, [], { level: 3, withheld: [] });

  /** The key under which requests and audit rows name this actor. */
  get key(): string {
    return this.kind === 'anonymous' ? 'anonymous' : `${this.kind}:${this.id}`;
  }

  get level(): Level {
    return this.standing.level;
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
