import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dayOf, DomainError, newId, translatedText, typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { CharterActs, type CharterNow } from '../charter-acts.ts';
import type { Charter } from '../charter.entity.ts';
import { CharterStore } from '../charter.store.ts';
import { charterPolicy } from '../charters.policy.ts';

const language = z.enum(['fr', 'ar', 'en', 'es']);
const decision = z.object({ kind: z.enum(['president', 'council']), decidedOn: z.iso.date(), reference: typedText(3, 200) });
const member = z.object({
  name: typedText(2, 150),
  functions: translatedText(2, 200),
  personId: z
    .uuid()
    .nullish()
    .transform((id) => id ?? null),
});
/** A programme is named by a short code, such as tadafor. */
const programme = z
  .string()
  .regex(/^[a-z0-9-]{2,40}$/)
  .nullish()
  .transform((code) => code ?? null);

const initiation = z.object({
  communeId: z.uuid(),
  titles: translatedText(3, 200),
  authoritativeLanguage: language,
  programme,
  decision,
  team: z.array(member).min(1).max(30),
});
type Initiation = z.output<typeof initiation>;

/** Begins the first charter of a council. Throws CHARTER_UNDER_WAY where it has one, or is making one. */
@Injectable()
export class InitiateCharter implements UseCase<Initiation, CharterNow> {
  readonly action = charterPolicy.initiate;
  readonly input = initiation as z.ZodType<Initiation>;

  constructor(
    private readonly charters: CharterStore,
    private readonly territories: TerritoryReader,
  ) {}

  async execute(tx: Tx, { team, ...given }: Initiation): Promise<CharterNow> {
    const { timeZone } = await this.territories.get(given.communeId);
    const id = newId();
    tx.authorize(this.action, { communeId: given.communeId }, { type: 'charter', id });
    refuseFuture(given.decision.decidedOn, dayOf(tx.now, timeZone));
    if (await this.charters.lockBinding(tx, given.communeId)) throw new DomainError('CHARTER_UNDER_WAY');
    await this.charters.insert(tx, blank(tx, id, { ...given, edition: 1 }));
    await this.charters.addMembers(tx, id, team);
    await this.charters.addLine(tx, { charterId: id, event: 'initiate', from: null, to: 'initiated', details: given.decision });
    return { id, status: 'initiated' };
  }
}

const revision = z.object({ charterId: z.uuid(), decision, team: z.array(member).min(1).max(30) });
type Revision = z.output<typeof revision>;

/**
 * Begins the next edition of a charter in force, with the text in force as its first version. The one in force binds until the next one
 * does, and again where that one is given up. Throws CHARTER_STATE_FORBIDS.
 */
@Injectable()
export class ReviseCharter implements UseCase<Revision, CharterNow> {
  readonly action = charterPolicy.initiate;
  readonly input = revision as z.ZodType<Revision>;

  constructor(
    private readonly acts: CharterActs,
    private readonly charters: CharterStore,
  ) {}

  async execute(tx: Tx, { charterId, decision: given, team }: Revision): Promise<CharterNow> {
    const locked = await this.acts.lock(tx, this.action, charterId);
    const { communeId, titles, authoritativeLanguage, programme: frame, edition, adoptedVersion } = locked.charter;
    refuseFuture(given.decidedOn, dayOf(tx.now, locked.calendar.timeZone));
    const id = newId();
    await this.acts.apply(tx, locked, 'revise', { details: { ...given, nextId: id } });
    const next = {
      communeId,
      titles,
      authoritativeLanguage,
      programme: frame,
      decision: given,
      edition: edition + 1,
      revisesId: charterId,
    };
    await this.charters.insert(tx, blank(tx, id, next));
    await this.charters.addMembers(tx, id, team);
    const inForce = (await this.charters.version(tx, charterId, adoptedVersion!))!;
    await this.charters.insertVersion(tx, { ...inForce, charterId: id, number: 1, ages: reset(inForce.ages), createdAt: tx.now });
    await this.charters.addLine(tx, { charterId: id, event: 'initiate', from: null, to: 'initiated', details: given });
    return { id, status: 'initiated' };
  }
}

/** Ages count from the first version of the edition; what was stale before stays older than what counts. */
const reset = (ages: Readonly<Record<string, object>>): Record<string, object> =>
  Object.fromEntries(
    Object.entries(ages).map(([articleId, byLanguage]) => {
      const newest = Math.max(...(Object.values(byLanguage) as number[]));
      return [articleId, Object.fromEntries(Object.entries(byLanguage).map(([key, age]) => [key, age === newest ? 1 : 0]))];
    }),
  );

function refuseFuture(decidedOn: string, today: string): void {
  if (decidedOn > today) throw new DomainError('INVALID_INPUT', {}, 'decision.decidedOn');
}

type Begun = Pick<Charter, 'communeId' | 'titles' | 'authoritativeLanguage' | 'programme' | 'decision' | 'edition'> & Partial<Charter>;

const blank = (tx: Tx, id: string, begun: Begun): Charter => ({
  ...{ id, status: 'initiated', revisesId: null, diagnosis: null, consultationClosesOn: null, adoptedVersion: null },
  ...{ inForceOn: null, reviewDueOn: null, reviewOverdueSince: null, createdBy: tx.actor.id, createdAt: tx.now },
  ...begun,
});
