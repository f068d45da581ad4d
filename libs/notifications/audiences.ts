import { Injectable } from '@nestjs/common';
import type { NoticeReason } from './domain/reasons.ts';

/** Person ids of an audience after a cursor, ordered by id, at most `limit`. */
export type ReadAudience = (subjectId: string, after: string | undefined, limit: number) => Promise<string[]>;

/** The territory whose procedure a subject is; undefined where it is none's. */
export type ReadTerritory = (subjectId: string) => Promise<string | undefined>;

interface Audience {
  readonly read: ReadAudience;
  readonly reason: NoticeReason;
}

/** Who is told, and why: features register their audiences by name (`petition.signers`), so that this lib knows no feature. */
@Injectable()
export class Audiences {
  private readonly byName = new Map<string, Audience>();
  private readonly territories = new Map<string, ReadTerritory>();

  /** The reason is what each of them is to the subject; whoever is told without a tie is told what the procedure owes. */
  register(name: string, read: ReadAudience, reason: NoticeReason = 'procedure'): void {
    if (this.byName.has(name)) throw new Error(`audience ${name} is registered twice`);
    this.byName.set(name, { read, reason });
  }

  /** How the territory of a type of subject is found, so that its staff know what does not arrive. */
  registerTerritory(subjectType: string, read: ReadTerritory): void {
    if (this.territories.has(subjectType)) throw new Error(`territory of ${subjectType} is registered twice`);
    this.territories.set(subjectType, read);
  }

  of(name: string): Audience {
    const audience = this.byName.get(name);
    if (!audience) throw new Error(`audience ${name} is not registered`);
    return audience;
  }

  territoryOf = async (subjectType: string, subjectId: string): Promise<string | null> =>
    (await this.territories.get(subjectType)?.(subjectId)) ?? null;
}
