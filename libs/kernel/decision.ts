import type { Extension, Suspension, TimeLimit } from './time-limit.ts';
import type { Day } from './calendar.ts';

/** A fact to tell: name, version and payload of a declared message (`platform/outbox`). */
export interface MessageSpec {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** How a statutory date is reached from its start; kept beside the date, so that it can be explained and computed again. */
export interface LegalTerm {
  readonly limit: TimeLimit;
  /** The instant from which the law counts, as ISO 8601. */
  readonly start: string;
  readonly legalRef: string;
  readonly confidence: string;
  readonly suspensions?: readonly Suspension[];
  readonly extensions?: readonly Extension[];
}

/** A date the law will act on: computed from a term, or a given legal day (a reminder before another, a session's freeze). */
export interface DeadlineSpec {
  readonly kind: string;
  readonly day: Day;
  readonly at: Date;
  readonly term?: LegalTerm;
  /** A reminder: so many days before the pending date of another kind, and moved with it. */
  readonly before?: { readonly kind: string; readonly days: number };
}

/** What a rule decided; nothing has happened yet. `deadlines` are all that are pending in the next state. */
export interface Decision<State extends string> {
  readonly next: State;
  readonly deadlines: readonly DeadlineSpec[];
  readonly messages: readonly MessageSpec[];
}
