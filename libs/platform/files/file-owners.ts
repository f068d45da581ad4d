import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';

/** Whether the actor may read a file of an owner; asked for each download. */
export type MayReadFile = (actor: Actor, ownerId: string, fileId: string) => Promise<boolean>;

/** Who reads a file: features register the rule of what they attach files to, by the type of the owner. Without a rule nobody does. */
@Injectable()
export class FileOwners {
  private readonly byType = new Map<string, MayReadFile>();

  register(ownerType: string, mayRead: MayReadFile): void {
    if (this.byType.has(ownerType)) throw new Error(`files of ${ownerType} have two rules`);
    this.byType.set(ownerType, mayRead);
  }

  async mayRead(actor: Actor, ownerType: string, ownerId: string, fileId: string): Promise<boolean> {
    return (await this.byType.get(ownerType)?.(actor, ownerId, fileId)) ?? false;
  }
}
