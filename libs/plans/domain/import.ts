import { type Day, DomainError, type ErrorParams, fold, newId, type Translated } from '#kernel';
import {
  type ActionEvent,
  actionMachine,
  type ActionState,
  afterAdoption,
  checkDates,
  checkReason,
  eventTo,
  progressAfter,
} from './action.ts';
import { checkCost, type Cost, sumOf } from './costs.ts';
import type { MoneyCell, SheetLine } from './sheet.ts';

/** An axis, or a programme within one. */
export interface PartRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly titles: Translated;
}

/** What a sheet can say of an action. */
export interface ActionRow {
  readonly id: string;
  readonly code: string;
  readonly partId: string;
  readonly titles: Translated;
  readonly status: ActionState;
  readonly progress: number;
  readonly owner: string | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly territoryId: string | null;
  readonly sdgs: readonly number[];
}

export interface Origin {
  readonly kind: string;
  readonly id: string;
}

/** What there is before the sheet. */
export interface Before {
  readonly isAdopted: boolean;
  readonly parts: readonly PartRow[];
  readonly actions: readonly ActionRow[];
  /** By action. */
  readonly costs: ReadonlyMap<string, readonly Cost[]>;
  /** Neighbourhoods of the commune by their code; the commune itself is not one. */
  readonly places: ReadonlyMap<string, string>;
  /** Origins that the person may name, as `<kind> <id>`. */
  readonly origins: ReadonlySet<string>;
}

export interface Fault {
  readonly code: string;
  readonly column: string | null;
  readonly params: ErrorParams;
}

/** What became of a line, and why. */
export interface LineOutcome {
  readonly line: number;
  readonly code: string;
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'refused';
  readonly faults: readonly Fault[];
}

export interface Moved {
  readonly actionId: string;
  readonly event: ActionEvent | 'import';
  readonly from: ActionState;
  readonly to: ActionState;
  readonly reason: string | null;
}

/** What a sheet comes to. Nothing of it is written where a single line is refused. */
export interface Imported {
  readonly lines: readonly LineOutcome[];
  readonly parts: readonly PartRow[];
  readonly actions: readonly ActionRow[];
  readonly costs: readonly (Cost & { readonly actionId: string })[];
  readonly origins: readonly (Origin & { readonly actionId: string })[];
  readonly moved: readonly Moved[];
}

/** Decides on every line of a sheet; each is explained for itself, and a bad one hides no other. */
export function importLines(lines: readonly SheetLine[], before: Before): Imported {
  const parts = new Parts(before.parts);
  const known = new Map(before.actions.map((action) => [action.code, action]));
  const seen = new Set<string>();
  const all = lines.map((line) => {
    const isTwice = line.code !== '' && seen.has(line.code);
    seen.add(line.code);
    return isTwice
      ? refused(line, [{ code: 'SHEET_CODE_TWICE', column: 'code', params: { code: line.code } }])
      : decide(line, known.get(line.code), before, parts);
  });
  return {
    lines: all.map(({ outcome }) => outcome),
    parts: parts.added,
    actions: all.flatMap(({ action }) => action ?? []),
    costs: all.flatMap(({ costs = [] }) => costs),
    origins: all.flatMap(({ origin }) => origin ?? []),
    moved: all.flatMap(({ moved }) => moved ?? []),
  };
}

interface Decided {
  readonly outcome: LineOutcome;
  readonly action?: ActionRow;
  readonly costs?: readonly (Cost & { readonly actionId: string })[];
  readonly origin?: Origin & { readonly actionId: string };
  readonly moved?: Moved;
}

const refused = ({ line, code }: SheetLine, faults: readonly Fault[]): Decided => ({ outcome: { line, code, outcome: 'refused', faults } });

function decide(line: SheetLine, known: ActionRow | undefined, before: Before, parts: Parts): Decided {
  const costs = costsAfter(known ? (before.costs.get(known.id) ?? []) : [], line.money);
  const faults: Fault[] = line.faults.map(({ code, column, value }) => ({ code, column, params: { column, value } }));
  const attempt = <Value>(column: string, act: () => Value): Value | undefined => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      faults.push({ code: error.code, column, params: error.params });
      return undefined;
    }
  };
  for (const cost of costs) attempt(`paid_${cost.year}_${cost.source}`, () => checkCost(cost));
  const territoryId = attempt('neighbourhood', () => placeOf(line, known, before));
  const event = attempt('status', () => eventOf(line, known, before.isAdopted, sumOf(costs).planned));
  attempt('end', () => checkDates(line.start ?? known?.startsOn ?? null, line.end ?? known?.endsOn ?? null));
  faults.push(...lacking(line, known, before));
  if (faults.length) return refused(line, faults);
  const partId = line.axis ? parts.find(line.axis, line.programme) : known!.partId;
  const action = rowAfter(line, known, { partId, territoryId: territoryId ?? null, event });
  return changed(
    line,
    known,
    action,
    costs.filter(({ isChanged }) => isChanged),
    event,
  );
}

/** What a new action must say, and an origin that the person may not name. */
function lacking({ titles, axis, origin }: SheetLine, known: ActionRow | undefined, { origins }: Before): Fault[] {
  return [
    ...(!known && !Object.keys(titles).length ? [missing('title_fr')] : []),
    ...(!known && !axis ? [missing('axis')] : []),
    ...(origin && !origins.has(`${origin.kind} ${origin.id}`)
      ? [{ code: 'CHAIN_NODE_UNKNOWN', column: 'origin', params: { ...origin } }]
      : []),
  ];
}

function rowAfter(
  line: SheetLine,
  known: ActionRow | undefined,
  { partId, territoryId, event }: Pick<ActionRow, 'partId' | 'territoryId'> & { event: ActionEvent | undefined },
): ActionRow {
  const row = known ?? { ...unwritten, id: newId(), status: line.status ?? 'planned' };
  const { owner = row.owner, start: startsOn = row.startsOn, end: endsOn = row.endsOn, sdgs = row.sdgs } = line;
  return {
    ...{ id: row.id, code: line.code, partId, territoryId, owner, startsOn, endsOn, sdgs },
    titles: { ...row.titles, ...line.titles },
    status: event ? actionMachine.next(row.status, event, { planned: 1 }) : row.status,
    progress: progressAfter(event, line.progress, row.progress),
  };
}

const unwritten = { titles: {}, progress: 0, owner: null, startsOn: null, endsOn: null, sdgs: [] };

function changed(
  line: SheetLine,
  known: ActionRow | undefined,
  action: ActionRow,
  costs: readonly Cost[],
  event: ActionEvent | undefined,
): Decided {
  const { line: number, code, origin, reason = null } = line;
  const isSame = known !== undefined && sameRow(known, action) && !costs.length && !origin;
  if (isSame) return { outcome: { line: number, code, outcome: 'unchanged', faults: [] } };
  const { id: actionId } = action;
  return {
    outcome: { line: number, code, outcome: known ? 'updated' : 'created', faults: [] },
    action,
    costs: costs.map(({ year, source, planned, committed, paid }) => ({ actionId, year, source, planned, committed, paid })),
    ...(origin && { origin: { ...origin, actionId } }),
    moved: { actionId, event: event ?? 'import', from: known?.status ?? action.status, to: action.status, reason },
  };
}

const missing = (column: string): Fault => ({ code: 'SHEET_VALUE_MISSING', column, params: { column, value: '' } });

/** The event a line asks for; a new action begins as proposed or planned. */
function eventOf(
  { status, reason }: SheetLine,
  known: ActionRow | undefined,
  isAdopted: boolean,
  planned: number,
): ActionEvent | undefined {
  if (!status || status === known?.status) return undefined;
  if (!known) {
    if (status !== 'proposed' && status !== 'planned') throw new DomainError('ACTION_STATE_FORBIDS', { state: 'proposed', event: status });
    return undefined;
  }
  const event = eventTo(known.status, status);
  if (!event || event === 'verify') throw new DomainError('ACTION_STATE_FORBIDS', { state: known.status, event: status });
  if (!isAdopted && afterAdoption.includes(event)) throw new DomainError('PLAN_NOT_ADOPTED');
  actionMachine.next(known.status, event, { planned });
  checkReason(event, Boolean(reason));
  return event;
}

function placeOf({ neighbourhood }: SheetLine, known: ActionRow | undefined, { places }: Before): string | null {
  if (!neighbourhood) return known?.territoryId ?? null;
  const id = places.get(neighbourhood);
  if (!id) throw new DomainError('ACTION_PLACE_UNKNOWN', { place: neighbourhood });
  return id;
}

function costsAfter(before: readonly Cost[], cells: readonly MoneyCell[]): (Cost & { isChanged: boolean })[] {
  const byKey = new Map(before.map((cost) => [`${cost.year} ${cost.source}`, { ...cost, isChanged: false }]));
  for (const { kind, year, source, amount } of cells) {
    const key = `${year} ${source}`;
    const cost = byKey.get(key) ?? { year, source, planned: 0, committed: 0, paid: 0, isChanged: false };
    byKey.set(key, { ...cost, [kind]: amount, isChanged: cost.isChanged || cost[kind] !== amount });
  }
  return [...byKey.values()];
}

const sameRow = (one: ActionRow, other: ActionRow): boolean => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
const inOrder = ({ partId, titles, status, progress, owner, startsOn, endsOn, territoryId, sdgs }: ActionRow) => [
  ...[partId, titles.fr, titles.ar, titles.en, titles.es, status, progress, owner, startsOn, endsOn, territoryId],
  ...sdgs,
];

/** Axes and programmes by their code or their title in any language; one that is not there yet begins with its first action. */
class Parts {
  readonly added: PartRow[] = [];
  private readonly byName = new Map<string, PartRow>();
  private readonly counts = new Map<string, number>();

  constructor(parts: readonly PartRow[]) {
    for (const part of parts) this.keep(part);
  }

  find(axis: string, programme: string | undefined): string {
    const above = this.at(null, axis);
    return programme ? this.at(above, programme).id : above.id;
  }

  private at(above: PartRow | null, name: string): PartRow {
    const known = this.byName.get(keyOf(above?.id ?? null, name));
    if (known) return known;
    const number = (this.counts.get(above?.id ?? '') ?? 0) + 1;
    const titles = /\p{Script=Arabic}/u.test(name) ? { ar: name } : { fr: name };
    const part = { id: newId(), parentId: above?.id ?? null, code: above ? `${above.code}.${number}` : String(number), titles };
    this.added.push(part);
    this.keep(part);
    return part;
  }

  private keep(part: PartRow): void {
    for (const name of [part.code, ...Object.values(part.titles)]) this.byName.set(keyOf(part.parentId, name), part);
    this.counts.set(part.parentId ?? '', (this.counts.get(part.parentId ?? '') ?? 0) + 1);
  }
}

const keyOf = (parentId: string | null, name: string): string => `${parentId ?? ''} ${fold(name)}`;
