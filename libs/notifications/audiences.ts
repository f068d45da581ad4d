import { Injectable } from '@nestjs/common';

/** Person ids of an audience after a cursor, ordered by id, at most `limit`. */
export type ReadAudience = (subjectId: string, after: string | undefined, limit: number) => Promise<string[]>;

/** Who is told: features register their audiences by name (`petition.signers`), so that this lib knows no feature. */
@Injectable()
export class Audiences {
  private readonly byName = new Map<string, ReadAudience>();

  register(name: string, read: ReadAudience): void {
    if (this.byName.has(name)) throw new Error(`audience ${name} is registered twice`);
    this.byName.set(name, read);
  }

  of(name: string): ReadAudience {
    const read = this.byName.get(name);
    if (!read) throw new Error(`audience ${name} is not registered`);
    return read;
  }
}
