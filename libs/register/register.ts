import { Injectable } from '@nestjs/common';
import { type Day, dayOf, DomainError } from '#kernel';
import { message, type Subject, type Tx } from '#platform';
import type { SaidFacts } from './domain/claimed-facts.ts';
import { type AskableAge, best, type Conditions, type Eligibility, type Found, judge } from './domain/eligibility.ts';
import type { Sought } from './domain/matching.ts';
import type { RollCategory } from './domain/roll.ts';
import { PaperFacts } from './paper-facts.ts';
import { type Entry, EntryStore } from './entry.store.ts';
import { type Freeze, FreezeStore } from './freeze.store.ts';
import { type Answered, QuestionStore } from './question.store.ts';
import { registerMessages } from './register.messages.ts';
import { type Asked, RegisterTerritories } from './register-territories.ts';

/** Eligible in territory T on day D in category C? */
export interface Question {
  readonly territoryId: string;
  /** The legal day of the act; today or before. */
  readonly on: Day;
  readonly category: RollCategory;
  readonly minAge?: AskableAge | null;
  readonly minMonthsRegistered?: number | null;
  /** The procedure for which it is asked: the log names it, and the roll frozen for it answers. */
  readonly subject?: Subject | null;
}

/** A question of one procedure. */
export interface ProcedureQuestion extends Question {
  readonly subject: Subject;
}

/**
 * The one door of the register to the rest of the system. It answers yes, no or cannot tell; each question is logged before the answer
 * is given, and the person can read the log. Nothing of a roll goes out.
 */
@Injectable()
export class Register {
  constructor(
    private readonly territories: RegisterTerritories,
    private readonly entries: EntryStore,
    private readonly questions: QuestionStore,
    private readonly freezes: FreezeStore,
    private readonly facts: PaperFacts,
  ) {}

  /** Asks about a person of the system. After `tx.authorize`. Throws QUESTION_DAY_AHEAD. */
  async eligibility(tx: Tx, personId: string, question: Question): Promise<Eligibility> {
    return (await this.eligibilities(tx, [personId], question)).get(personId)!;
  }

  /** The same question about many people, each named once, as a lot is checked: as many questions in the log, and three ways to the database. */
  async eligibilities(tx: Tx, personIds: readonly string[], question: Question): Promise<Map<string, Eligibility>> {
    const asked = await this.asked(tx, question);
    const { category, on, subject } = question;
    const standings = await this.entries.standings(personIds, asked.communeIds, category, on, subject?.id ?? null);
    const judged = Map.groupBy(standings, ({ personId }) => personId);
    const isKnown = (personId: string): boolean => judged.has(personId);
    const unlinked = personIds.every(isKnown) ? undefined : await this.unlinked(asked, question);
    const answerOf = (personId: string): Eligibility => {
      const own = judged.get(personId)?.map(({ hasRoll, entries }) => judge(found(hasRoll, entries), conditionsOf(asked, question)));
      return own ? best(own) : unlinked!;
    };
    const answers = personIds.map((personId) => ({ personId, ...answerOf(personId) }));
    await this.logged(tx, question, answers);
    return new Map(answers.map(({ personId, answer, reason }) => [personId, { answer, reason }]));
  }

  /**
   * Asks about somebody who signed on paper, by what the sheet says. Only staff and the system ask so, never a citizen: it would be an
   * oracle. Who is linked with that person reads it in the own log. Throws FORBIDDEN, or what is wrong with the facts.
   */
  async eligibilityOnPaper(tx: Tx, said: SaidFacts, question: Question): Promise<Eligibility> {
    if (tx.actor.kind !== 'system' && tx.actor.grants.length === 0) throw new DomainError('FORBIDDEN', { action: tx.action });
    const asked = await this.asked(tx, question);
    const judged: Judged[] = [];
    for (const communeId of asked.communeIds) {
      judged.push(await this.judgedOnPaper(communeId, await this.facts.sought(tx, communeId, said), asked, question));
    }
    const answer = best(judged.map(({ eligibility }) => eligibility));
    const chosen = judged.find(({ eligibility }) => eligibility === answer);
    const personId = chosen?.entry ? await this.entries.personLinkedAs(chosen.communeId, chosen.entry) : null;
    await this.logged(tx, question, [{ personId, ...answer }]);
    return answer;
  }

  /**
   * Freezes the roll of a commune for a procedure: from now on this version answers for it. After `tx.authorize`; asked again it returns
   * the same. Throws ROLL_MISSING where no roll covers the day, FREEZE_TERRITORY for a territory of several communes.
   */
  async freeze(
    tx: Tx,
    subject: Subject,
    { territoryId, category, on }: Pick<Question, 'territoryId' | 'category' | 'on'>,
  ): Promise<Freeze> {
    const communeId = await this.territories.oneCommune(territoryId, tx);
    const roll = await this.entries.answering(communeId, category, on, null);
    if (!roll) throw new DomainError('ROLL_MISSING', {}, 'territoryId');
    const frozen = await this.freezes.freeze(tx, subject, communeId, category, roll.versionId);
    tx.emit(message(registerMessages['roll-frozen'], { freezeId: frozen.id }));
    return frozen;
  }

  private async asked(tx: Tx, { territoryId, on }: Question): Promise<Asked> {
    if (!tx.permission) throw new Error(`${tx.action} asked the register before authorize()`);
    const asked = await this.territories.asked(territoryId, tx);
    if (on > dayOf(tx.now, asked.timeZone)) throw new DomainError('QUESTION_DAY_AHEAD', { day: on }, 'on');
    return asked;
  }

  private async judgedOnPaper(communeId: string, sought: Sought, asked: Asked, question: Question): Promise<Judged> {
    const roll = await this.entries.answering(communeId, question.category, question.on, question.subject?.id ?? null);
    const entries = roll ? await this.entries.findAnswering(roll, sought) : [];
    const eligibility = judge(found(Boolean(roll), entries), conditionsOf(asked, question));
    return { communeId, eligibility, entry: entries.length === 1 ? entries[0] : undefined };
  }

  /** Nobody known to be this person: that there is no roll at all is said, because everybody may know it. */
  private async unlinked(asked: Asked, question: Question): Promise<Eligibility> {
    const [only, ...others] = asked.communeIds;
    const { category, on, subject } = question;
    const roll = only && !others.length ? await this.entries.answering(only, category, on, subject?.id ?? null) : true;
    return judge(roll ? 'not-linked' : 'no-roll', conditionsOf(asked, question));
  }

  private logged(tx: Tx, question: Question, answers: readonly Answered[]): Promise<void> {
    const { territoryId, category, on, minAge = null, minMonthsRegistered = null, subject = null } = question;
    return this.questions.log(tx, { territoryId, category, on, minAge, minMonthsRegistered, subject }, answers);
  }
}

function found(hasRoll: boolean, entries: readonly Entry[]): Found {
  if (!hasRoll) return 'no-roll';
  return entries.length > 1 ? 'several' : (entries[0] ?? 'absent');
}

const conditionsOf = ({ subTerritory }: Asked, { on, minAge = null, minMonthsRegistered = null }: Question): Conditions => ({
  on,
  minAge,
  minMonthsRegistered,
  subTerritory,
});

interface Judged {
  readonly communeId: string;
  readonly eligibility: Eligibility;
  readonly entry?: Entry;
}
