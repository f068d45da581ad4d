import { DomainError } from './errors.ts';

/** One arrow of a procedure: where the event leads, and what must be true; a guard throws the DomainError that says why not. */
export interface Arrow<State extends string, Facts> {
  readonly to: State;
  readonly guard?: (facts: Facts) => void;
}

export type Arrows<State extends string, Event extends string, Facts> = Readonly<
  Record<State, Partial<Record<Event, Arrow<State, Facts>>>>
>;

export interface MachineSpec<State extends string, Event extends string, Facts> {
  readonly name: string;
  readonly initial: State;
  /** States that end the procedure on purpose; any other state without a way out is a mistake. */
  readonly terminal: readonly State[];
  /** Code thrown when the state has no such event; it receives `state` and `event`. */
  readonly forbids: string;
  readonly arrows: Arrows<State, Event, Facts>;
}

export interface Machine<State extends string, Event extends string, Facts> {
  readonly states: readonly State[];
  /** The state that follows; throws the machine's `forbids` code, or what the guard throws. */
  next(state: State, event: Event, facts: Facts): State;
  /** Events the state knows; with facts, only those whose guard holds. */
  allowed(state: State, facts?: Facts): Event[];
  isTerminal(state: State): boolean;
  /** The machine as a Mermaid state diagram, for docs/. */
  diagram(): string;
}

/** Checks the table at load time (every state reachable, every dead end intended) and returns the machine it describes. */
export function machine<State extends string, Event extends string, Facts>(
  spec: MachineSpec<State, Event, Facts>,
): Machine<State, Event, Facts> {
  const states = Object.keys(spec.arrows) as State[];
  const arrowsOf = (state: State) => Object.entries(spec.arrows[state]) as [Event, Arrow<State, Facts>][];
  checkReachable(spec, states, arrowsOf);
  return {
    states,
    next(state, event, facts) {
      const arrow = spec.arrows[state][event];
      if (!arrow) throw new DomainError(spec.forbids, { state, event });
      arrow.guard?.(facts);
      return arrow.to;
    },
    allowed: (state, facts) =>
      arrowsOf(state)
        .filter(([, arrow]) => facts === undefined || holds(arrow, facts))
        .map(([event]) => event),
    isTerminal: (state) => spec.terminal.includes(state),
    diagram: () =>
      [
        'stateDiagram-v2',
        `  [*] --> ${spec.initial}`,
        ...states.flatMap((state) =>
          arrowsOf(state).map(([event, { to, guard }]) => `  ${state} --> ${to}: ${event}${guard ? ' [guard]' : ''}`),
        ),
        ...spec.terminal.map((state) => `  ${state} --> [*]`),
      ].join('\n'),
  };
}

function holds<State extends string, Facts>(arrow: Arrow<State, Facts>, facts: Facts): boolean {
  try {
    arrow.guard?.(facts);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

function checkReachable<State extends string, Event extends string, Facts>(
  spec: MachineSpec<State, Event, Facts>,
  states: State[],
  arrowsOf: (state: State) => [Event, Arrow<State, Facts>][],
): void {
  const reached = new Set<State>([spec.initial]);
  for (const state of reached) for (const [, { to }] of arrowsOf(state)) reached.add(to);
  const lost = states.filter((state) => !reached.has(state));
  if (lost.length) throw new Error(`${spec.name}: unreachable ${lost.join(', ')}`);
  const deadEnds = states.filter((state) => arrowsOf(state).length === 0 && !spec.terminal.includes(state));
  if (deadEnds.length) throw new Error(`${spec.name}: dead end not intended: ${deadEnds.join(', ')}`);
  const leaving = spec.terminal.filter((state) => arrowsOf(state).length > 0);
  if (leaving.length) throw new Error(`${spec.name}: terminal but left: ${leaving.join(', ')}`);
}
