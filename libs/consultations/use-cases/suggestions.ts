import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Calendar, dayOf, newId, translatedText, typedText } from '#kernel';
import { deadlineDuePayload, DeadlineStore, message, type Tx, type UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { suggestionMessages } from '../consultations.messages.ts';
import { suggestionPolicy } from '../consultations.policy.ts';
import type { Suggestion } from '../contribution.entity.ts';
import { maySuggest, suggestionDeadlines, type SuggestionEvent, suggestionMachine, type SuggestionState } from '../domain/suggestion.ts';
import { SuggestionStore } from '../suggestion.store.ts';

export interface SuggestionNow {
  readonly id: string;
  readonly status: SuggestionState;
}

interface Locked {
  readonly suggestion: Suggestion;
  readonly calendar: Calendar;
}

/** What all acts on suggestions share: lock, policy, table, dates, notices. */
@Injectable()
export class SuggestionActs {
  constructor(
    private readonly store: SuggestionStore,
    private readonly territories: TerritoryReader,
    private readonly deadlines: DeadlineStore,
  ) {}

  async receive(
    tx: Tx,
    communeId: string,
    said: Pick<Suggestion, 'authorId' | 'channel' | 'keyedBy' | 'provenance' | 'title' | 'body'>,
  ): Promise<SuggestionNow> {
    const calendar = await this.territories.calendarOf(communeId);
    const id = newId();
    const receivedOn = dayOf(tx.now, calendar.timeZone);
    const row = { id, communeId, ...said, status: 'received', receivedOn, createdAt: tx.now };
    await this.store.insert(tx, row as Suggestion);
    await this.deadlines.replace(tx, { type: 'suggestion', id }, communeId, suggestionDeadlines('received', receivedOn, null, calendar));
    tx.emit(message(suggestionMessages.received, { subjectId: id, params: { title: said.title } }));
    return { id, status: 'received' };
  }

  async lock(tx: Tx, action: string, id: string): Promise<Locked> {
    const calendar = await this.territories.calendarOf(await this.store.communeOf(tx, id));
    const suggestion = await this.store.lock(tx, id);
    tx.authorize(action, suggestion, { type: 'suggestion', id });
    return { suggestion, calendar };
  }

  async apply(tx: Tx, { suggestion, calendar }: Locked, event: SuggestionEvent, changes: Partial<Suggestion> = {}): Promise<SuggestionNow> {
    const { id, communeId, receivedOn, title } = suggestion;
    const status = suggestionMachine.next(suggestion.status, event, undefined);
    const answeredOn = event === 'answer' ? dayOf(tx.now, calendar.timeZone) : suggestion.answeredOn;
    await this.store.update(tx, id, { ...changes, status, answeredOn, ...(event === 'answer' && { overdueSince: null }) });
    await this.deadlines.replace(tx, { type: 'suggestion', id }, communeId, suggestionDeadlines(status, receivedOn, answeredOn, calendar));
    tx.note({ event, from: suggestion.status, to: status });
    const params = { title, service: changes.routedTo ?? suggestion.routedTo ?? '', answer: changes.answer ?? {} };
    if (event === 'route') tx.emit(message(suggestionMessages.routed, { subjectId: id, params }));
    if (event === 'answer') tx.emit(message(suggestionMessages.answered, { subjectId: id, params }));
    return { id, status };
  }
}

const words = { communeId: z.uuid(), title: typedText(5, 150), body: typedText(10, 5000) };
const writing = z.object(words);

/** Somebody drops a suggestion into the box; five a day at most. */
@Injectable()
export class WriteSuggestion implements UseCase<z.infer<typeof writing>, SuggestionNow> {
  readonly action = suggestionPolicy.write;
  readonly input = writing;

  constructor(
    private readonly acts: SuggestionActs,
    private readonly store: SuggestionStore,
  ) {}

  async execute(tx: Tx, { communeId, title, body }: z.infer<typeof writing>): Promise<SuggestionNow> {
    tx.authorize(this.action, { communeId });
    maySuggest(await this.store.since(tx, new Date(tx.now.getTime() - 86_400_000)));
    return this.acts.receive(tx, communeId, { authorId: tx.actor.id, channel: 'online', keyedBy: null, provenance: null, title, body });
  }
}

const keying = z.object({ ...words, channel: z.enum(['meeting', 'paper']), provenance: typedText(3, 200) });

@Injectable()
export class KeySuggestion implements UseCase<z.infer<typeof keying>, SuggestionNow> {
  readonly action = suggestionPolicy.key;
  readonly input = keying;

  constructor(private readonly acts: SuggestionActs) {}

  async execute(tx: Tx, { communeId, title, body, channel, provenance }: z.infer<typeof keying>): Promise<SuggestionNow> {
    tx.authorize(this.action, { communeId });
    return this.acts.receive(tx, communeId, { authorId: null, channel, keyedBy: tx.actor.id, provenance, title, body });
  }
}

const routing = z.object({ suggestionId: z.uuid(), service: typedText(2, 150) });

/** To the service that answers; also from one that found it is not its own. The date of the answer stays. */
@Injectable()
export class RouteSuggestion implements UseCase<z.infer<typeof routing>, SuggestionNow> {
  readonly action = suggestionPolicy.route;
  readonly input = routing;

  constructor(private readonly acts: SuggestionActs) {}

  async execute(tx: Tx, { suggestionId, service }: z.infer<typeof routing>): Promise<SuggestionNow> {
    return this.acts.apply(tx, await this.acts.lock(tx, this.action, suggestionId), 'route', { routedTo: service });
  }
}

const answering = z.object({ suggestionId: z.uuid(), answer: translatedText(20, 10_000) });

@Injectable()
export class AnswerSuggestion implements UseCase<z.infer<typeof answering>, SuggestionNow> {
  readonly action = suggestionPolicy.answer;
  readonly input = answering;

  constructor(private readonly acts: SuggestionActs) {}

  async execute(tx: Tx, { suggestionId, answer }: z.infer<typeof answering>): Promise<SuggestionNow> {
    return this.acts.apply(tx, await this.acts.lock(tx, this.action, suggestionId), 'answer', { answer });
  }
}

const closing = z.object({ suggestionId: z.uuid() });

@Injectable()
export class CloseSuggestion implements UseCase<z.infer<typeof closing>, SuggestionNow> {
  readonly action = suggestionPolicy.answer;
  readonly input = closing;

  constructor(private readonly acts: SuggestionActs) {}

  async execute(tx: Tx, { suggestionId }: z.infer<typeof closing>): Promise<SuggestionNow> {
    return this.acts.apply(tx, await this.acts.lock(tx, this.action, suggestionId), 'close');
  }
}

/** A date came: a late answer is marked and told to who owes it; an answered suggestion closes. */
@Injectable()
export class ApplySuggestionDeadline implements UseCase<z.infer<typeof deadlineDuePayload>, void> {
  readonly action = suggestionPolicy.applyDeadline;
  readonly input = deadlineDuePayload;

  constructor(
    private readonly acts: SuggestionActs,
    private readonly store: SuggestionStore,
  ) {}

  async execute(tx: Tx, { subjectId, kind, day }: z.infer<typeof deadlineDuePayload>): Promise<void> {
    const locked = await this.acts.lock(tx, this.action, subjectId);
    const { status, title } = locked.suggestion;
    if (kind === 'closes' && status === 'answered') return void (await this.acts.apply(tx, locked, 'close'));
    if (kind !== 'answer-due' || (status !== 'received' && status !== 'routed')) return;
    await this.store.update(tx, subjectId, { overdueSince: day });
    tx.emit(message(suggestionMessages.overdue, { subjectId, params: { title, day } }));
  }
}
