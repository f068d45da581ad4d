import type { EntityManager } from 'typeorm';
import { type Actor, DomainError, type MessageSpec, type Role } from '#kernel';
import { permissionOn } from '../access/policy.ts';

/** What an act was done to, for the audit. */
export interface Subject {
  readonly type: string;
  readonly id: string;
}

/**
 * One transaction of one use case. Every writing method takes it as an argument, and only the runner makes one:
 * leaving the transaction by accident does not compile.
 */
export class Tx {
  readonly messages: MessageSpec[] = [];
  private granted: Role | undefined;
  private confirmed = false;
  private audited: { subject: Subject | undefined; details: Record<string, unknown> } = { subject: undefined, details: {} };

  /** @internal made by UseCases only */
  constructor(
    readonly manager: EntityManager,
    readonly now: Date,
    readonly actor: Actor,
    readonly action: string,
    readonly requestId: string | undefined,
  ) {}

  /** Checks the policy against the row, which the caller has locked. Throws FORBIDDEN, or NOT_FOUND where the row may not be known to exist. */
  authorize(action: string, row: unknown, subject?: Subject): void {
    if (action !== this.action) throw new Error(`use case of ${this.action} asked for ${action}`);
    const role = permissionOn(this.actor, action, row);
    if (!role) throw new DomainError('FORBIDDEN', { action });
    this.granted = role;
    if (subject) this.audited.subject = subject;
  }

  /** @internal by FourEyes only: in this transaction a second person confirmed, or declined, what another proposed. */
  confirmBySecond(): void {
    this.confirmed = true;
  }

  get hasSecondPerson(): boolean {
    return this.confirmed;
  }

  /** Adds to the audit row; no personal data. */
  note(details: Record<string, unknown>, subject?: Subject): void {
    Object.assign(this.audited.details, details);
    if (subject) this.audited.subject = subject;
  }

  /** Tells a fact: a row of the outbox, in this transaction. */
  emit(...messages: readonly MessageSpec[]): void {
    this.messages.push(...messages);
  }

  get permission(): Role | undefined {
    return this.granted;
  }

  get audit(): { subject: Subject | undefined; details: Record<string, unknown> } {
    return this.audited;
  }
}

/** What one person does in a transaction that others may share. */
export interface Act<Input> {
  readonly tx: Tx;
  readonly input: Input;
}
